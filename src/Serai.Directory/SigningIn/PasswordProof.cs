using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Mail;

namespace Serai.Directory.SigningIn;

/// <summary>
/// Checks a mail address with a password. Unknown, disabled and mistyped give the same answer after the same work,
/// and the limits do not depend on whether the account exists.
/// </summary>
public sealed class PasswordProof(SeraiDb db, UserManager<Account> accounts, Throttle throttle, KnownDevice devices, AuditEvents events, Text text, TimeProvider time)
{
    static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(
        new PasswordHasherOptions { IterationCount = AccountServices.HashRounds })).HashPassword(new Account(), "nobody's password"));

    /// <param name="Wait">Set when the try was refused unread, because too many failed before it.</param>
    public sealed record Verdict(Account? Account, TimeSpan? Wait);

    public async Task<Verdict> CheckAsync(HttpContext http, string mail, string password, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (throttle.BeginFrom(address) is { } ceiling)
            return new Verdict(null, ceiling);
        var normalized = accounts.NormalizeEmail(mail.Trim()) ?? "";
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedEmail == normalized, ct);
        var device = account is null ? null : devices.Find(http, account.Id);
        var key = device ?? "mail:" + normalized;
        if (throttle.Begin(key) is { } wait)
            return new Verdict(null, wait);
        var right = accounts.PasswordHasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? NobodysHash.Value, password);
        if (right == PasswordVerificationResult.Failed || account?.PasswordHash is null || account.Disabled)
        {
            if (account is { Disabled: false } && device is null && throttle.Count(key) > Throttle.Free)
                await WarnAsync(account, ct);
            await throttle.FailedAsync(key);
            await throttle.FailedFromAsync(address);
            return new Verdict(null, null);
        }
        await throttle.SucceededAsync(key, wipe: device is not null);
        await throttle.SucceededFromAsync(address);
        return new Verdict(account, null);
    }

    /// <summary>The owner is told once a day at most that strangers try.</summary>
    async Task WarnAsync(Account account, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var yesterday = now.AddDays(-1);
        if (await db.Set<Account>().Where(a => a.Id == account.Id && (a.WarnedAt == null || a.WarnedAt < yesterday))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.WarnedAt, now), ct) == 0)
            return;
        db.Add(AccountMail.Warning(account, text, now));
        await db.SaveChangesAsync(ct);
        await events.RecordAsync(new Change(Actor.System, now, "Failed sign-ins from unknown devices"), "sign-in-refused", nameof(Account), account.Id.ToString(), null,
            new Dictionary<string, string?>(), ct);
    }
}
