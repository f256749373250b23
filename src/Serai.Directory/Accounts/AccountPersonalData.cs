using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Directory.Translations;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Directory.Accounts;

/// <summary>The accounts of a person, their grants and sign-ins. Erasing closes the account and leaves a pseudonym.</summary>
internal sealed class AccountPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Account), typeof(Grant), typeof(SignIn), typeof(RecoveryCode), typeof(TranslationRequest)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var records = new List<PersonalRecord>();
        foreach (var account in await db.Set<Account>().AsNoTracking().Where(a => a.PersonId == personId).ToListAsync(ct))
        {
            records.Add(new PersonalRecord(/*T*/"Account", account.Id.ToString(), new Dictionary<string, string?>
            {
                ["mail"] = account.Email, ["name"] = account.DisplayName, ["languages"] = string.Join(", ", account.LanguageChain), ["zone"] = account.Zone,
                ["created"] = Say(account.CreatedAt), ["last sign-in"] = Say(account.LastSignInAt), ["disabled"] = account.Disabled ? "yes" : "no",
            }));
            foreach (var grant in await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(ct))
                records.Add(new PersonalRecord(/*T*/"Role", grant.Id.ToString(), new Dictionary<string, string?>
                {
                    ["role"] = grant.Role.ToString(), ["from"] = grant.From?.ToString("O", CultureInfo.InvariantCulture), ["until"] = grant.Until?.ToString("O", CultureInfo.InvariantCulture),
                    ["revoked"] = Say(grant.RevokedAt),
                }));
            foreach (var signIn in await db.Set<SignIn>().AsNoTracking().Where(s => s.AccountId == account.Id).ToListAsync(ct))
                records.Add(new PersonalRecord(/*T*/"Sign-in", signIn.Id.ToString(), new Dictionary<string, string?>
                {
                    ["started"] = Say(signIn.StartedAt), ["ended"] = Say(signIn.EndedAt), ["method"] = signIn.Method, ["browser"] = signIn.Device,
                }));
            foreach (var asked in await db.Set<TranslationRequest>().AsNoTracking().Where(r => r.ByAccountId == account.Id).ToListAsync(ct))
                records.Add(PersonalRecord.Of(/*T*/"Request for a translation", asked.Id, ("name", asked.ByName), ("note", asked.Note), ("page", asked.Page)));
        }
        return records;
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var account in await db.Set<Account>().Where(a => a.PersonId == personId).ToListAsync(ct))
        {
            var pseudonym = $"erased-{account.Id:N}";
            account.DisplayName = pseudonym;
            account.UserName = account.Email = $"{pseudonym}@invalid";
            account.NormalizedUserName = account.NormalizedEmail = account.Email.ToUpperInvariant();
            account.PasswordHash = account.CodeSecret = account.PhoneNumber = null;
            account.TwoFactorEnabled = false;
            account.Disabled = true;
            foreach (var asked in await db.Set<TranslationRequest>().Where(r => r.ByAccountId == account.Id).ToListAsync(ct))
                db.Entry(asked).Property(r => r.ByName).CurrentValue = PersonTraces.PseudonymOf(personId);
            db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(ct));
            db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ToListAsync(ct));
            db.RemoveRange(await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == account.Id).ToListAsync(ct));
            db.RemoveRange(await db.Set<SignIn>().Where(s => s.AccountId == account.Id).ToListAsync(ct));
            foreach (var grant in await db.Set<Grant>().Where(g => g.AccountId == account.Id && g.RevokedAt == null).ToListAsync(ct))
                grant.RevokedAt = now;
        }
        await db.SaveAsync(reader.Change("Account erased with its person", time), ct);
    }

    static string? Say(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
