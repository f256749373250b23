using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Demo;

/// <summary>The demonstration: every module loads its part of the Joint Project into an empty installation.</summary>
static class JointProject
{
    public sealed record Persona(Guid AccountId, string Name, string Roles);

    public static async Task LoadOnceAsync(IServiceProvider root, CancellationToken ct)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Demonstration");
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        if (await db.Set<Member>().AnyAsync(ct))
            return;
        await Console.Out.WriteLineAsync("Loading the Joint Project…");
        // All or nothing: an interrupted start leaves an empty installation, which the next start fills.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var loader in scope.ServiceProvider.GetServices<IDemoLoader>().OrderBy(l => l.Order))
        {
            await loader.LoadAsync(ct);
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(ct);
    }

    public static async Task<IReadOnlyList<Persona>> PersonasAsync(IServiceProvider root, CancellationToken ct)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var accounts = await db.Set<Account>().AsNoTracking().OrderBy(a => a.Id).ToListAsync(ct);
        var grants = (await db.Set<Grant>().AsNoTracking().ToListAsync(ct)).ToLookup(g => g.AccountId);
        return accounts.Select(a => new Persona(a.Id, a.DisplayName, string.Join(", ", grants[a.Id].Select(g => Roles.NameOf(g.Role).English).Distinct()))).ToList();
    }
}
