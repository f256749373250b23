using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "moved_sequence",
                table: "training_session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "training_nominee",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "training_nomination_file",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "handed_in_at",
                table: "training_catch_up_step",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "returned_because",
                table: "training_catch_up_step",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "training_attendance_certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    of_days = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance_certificate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_removed_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    first_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
