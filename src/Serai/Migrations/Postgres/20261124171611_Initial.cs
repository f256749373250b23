using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "directory_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    other_languages = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    code_secret = table.Column<string>(type: "text", nullable: true),
                    codes_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    warned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    over_member = table.Column<Guid>(type: "uuid", nullable: true),
                    over_programme = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    iso2 = table.Column<string>(type: "text", nullable: true),
                    iso3 = table.Column<string>(type: "text", nullable: true),
                    iso_numeric = table.Column<int>(type: "integer", nullable: true),
                    administration = table.Column<string>(type: "text", nullable: true),
                    region = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    capital = table.Column<string>(type: "text", nullable: true),
                    counted = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: false),
                    former_names = table.Column<string>(type: "text", nullable: false),
                    footnote = table.Column<string>(type: "text", nullable: true),
                    salutation = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    folded = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_member", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_office",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    salutation = table.Column<string>(type: "text", nullable: true),
                    receives_letters = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_office", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_office_holder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    seen_from = table.Column<DateOnly>(type: "date", nullable: true),
                    seen_until = table.Column<DateOnly>(type: "date", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_office_holder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    former_names = table.Column<string>(type: "text", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: true),
                    website = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_name = table.Column<string>(type: "text", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    native_name = table.Column<string>(type: "text", nullable: true),
                    native_language = table.Column<string>(type: "text", nullable: true),
                    aliases = table.Column<string>(type: "text", nullable: false),
                    honorific = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "text", nullable: true),
                    office = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    left = table.Column<bool>(type: "boolean", nullable: false),
                    erased = table.Column<bool>(type: "boolean", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    loose = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_person_language",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_person_language", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_qualification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    href = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_qualification", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_recovery_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_recovery_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_region_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_region_set", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_sign_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    method = table.Column<string>(type: "text", nullable: false),
                    device = table.Column<string>(type: "text", nullable: true),
                    shared_computer = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_sign_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_translation_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_type = table.Column<string>(type: "text", nullable: true),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    page = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_translation_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_detail",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    salt = table.Column<string>(type: "text", nullable: false),
                    diff = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_detail", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_entry",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    record_type = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "text", nullable: false),
                    request_id = table.Column<string>(type: "text", nullable: true),
                    commitment = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_entry", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_draft",
                columns: table => new
                {
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_draft", x => new { x.holder_id, x.form, x.subject_id });
                });

            migrationBuilder.CreateTable(
                name: "platform_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    arguments = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false),
                    result_href = table.Column<string>(type: "text", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outgoing_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text_body = table.Column<string>(type: "text", nullable: false),
                    opens_account = table.Column<bool>(type: "boolean", nullable: false),
                    calendar = table.Column<string>(type: "text", nullable: true),
                    calendar_method = table.Column<string>(type: "text", nullable: true),
                    file_ids = table.Column<string>(type: "text", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    href = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outgoing_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_personal_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_name = table.Column<string>(type: "text", nullable: false),
                    holder_email = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_personal_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_refused_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    sent_by = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_refused_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_search_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true),
                    href = table.Column<string>(type: "text", nullable: false),
                    capability = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    for_all = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_search_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_search_token",
                columns: table => new
                {
                    token = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_search_token", x => new { x.token, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "platform_setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "platform_stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    scan = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_submission_key",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    body_hash = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_submission_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "serai_import_batch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    by_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    choices = table.Column<string>(type: "text", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_serai_import_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<string>(type: "text", nullable: false),
                    signed = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scope = table.Column<string>(type: "text", nullable: true),
                    territory = table.Column<string>(type: "text", nullable: true),
                    enables = table.Column<string>(type: "text", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rubric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessor_name = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    percent = table.Column<double>(type: "double precision", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    presence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_attendance_desk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance_desk", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_attendance_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    may_miss = table.Column<int>(type: "integer", nullable: false),
                    numbers = table.Column<string>(type: "text", nullable: false),
                    catch_up = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_attendance_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_badge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_badge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_baseline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_from_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: true),
                    period_to_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    member_count = table.Column<int>(type: "integer", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_baseline", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_candidate_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_candidate_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_catch_up_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    missed_event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_catch_up_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_certification_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    assessors = table.Column<string>(type: "text", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revises = table.Column<Guid>(type: "uuid", nullable: true),
                    superseded = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_certification_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_check_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    in_customs = table.Column<bool>(type: "boolean", nullable: true),
                    still_trains = table.Column<bool>(type: "boolean", nullable: true),
                    materials = table.Column<string>(type: "text", nullable: false),
                    supervisor = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_check_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: true),
                    date_value = table.Column<DateOnly>(type: "date", nullable: true),
                    date_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_from_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: true),
                    period_to_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    as_of_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wording = table.Column<string>(type: "text", nullable: false),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    document_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_claim_conflict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_claim_conflict", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_evaluation_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_evaluation_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_evaluation_form",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: false),
                    needs_slip = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_evaluation_form", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_evaluation_slip",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_evaluation_slip", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_event_also_serves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_event_also_serves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_holiday",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    unconfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_holiday", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_intersessional_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_code = table.Column<string>(type: "text", nullable: false),
                    after_group = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    instructions = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    accept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expects = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    counts_towards_certification = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    site = table.Column<string>(type: "text", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_intersessional_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: true),
                    @as = table.Column<string>(name: "as", type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    reply = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    replied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    replied_through = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    replied_by = table.Column<string>(type: "text", nullable: true),
                    substitute = table.Column<string>(type: "text", nullable: true),
                    substitute_email = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_sequence = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_issued_certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    qualification_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    check_code = table.Column<string>(type: "text", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    native_name = table.Column<string>(type: "text", nullable: true),
                    awarded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    credential_urn = table.Column<string>(type: "text", nullable: false),
                    subject_urn = table.Column<string>(type: "text", nullable: false),
                    status_index = table.Column<int>(type: "integer", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_issued_certificate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    serial = table.Column<int>(type: "integer", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    call_id = table.Column<Guid>(type: "uuid", nullable: true),
                    template = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    language_wanted = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    signatory_name = table.Column<string>(type: "text", nullable: false),
                    signatory_office = table.Column<string>(type: "text", nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_to = table.Column<string>(type: "text", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    void_because = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_letter_counter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_letter_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_letter_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_letter_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_module",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    adapted_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective = table.Column<string>(type: "text", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    reviewers_needed = table.Column<int>(type: "integer", nullable: false),
                    adapted_from_elsewhere = table.Column<string>(type: "text", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_module", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_module_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    module_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    translates_id = table.Column<Guid>(type: "uuid", nullable: true),
                    change_note = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_module_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_national_baselines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    qualifier = table.Column<string>(type: "text", nullable: false),
                    period_from = table.Column<string>(type: "text", nullable: true),
                    period_to = table.Column<string>(type: "text", nullable: true),
                    of_members = table.Column<int>(type: "integer", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_national_baselines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_national_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    host_member = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    module_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    customs_women = table.Column<int>(type: "integer", nullable: false),
                    customs_men = table.Column<int>(type: "integer", nullable: false),
                    agencies_women = table.Column<int>(type: "integer", nullable: false),
                    agencies_men = table.Column<int>(type: "integer", nullable: false),
                    private_women = table.Column<int>(type: "integer", nullable: false),
                    private_men = table.Column<int>(type: "integer", nullable: false),
                    other_women = table.Column<int>(type: "integer", nullable: false),
                    other_men = table.Column<int>(type: "integer", nullable: false),
                    not_stated = table.Column<int>(type: "integer", nullable: false),
                    foreign = table.Column<int>(type: "integer", nullable: false),
                    attendances = table.Column<int>(type: "integer", nullable: false),
                    pre_mean = table.Column<double>(type: "double precision", nullable: true),
                    post_mean = table.Column<double>(type: "double precision", nullable: true),
                    logged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    logged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tested = table.Column<int>(type: "integer", nullable: true),
                    planned = table.Column<bool>(type: "boolean", nullable: false),
                    unique_people = table.Column<int>(type: "integer", nullable: true),
                    registration_round = table.Column<int>(type: "integer", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_national_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_national_trainer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_national_trainer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_nomination",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    receipt_number = table.Column<string>(type: "text", nullable: true),
                    refused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    head_name = table.Column<string>(type: "text", nullable: false),
                    head_office = table.Column<string>(type: "text", nullable: false),
                    for_head = table.Column<bool>(type: "boolean", nullable: false),
                    contact_name = table.Column<string>(type: "text", nullable: false),
                    contact_email = table.Column<string>(type: "text", nullable: false),
                    contact_phone = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    recorded_note = table.Column<string>(type: "text", nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_nomination", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_nomination_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deadline_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    deadline_zone = table.Column<string>(type: "text", nullable: false),
                    deadline_day = table.Column<DateOnly>(type: "date", nullable: false),
                    deadline_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    grace_minutes = table.Column<int>(type: "integer", nullable: false),
                    most_nominees = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    guidance = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_nomination_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    joined_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    late_joiner = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_because = table.Column<string>(type: "text", nullable: true),
                    nominee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_participant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_policy_reference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    synonyms = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_policy_reference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_presentation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rubric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_presentation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    aim = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    languages = table.Column<string>(type: "text", nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: true),
                    start_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cohort_frozen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_alignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_alignment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    city = table.Column<string>(type: "text", nullable: true),
                    venue = table.Column<string>(type: "text", nullable: true),
                    zone = table.Column<string>(type: "text", nullable: false),
                    host_member = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_because = table.Column<string>(type: "text", nullable: true),
                    decisions = table.Column<string>(type: "text", nullable: true),
                    room_link = table.Column<string>(type: "text", nullable: true),
                    stated_count = table.Column<int>(type: "integer", nullable: true),
                    stated_unit = table.Column<string>(type: "text", nullable: true),
                    stated_members = table.Column<int>(type: "integer", nullable: true),
                    stated_trainees = table.Column<int>(type: "integer", nullable: true),
                    stated_certified = table.Column<int>(type: "integer", nullable: true),
                    sources = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    calendar_sequence = table.Column<int>(type: "integer", nullable: false),
                    programme_code = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_output",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_output", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_receipt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_receipt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    foreign = table.Column<bool>(type: "boolean", nullable: false),
                    identity_key = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_registration", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_rubric",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pass_percent = table.Column<int>(type: "integer", nullable: false),
                    moderate_above_percent = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_rubric", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_score_moderation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rubric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed_percent = table.Column<double>(type: "double precision", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    moderator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    moderator_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_score_moderation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_score_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presentation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assessor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessor = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    scored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_score_sheet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_screening",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_screening", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: true),
                    room_link = table.Column<string>(type: "text", nullable: true),
                    module_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_submission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false),
                    late_minutes = table.Column<int>(type: "integer", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    feedback = table.Column<string>(type: "text", nullable: true),
                    reviewer_account = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewer_name = table.Column<string>(type: "text", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_submission", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_syllabus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    invented = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_syllabus", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_task_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_task_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_task_reminder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_task_reminder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_task_reviewer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_task_reviewer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_test_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    after = table.Column<bool>(type: "boolean", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    right = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_test_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_test_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    module_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    a = table.Column<string>(type: "text", nullable: false),
                    b = table.Column<string>(type: "text", nullable: false),
                    c = table.Column<string>(type: "text", nullable: true),
                    d = table.Column<string>(type: "text", nullable: true),
                    right = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_test_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    synonyms = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_identity_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_identity_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "FK_platform_identity_user_claim_directory_account_user_id",
                        column: x => x.user_id,
                        principalTable: "directory_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_identity_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_identity_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_platform_identity_user_login_directory_account_user_id",
                        column: x => x.user_id,
                        principalTable: "directory_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_identity_user_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_identity_user_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_platform_identity_user_passkey_directory_account_user_id",
                        column: x => x.user_id,
                        principalTable: "directory_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_identity_user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_identity_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_platform_identity_user_token_directory_account_user_id",
                        column: x => x.user_id,
                        principalTable: "directory_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directory_region_set_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_region_set_member", x => x.id);
                    table.ForeignKey(
                        name: "FK_directory_region_set_member_directory_region_set_region_set~",
                        column: x => x.region_set_id,
                        principalTable: "directory_region_set",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_assessment_score",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_assessment_score", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_assessment_score_training_assessment_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "training_assessment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_evaluation_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_evaluation_question", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_evaluation_question_training_evaluation_form_form_~",
                        column: x => x.form_id,
                        principalTable: "training_evaluation_form",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_version_author",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_version_author", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_version_author_training_module_version_version_id",
                        column: x => x.version_id,
                        principalTable: "training_module_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_version_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_version_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_version_review_training_module_version_version_id",
                        column: x => x.version_id,
                        principalTable: "training_module_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_nomination_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_nomination_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_nomination_file_training_nomination_nomination_id",
                        column: x => x.nomination_id,
                        principalTable: "training_nomination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_nominee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    given_name = table.Column<string>(type: "text", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    native_name = table.Column<string>(type: "text", nullable: false),
                    native_language = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    years_in_customs = table.Column<int>(type: "integer", nullable: true),
                    languages = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    motivation = table.Column<string>(type: "text", nullable: false),
                    committed = table.Column<bool>(type: "boolean", nullable: false),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decision_reason = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_nominee", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_nominee_training_nomination_nomination_id",
                        column: x => x.nomination_id,
                        principalTable: "training_nomination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_asked_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    late_until = table.Column<DateOnly>(type: "date", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_asked_document", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_asked_document_training_nomination_call_call_id",
                        column: x => x.call_id,
                        principalTable: "training_nomination_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    equivalent_allowed = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_criterion", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_criterion_training_nomination_call_call_id",
                        column: x => x.call_id,
                        principalTable: "training_nomination_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_deadline_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_deadline_extension", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_deadline_extension_training_nomination_call_call_id",
                        column: x => x.call_id,
                        principalTable: "training_nomination_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_reference_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    meeting = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_reference_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_reference_decision_training_policy_reference_refer~",
                        column: x => x.reference_id,
                        principalTable: "training_policy_reference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_group", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_programme_group_training_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "training_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    from_precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_late = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_member", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_programme_member_training_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "training_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_region_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_region_set", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_programme_region_set_training_programme_programme_~",
                        column: x => x.programme_id,
                        principalTable: "training_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_programme_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_programme_topic", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_programme_topic_training_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "training_programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_rubric_criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rubric_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    guide = table.Column<string>(type: "text", nullable: true),
                    most_points = table.Column<int>(type: "integer", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_rubric_criterion", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_rubric_criterion_training_rubric_rubric_id",
                        column: x => x.rubric_id,
                        principalTable: "training_rubric",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_score",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_score", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_score_training_score_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "training_score_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_session_speaker",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_session_speaker", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_session_speaker_training_session_session_id",
                        column: x => x.session_id,
                        principalTable: "training_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_syllabus_adoption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    syllabus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_member = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_syllabus_adoption", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_syllabus_adoption_training_syllabus_syllabus_id",
                        column: x => x.syllabus_id,
                        principalTable: "training_syllabus",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_syllabus_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    syllabus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    module_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_syllabus_item", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_syllabus_item_training_syllabus_syllabus_id",
                        column: x => x.syllabus_id,
                        principalTable: "training_syllabus",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_directory_account_normalized_email",
                table: "directory_account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "IX_directory_account_normalized_user_name",
                table: "directory_account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_grant_account_id",
                table: "directory_grant",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_member_code",
                table: "directory_member",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_office_of_member",
                table: "directory_office",
                column: "of_member");

            migrationBuilder.CreateIndex(
                name: "IX_directory_office_organisation_id",
                table: "directory_office",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_office_holder_office_id",
                table: "directory_office_holder",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_office_holder_person_id",
                table: "directory_office_holder",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_organisation_kind",
                table: "directory_organisation",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_email",
                table: "directory_person",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_folded",
                table: "directory_person",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_loose",
                table: "directory_person",
                column: "loose");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_member_id",
                table: "directory_person",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_language_language",
                table: "directory_person_language",
                column: "language");

            migrationBuilder.CreateIndex(
                name: "IX_directory_person_language_person_id_language",
                table: "directory_person_language",
                columns: new[] { "person_id", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_qualification_kind_state",
                table: "directory_qualification",
                columns: new[] { "kind", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_qualification_person_id",
                table: "directory_qualification",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_recovery_code_account_id_hash",
                table: "directory_recovery_code",
                columns: new[] { "account_id", "hash" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_region_set_code",
                table: "directory_region_set",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_region_set_member_region_set_id",
                table: "directory_region_set_member",
                column: "region_set_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_sign_in_account_id",
                table: "directory_sign_in",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_directory_sign_in_token_hash",
                table: "directory_sign_in",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_translation_request_done_at",
                table: "directory_translation_request",
                column: "done_at");

            migrationBuilder.CreateIndex(
                name: "IX_directory_translation_request_record_type_record_id",
                table: "directory_translation_request",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_detail_person_id",
                table: "platform_audit_detail",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entry_account_id_sequence",
                table: "platform_audit_entry",
                columns: new[] { "account_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entry_at",
                table: "platform_audit_entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entry_member_id_sequence",
                table: "platform_audit_entry",
                columns: new[] { "member_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entry_record_type_record_id",
                table: "platform_audit_entry",
                columns: new[] { "record_type", "record_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_identity_user_claim_user_id",
                table: "platform_identity_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_identity_user_login_user_id",
                table: "platform_identity_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_identity_user_passkey_user_id",
                table: "platform_identity_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_owner_id",
                table: "platform_job",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_state_created_at",
                table: "platform_job",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outgoing_mail_created_at",
                table: "platform_outgoing_mail",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outgoing_mail_state_next_try_at",
                table: "platform_outgoing_mail",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_personal_link_purpose_subject_id",
                table: "platform_personal_link",
                columns: new[] { "purpose", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_personal_link_token_hash",
                table: "platform_personal_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_refused_file_at",
                table: "platform_refused_file",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_platform_search_token_entry_id",
                table: "platform_search_token",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_stored_file_sha256",
                table: "platform_stored_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_platform_stored_file_subject_id",
                table: "platform_stored_file",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_platform_submission_key_at",
                table: "platform_submission_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_serai_import_batch_at",
                table: "serai_import_batch",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_training_agreement_code",
                table: "training_agreement",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_asked_document_call_id",
                table: "training_asked_document",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_assessment_assessor_id",
                table: "training_assessment",
                column: "assessor_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_assessment_participant_id_topic_id_rubric_id_asses~",
                table: "training_assessment",
                columns: new[] { "participant_id", "topic_id", "rubric_id", "assessor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_assessment_programme_id_topic_id",
                table: "training_assessment",
                columns: new[] { "programme_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_assessment_score_assessment_id",
                table: "training_assessment_score",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_event_id_day_participant_id",
                table: "training_attendance",
                columns: new[] { "event_id", "day", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_participant_id",
                table: "training_attendance",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_desk_code",
                table: "training_attendance_desk",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_desk_event_id_day",
                table: "training_attendance_desk",
                columns: new[] { "event_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_attendance_rule_programme_id",
                table: "training_attendance_rule",
                column: "programme_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_badge_code",
                table: "training_badge",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_badge_participant_id",
                table: "training_badge",
                column: "participant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_candidate_topic_participant_id_topic_id",
                table: "training_candidate_topic",
                columns: new[] { "participant_id", "topic_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_catch_up_step_participant_id",
                table: "training_catch_up_step",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_certification_decision_participant_id_topic_id",
                table: "training_certification_decision",
                columns: new[] { "participant_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_certification_decision_person_id",
                table: "training_certification_decision",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_certification_decision_programme_id_topic_id",
                table: "training_certification_decision",
                columns: new[] { "programme_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_check_in_due_on",
                table: "training_check_in",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "IX_training_check_in_person_id_programme_id_months",
                table: "training_check_in",
                columns: new[] { "person_id", "programme_id", "months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_check_in_programme_id_months",
                table: "training_check_in",
                columns: new[] { "programme_id", "months" });

            migrationBuilder.CreateIndex(
                name: "IX_training_claim_code",
                table: "training_claim",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_claim_programme_id",
                table: "training_claim",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_claim_subject",
                table: "training_claim",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_training_criterion_call_id",
                table: "training_criterion",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_deadline_extension_call_id",
                table: "training_deadline_extension",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_evaluation_answer_form_id",
                table: "training_evaluation_answer",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_evaluation_form_code",
                table: "training_evaluation_form",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_evaluation_form_event_id",
                table: "training_evaluation_form",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_evaluation_question_form_id",
                table: "training_evaluation_question",
                column: "form_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_evaluation_slip_form_id_code_hash",
                table: "training_evaluation_slip",
                columns: new[] { "form_id", "code_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_holiday_of_member",
                table: "training_holiday",
                column: "of_member");

            migrationBuilder.CreateIndex(
                name: "IX_training_intersessional_task_programme_id_due_on",
                table: "training_intersessional_task",
                columns: new[] { "programme_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_training_invitation_event_id_person_id",
                table: "training_invitation",
                columns: new[] { "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_invitation_person_id",
                table: "training_invitation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_check_code",
                table: "training_issued_certificate",
                column: "check_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_number",
                table: "training_issued_certificate",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_person_id",
                table: "training_issued_certificate",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_programme_id_topic_id",
                table: "training_issued_certificate",
                columns: new[] { "programme_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_status_index",
                table: "training_issued_certificate",
                column: "status_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_issued_certificate_year_sequence",
                table: "training_issued_certificate",
                columns: new[] { "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_letter_call_id",
                table: "training_letter",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_letter_reference",
                table: "training_letter",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_letter_year_type_serial",
                table: "training_letter",
                columns: new[] { "year", "type", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_letter_counter_year_type",
                table: "training_letter_counter",
                columns: new[] { "year", "type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_letter_template_code",
                table: "training_letter_template",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_module_code",
                table: "training_module",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_module_programme_id",
                table: "training_module",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_module_version_module_id_language_serial",
                table: "training_module_version",
                columns: new[] { "module_id", "language", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_national_baselines_code",
                table: "training_national_baselines",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_national_session_from",
                table: "training_national_session",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_training_national_session_host_member_from",
                table: "training_national_session",
                columns: new[] { "host_member", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_training_national_session_logged_by",
                table: "training_national_session",
                column: "logged_by");

            migrationBuilder.CreateIndex(
                name: "IX_training_national_session_member_id_from",
                table: "training_national_session",
                columns: new[] { "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_training_national_session_topic_id",
                table: "training_national_session",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_national_trainer_person_id_session_id",
                table: "training_national_trainer",
                columns: new[] { "person_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_national_trainer_session_id",
                table: "training_national_trainer",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_nomination_call_id_member_id",
                table: "training_nomination",
                columns: new[] { "call_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_nomination_call_programme_id",
                table: "training_nomination_call",
                column: "programme_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_nomination_file_nomination_id",
                table: "training_nomination_file",
                column: "nomination_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_nominee_nomination_id",
                table: "training_nominee",
                column: "nomination_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_nominee_programme_id",
                table: "training_nominee",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_participant_member_id",
                table: "training_participant",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_participant_person_id",
                table: "training_participant",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_participant_programme_id_person_id",
                table: "training_participant",
                columns: new[] { "programme_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_policy_reference_code",
                table: "training_policy_reference",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_presentation_event_id_participant_id",
                table: "training_presentation",
                columns: new[] { "event_id", "participant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_training_presentation_rubric_id",
                table: "training_presentation",
                column: "rubric_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_code",
                table: "training_programme",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_event_programme_id_from",
                table: "training_programme_event",
                columns: new[] { "programme_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_group_programme_id",
                table: "training_programme_group",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_member_programme_id_of_member",
                table: "training_programme_member",
                columns: new[] { "programme_id", "of_member" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_output_programme_id_kind",
                table: "training_programme_output",
                columns: new[] { "programme_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_region_set_programme_id",
                table: "training_programme_region_set",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_programme_topic_programme_id",
                table: "training_programme_topic",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_receipt_nomination_id",
                table: "training_receipt",
                column: "nomination_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_receipt_number",
                table: "training_receipt",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_reference_decision_reference_id",
                table: "training_reference_decision",
                column: "reference_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_registration_keep_until",
                table: "training_registration",
                column: "keep_until");

            migrationBuilder.CreateIndex(
                name: "IX_training_registration_member_id_identity_key",
                table: "training_registration",
                columns: new[] { "member_id", "identity_key" });

            migrationBuilder.CreateIndex(
                name: "IX_training_registration_session_id_identity_key",
                table: "training_registration",
                columns: new[] { "session_id", "identity_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_rubric_code",
                table: "training_rubric",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_rubric_criterion_rubric_id",
                table: "training_rubric_criterion",
                column: "rubric_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_score_sheet_id",
                table: "training_score",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_score_moderation_participant_id_topic_id_rubric_id",
                table: "training_score_moderation",
                columns: new[] { "participant_id", "topic_id", "rubric_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_score_sheet_presentation_id_assessor_id",
                table: "training_score_sheet",
                columns: new[] { "presentation_id", "assessor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_screening_nominee_id_criterion_id",
                table: "training_screening",
                columns: new[] { "nominee_id", "criterion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_session_event_id_day_starts",
                table: "training_session",
                columns: new[] { "event_id", "day", "starts" });

            migrationBuilder.CreateIndex(
                name: "IX_training_session_speaker_session_id",
                table: "training_session_speaker",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_submission_person_id",
                table: "training_submission",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_submission_programme_id_state",
                table: "training_submission",
                columns: new[] { "programme_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_training_submission_task_id_participant_id_attempt",
                table: "training_submission",
                columns: new[] { "task_id", "participant_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_syllabus_programme_id",
                table: "training_syllabus",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_syllabus_adoption_syllabus_id_of_member",
                table: "training_syllabus_adoption",
                columns: new[] { "syllabus_id", "of_member" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_syllabus_item_syllabus_id",
                table: "training_syllabus_item",
                column: "syllabus_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_task_draft_task_id_participant_id",
                table: "training_task_draft",
                columns: new[] { "task_id", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_task_reminder_task_id_participant_id_step",
                table: "training_task_reminder",
                columns: new[] { "task_id", "participant_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_task_reviewer_task_id_account_id",
                table: "training_task_reviewer",
                columns: new[] { "task_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_test_answer_session_id_code_after",
                table: "training_test_answer",
                columns: new[] { "session_id", "code", "after" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_test_question_module_id_order",
                table: "training_test_question",
                columns: new[] { "module_id", "order" });

            migrationBuilder.CreateIndex(
                name: "IX_training_topic_code",
                table: "training_topic",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_training_version_author_person_id",
                table: "training_version_author",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_version_author_version_id",
                table: "training_version_author",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_version_review_version_id_round_reviewer_id",
                table: "training_version_review",
                columns: new[] { "version_id", "round", "reviewer_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directory_grant");

            migrationBuilder.DropTable(
                name: "directory_member");

            migrationBuilder.DropTable(
                name: "directory_office");

            migrationBuilder.DropTable(
                name: "directory_office_holder");

            migrationBuilder.DropTable(
                name: "directory_organisation");

            migrationBuilder.DropTable(
                name: "directory_person");

            migrationBuilder.DropTable(
                name: "directory_person_language");

            migrationBuilder.DropTable(
                name: "directory_qualification");

            migrationBuilder.DropTable(
                name: "directory_recovery_code");

            migrationBuilder.DropTable(
                name: "directory_region_set_member");

            migrationBuilder.DropTable(
                name: "directory_sign_in");

            migrationBuilder.DropTable(
                name: "directory_translation_request");

            migrationBuilder.DropTable(
                name: "platform_audit_detail");

            migrationBuilder.DropTable(
                name: "platform_audit_entry");

            migrationBuilder.DropTable(
                name: "platform_draft");

            migrationBuilder.DropTable(
                name: "platform_identity_user_claim");

            migrationBuilder.DropTable(
                name: "platform_identity_user_login");

            migrationBuilder.DropTable(
                name: "platform_identity_user_passkey");

            migrationBuilder.DropTable(
                name: "platform_identity_user_token");

            migrationBuilder.DropTable(
                name: "platform_job");

            migrationBuilder.DropTable(
                name: "platform_outgoing_mail");

            migrationBuilder.DropTable(
                name: "platform_personal_link");

            migrationBuilder.DropTable(
                name: "platform_refused_file");

            migrationBuilder.DropTable(
                name: "platform_search_entry");

            migrationBuilder.DropTable(
                name: "platform_search_token");

            migrationBuilder.DropTable(
                name: "platform_setting");

            migrationBuilder.DropTable(
                name: "platform_stored_file");

            migrationBuilder.DropTable(
                name: "platform_submission_key");

            migrationBuilder.DropTable(
                name: "serai_import_batch");

            migrationBuilder.DropTable(
                name: "training_agreement");

            migrationBuilder.DropTable(
                name: "training_asked_document");

            migrationBuilder.DropTable(
                name: "training_assessment_score");

            migrationBuilder.DropTable(
                name: "training_attendance");

            migrationBuilder.DropTable(
                name: "training_attendance_desk");

            migrationBuilder.DropTable(
                name: "training_attendance_rule");

            migrationBuilder.DropTable(
                name: "training_badge");

            migrationBuilder.DropTable(
                name: "training_baseline");

            migrationBuilder.DropTable(
                name: "training_candidate_topic");

            migrationBuilder.DropTable(
                name: "training_catch_up_step");

            migrationBuilder.DropTable(
                name: "training_certification_decision");

            migrationBuilder.DropTable(
                name: "training_check_in");

            migrationBuilder.DropTable(
                name: "training_claim");

            migrationBuilder.DropTable(
                name: "training_claim_conflict");

            migrationBuilder.DropTable(
                name: "training_criterion");

            migrationBuilder.DropTable(
                name: "training_deadline_extension");

            migrationBuilder.DropTable(
                name: "training_evaluation_answer");

            migrationBuilder.DropTable(
                name: "training_evaluation_question");

            migrationBuilder.DropTable(
                name: "training_evaluation_slip");

            migrationBuilder.DropTable(
                name: "training_event_also_serves");

            migrationBuilder.DropTable(
                name: "training_holiday");

            migrationBuilder.DropTable(
                name: "training_intersessional_task");

            migrationBuilder.DropTable(
                name: "training_invitation");

            migrationBuilder.DropTable(
                name: "training_issued_certificate");

            migrationBuilder.DropTable(
                name: "training_letter");

            migrationBuilder.DropTable(
                name: "training_letter_counter");

            migrationBuilder.DropTable(
                name: "training_letter_template");

            migrationBuilder.DropTable(
                name: "training_module");

            migrationBuilder.DropTable(
                name: "training_national_baselines");

            migrationBuilder.DropTable(
                name: "training_national_session");

            migrationBuilder.DropTable(
                name: "training_national_trainer");

            migrationBuilder.DropTable(
                name: "training_nomination_file");

            migrationBuilder.DropTable(
                name: "training_nominee");

            migrationBuilder.DropTable(
                name: "training_participant");

            migrationBuilder.DropTable(
                name: "training_presentation");

            migrationBuilder.DropTable(
                name: "training_programme_alignment");

            migrationBuilder.DropTable(
                name: "training_programme_event");

            migrationBuilder.DropTable(
                name: "training_programme_group");

            migrationBuilder.DropTable(
                name: "training_programme_member");

            migrationBuilder.DropTable(
                name: "training_programme_output");

            migrationBuilder.DropTable(
                name: "training_programme_region_set");

            migrationBuilder.DropTable(
                name: "training_programme_topic");

            migrationBuilder.DropTable(
                name: "training_receipt");

            migrationBuilder.DropTable(
                name: "training_reference_decision");

            migrationBuilder.DropTable(
                name: "training_registration");

            migrationBuilder.DropTable(
                name: "training_rubric_criterion");

            migrationBuilder.DropTable(
                name: "training_score");

            migrationBuilder.DropTable(
                name: "training_score_moderation");

            migrationBuilder.DropTable(
                name: "training_screening");

            migrationBuilder.DropTable(
                name: "training_session_speaker");

            migrationBuilder.DropTable(
                name: "training_submission");

            migrationBuilder.DropTable(
                name: "training_syllabus_adoption");

            migrationBuilder.DropTable(
                name: "training_syllabus_item");

            migrationBuilder.DropTable(
                name: "training_task_draft");

            migrationBuilder.DropTable(
                name: "training_task_reminder");

            migrationBuilder.DropTable(
                name: "training_task_reviewer");

            migrationBuilder.DropTable(
                name: "training_test_answer");

            migrationBuilder.DropTable(
                name: "training_test_question");

            migrationBuilder.DropTable(
                name: "training_topic");

            migrationBuilder.DropTable(
                name: "training_version_author");

            migrationBuilder.DropTable(
                name: "training_version_review");

            migrationBuilder.DropTable(
                name: "directory_region_set");

            migrationBuilder.DropTable(
                name: "directory_account");

            migrationBuilder.DropTable(
                name: "training_assessment");

            migrationBuilder.DropTable(
                name: "training_nomination_call");

            migrationBuilder.DropTable(
                name: "training_evaluation_form");

            migrationBuilder.DropTable(
                name: "training_nomination");

            migrationBuilder.DropTable(
                name: "training_programme");

            migrationBuilder.DropTable(
                name: "training_policy_reference");

            migrationBuilder.DropTable(
                name: "training_rubric");

            migrationBuilder.DropTable(
                name: "training_score_sheet");

            migrationBuilder.DropTable(
                name: "training_session");

            migrationBuilder.DropTable(
                name: "training_syllabus");

            migrationBuilder.DropTable(
                name: "training_module_version");
        }
    }
}
