using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StudiesAndMergedPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "directory_merged_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_merged_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_case_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: false),
                    leave_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_case_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_dataset",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    case_column = table.Column<string>(type: "TEXT", nullable: true),
                    event_column = table.Column<string>(type: "TEXT", nullable: true),
                    time_column = table.Column<string>(type: "TEXT", nullable: true),
                    start_column = table.Column<string>(type: "TEXT", nullable: true),
                    lifecycle_column = table.Column<string>(type: "TEXT", nullable: true),
                    actor_column = table.Column<string>(type: "TEXT", nullable: true),
                    recorder_column = table.Column<string>(type: "TEXT", nullable: true),
                    segments = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: true),
                    date_order = table.Column<string>(type: "TEXT", nullable: true),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    events = table.Column<long>(type: "INTEGER", nullable: false),
                    refused = table.Column<long>(type: "INTEGER", nullable: false),
                    readable = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_use = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_dataset", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_readiness_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_readiness_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_study",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    regimes = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    freeze = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    headline_from = table.Column<string>(type: "TEXT", nullable: false),
                    headline_to = table.Column<string>(type: "TEXT", nullable: false),
                    target_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    percentile = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    flag_below = table.Column<int>(type: "INTEGER", nullable: false),
                    hide_below = table.Column<int>(type: "INTEGER", nullable: false),
                    mandate_body = table.Column<string>(type: "TEXT", nullable: true),
                    mandate_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    mandate_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    mandate_reference = table.Column<string>(type: "TEXT", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    earlier_round_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    generated = table.Column<bool>(type: "INTEGER", nullable: false),
                    generated_from = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_study", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_study_actor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_study_actor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_study_interval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    from_point = table.Column<string>(type: "TEXT", nullable: false),
                    to_point = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_study_interval", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_study_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_study_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_study_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_study_post", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_release_time_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    pair = table.Column<bool>(type: "INTEGER", nullable: false),
                    optional = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_data = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_time_release_time_point", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_directory_merged_person_person_id",
                table: "directory_merged_person",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_time_release_case_decision_study_id_case",
                table: "time_release_case_decision",
                columns: new[] { "study_id", "case" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_time_release_dataset_study_id",
                table: "time_release_dataset",
                column: "study_id");

            migrationBuilder.CreateIndex(
                name: "IX_time_release_study_code",
                table: "time_release_study",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_time_release_study_interval_study_id_code",
                table: "time_release_study_interval",
                columns: new[] { "study_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_time_release_time_point_study_id_code",
                table: "time_release_time_point",
                columns: new[] { "study_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directory_merged_person");

            migrationBuilder.DropTable(
                name: "time_release_case_decision");

            migrationBuilder.DropTable(
                name: "time_release_dataset");

            migrationBuilder.DropTable(
                name: "time_release_readiness_item");

            migrationBuilder.DropTable(
                name: "time_release_study");

            migrationBuilder.DropTable(
                name: "time_release_study_actor");

            migrationBuilder.DropTable(
                name: "time_release_study_interval");

            migrationBuilder.DropTable(
                name: "time_release_study_person");

            migrationBuilder.DropTable(
                name: "time_release_study_post");

            migrationBuilder.DropTable(
                name: "time_release_time_point");
        }
    }
}
