using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Directory.SigningIn;

/// <summary>Sends a link to set a password to whoever holds the mailbox. A mail alone never opens an account that manages others.</summary>
sealed class AskForPassword(SeraiDb db, UserManager<Account> accounts, PublicAddress address, Text text) : IOperation
{
    public const string Purpose = "set-password";
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Between two mails to one mailbox.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public sealed record Command(string Mail);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var normalized = accounts.NormalizeEmail(command.Mail);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedEmail == normalized && !a.Disabled, ct);
        if (account is null)
            return Outcome.Ok;
        var recently = change.At - Pause;
        if (await db.Set<PersonalLink>().IgnoreQueryFilters().AnyAsync(l => l.Purpose == Purpose && l.SubjectId == account.Id && l.CreatedAt > recently, ct))
            return Outcome.Ok;
        if (await ManagesOthersAsync(account.Id, ct) && !account.TwoFactorEnabled && !await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == account.Id, ct))
        {
            db.Add(AccountMail.AskAdministrator(account, text, change.At));
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        await AddLinkAsync(db, account, address, text, change.At, Life, invited: false, ct);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    /// <summary>Adds a link and its mail to the present save; links sent before close.</summary>
    public static async Task AddLinkAsync(SeraiDb db, Account account, PublicAddress address, Text text, DateTime now, TimeSpan life, bool invited, CancellationToken ct)
    {
        foreach (var old in await db.Set<PersonalLink>().IgnoreQueryFilters().Where(l => l.Purpose == Purpose && l.SubjectId == account.Id && l.RevokedAt == null).ToListAsync(ct))
            old.RevokedAt = now;
        var (link, token) = PersonalLink.Issue(Purpose, account.Id, null, account.DisplayName, account.Email, account.Language, now, now + life);
        db.Add(link);
        db.Add(AccountMail.SetPassword(account, text, now, now + life, address.Of($"/set-password/{token}"), invited));
    }

    async Task<bool> ManagesOthersAsync(Guid accountId, CancellationToken ct) =>
        (await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == accountId && g.RevokedAt == null).ToListAsync(ct))
            .Any(g => Roles.CapabilitiesOf(g.Role).Contains(Can.ManageAccounts));
}
