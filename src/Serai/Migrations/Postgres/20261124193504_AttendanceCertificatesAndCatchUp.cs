using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AttendanceCertificatesAndCatchUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "first_sequence",
                table: "training_session",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "moved_sequence",
                table: "training_session",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "training_nominee",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "training_nomination_file",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "handed_in_at",
                table: "training_catch_up_step",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "returned_because",
                table: "training_catch_up_step",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "training_attendance_certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    of_days = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance_certificate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_removed_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    first_sequence = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_removed_session", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_certificate_event_id_participant_id",
                table: "training_attendance_certificate",
                columns: new[] { "event_id", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_certificate_number",
                table: "training_attendance_certificate",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_certificate_person_id",
                table: "training_attendance_certificate",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_certificate_year_sequence",
                table: "training_attendance_certificate",
                columns: new[] { "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_removed_session_event_id",
                table: "training_removed_session",
                column: "event_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "training_attendance_certificate");

            migrationBuilder.DropTable(
                name: "training_removed_session");

            migrationBuilder.DropColumn(
                name: "first_sequence",
                table: "training_session");

            migrationBuilder.DropColumn(
                name: "moved_sequence",
                table: "training_session");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "training_nominee");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "training_nomination_file");

            migrationBuilder.DropColumn(
                name: "handed_in_at",
                table: "training_catch_up_step");

            migrationBuilder.DropColumn(
                name: "returned_because",
                table: "training_catch_up_step");
        }
    }
}
