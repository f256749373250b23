using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Modules;
using Serai.Platform.Search;

namespace Serai.Data;

/// <summary>For an installation that has grown: chosen by a connection string.</summary>
sealed class PostgresDb(DbContextOptions<PostgresDb> options, ModuleList modules, Reader reader, TimeProvider time)
    : SeraiDb(options, modules, reader, time)
{
    /// <summary>One number for all writers of the chain; any constant does.</summary>
    const long ChainLock = 0x5E4A1;

    public override bool HasOtherServers => true;

    protected override Task LockChainAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", ct);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Prefixes are ranges only when words are ordered by byte.
        builder.Entity<SearchToken>().Property(t => t.Token).UseCollation("C");
    }

    public static void Configure(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);
}
