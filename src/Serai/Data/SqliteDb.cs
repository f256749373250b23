using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Modules;

namespace Serai.Data;

/// <summary>The default: one file in the data folder.</summary>
sealed class SqliteDb(DbContextOptions<SqliteDb> options, ModuleList modules, Reader reader, TimeProvider time)
    : SeraiDb(options, modules, reader, time)
{
    /// <summary>An explicit transaction on SQLite begins as the one writer, so the chain is already serialised.</summary>
    protected override Task LockChainAsync(CancellationToken ct) => Task.CompletedTask;

    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = true }.ToString())
            .AddInterceptors(Durable.Instance);
}

/// <summary>Sets on every connection what durability depends on, rather than trusting defaults.</summary>
sealed class Durable : DbConnectionInterceptor
{
    public static Durable Instance { get; } = new();

    const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;";

    public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
