using Microsoft.Data.Sqlite;
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
    public override bool HasOtherServers => false;

    /// <summary>An explicit transaction on SQLite begins as the one writer, so the chain is already serialised.</summary>
    protected override Task LockChainAsync(CancellationToken ct) => Task.CompletedTask;

    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = true }.ToString())
            .AddInterceptors(Durable.Instance);
}

/// <summary>Sets on every connection what durability depends on, rather than trusting defaults.</summary>
sealed class Durable : DbConnectionInterceptor
{
    public static Durable Instance { get; } = new();

    const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;";

    /// <summary>The connections that have their settings: a pooled one keeps them, and it is opened again for every query.</summary>
    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SQLitePCL.sqlite3, object> Set = [];

    public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => SetOnce((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetOnce((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    static void SetOnce(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || Set.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        Set.AddOrUpdate(handle, Settings);
    }
}
