using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HouseLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "after_record",
                table: "serai_import_batch",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "answer_file_id",
                table: "serai_import_batch",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kept",
                table: "serai_import_batch",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "removed",
                table: "serai_import_batch",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "restored",
                table: "serai_import_batch",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "undone_at",
                table: "serai_import_batch",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "undone_by",
                table: "serai_import_batch",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "up_to_record",
                table: "serai_import_batch",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "link_id",
                table: "platform_stored_file",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_failed_tries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    first_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_failed_tries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_stored_file_link_id",
                table: "platform_stored_file",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_stored_file_member_id",
                table: "platform_stored_file",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_stored_file_owner_account_id",
                table: "platform_stored_file",
                column: "owner_account_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_failed_tries_last_at",
                table: "directory_failed_tries",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "IX_directory_failed_tries_of",
                table: "directory_failed_tries",
                column: "of",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directory_failed_tries");

            migrationBuilder.DropIndex(
                name: "IX_platform_stored_file_link_id",
                table: "platform_stored_file");

            migrationBuilder.DropIndex(
                name: "IX_platform_stored_file_member_id",
                table: "platform_stored_file");

            migrationBuilder.DropIndex(
                name: "IX_platform_stored_file_owner_account_id",
                table: "platform_stored_file");

            migrationBuilder.DropColumn(
                name: "after_record",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "answer_file_id",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "kept",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "removed",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "restored",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "undone_at",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "undone_by",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "up_to_record",
                table: "serai_import_batch");

            migrationBuilder.DropColumn(
                name: "link_id",
                table: "platform_stored_file");
        }
    }
}
