using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Links;

namespace Serai.Directory.Accounts;

/// <summary>An empty installation prints a link that makes its first administrator.</summary>
public static class FirstAdministrator
{
    public const string Purpose = "first-administrator";

    public static async Task<string?> LinkAsync(IServiceProvider root, string address, CancellationToken ct)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        if (await db.Set<Account>().AnyAsync(ct))
            return null;
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var old in await db.Set<PersonalLink>().Where(l => l.Purpose == Purpose && l.RevokedAt == null).ToListAsync(ct))
            old.RevokedAt = now;
        var (link, token) = PersonalLink.Issue(Purpose, Guid.Empty, null, "First administrator", null, "en", now, now.AddHours(24));
        db.Add(link);
        await db.SaveAsync(new Change(Actor.System, now, "Link for the first administrator printed"), ct);
        return $"{address.Split(';')[0].TrimEnd('/')}/first-administrator/{token}";
    }
}
