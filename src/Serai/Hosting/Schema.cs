using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;

namespace Serai.Hosting;

/// <summary>Brings the database to the schema of this version: copies the file first, and refuses a newer schema.</summary>
static class Schema
{
    public static async Task UpgradeAsync(IServiceProvider root, Installation installation, CancellationToken ct)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw new InvalidDataException($"The database has the schema step {newer}, which this version of Serai does not know: it was used by a newer version. Start that version, or restore a backup made by this one.");
        if (applied.Count == known.Count)
            return;
        if (installation.Database is null && applied.Count > 0)
            File.Copy(installation.DatabaseFile, $"{installation.DatabaseFile}.before-{known[^1]}", overwrite: true);
        await db.Database.MigrateAsync(ct);
    }
}
