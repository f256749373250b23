using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>Codes beside the password: from an authenticator app, or one of the codes on paper. Each works once.</summary>
public sealed class SecondFactor(SeraiDb db, IDataProtectionProvider protection, TimeProvider time)
{
    readonly IDataProtector _protector = protection.CreateProtector("Serai.Accounts.Codes");

    internal string Protect(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    byte[] Unprotect(string secret) => _protector.Unprotect(Convert.FromBase64String(secret));

    /// <summary>How the account proved itself, <c>code</c> or <c>recovery code</c>; null when the code is wrong or was used before.</summary>
    public async Task<string?> AcceptAsync(Account account, string typed, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (digits.Length == 6 && typed.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)))
        {
            if (account.CodeSecret is null || TimeCode.StepOf(Unprotect(account.CodeSecret), digits, now) is not { } step)
                return null;
            // One statement, so that of two requests with the same code only one is let in.
            return await db.Set<Account>().Where(a => a.Id == account.Id && a.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCodeStep, step), ct) == 1 ? "code" : null;
        }
        var hash = RecoveryCode.HashOf(account.Id, typed);
        return await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct) == 1 ? "recovery code" : null;
    }
}
