using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.SigningIn;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Accounts.Register;

/// <summary>What administrators change of somebody's account. Nobody takes away the last administrator.</summary>
sealed class ChangeAccount(SeraiDb db, UserManager<Account> accounts, SignIns signIns, PublicAddress address, Text text) : IOperation
{
    public sealed record Command(Guid AccountId, string Name, string Email, string Language);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == command.AccountId, ct) is not { } account)
            return Outcome.Missing;
        var problems = new Problems();
        var name = problems.Required(nameof(command.Name), command.Name, new Message(/*T*/"Write the person's name"), 200);
        var mail = MailAddresses.Read(problems, nameof(command.Email), command.Email);
        var normalized = accounts.NormalizeEmail(mail);
        if (await db.Set<Account>().AnyAsync(a => a.Id != account.Id && (a.NormalizedEmail == normalized || a.NormalizedUserName == normalized), ct))
            problems.Add(nameof(command.Email), new Message(/*T*/"An account with this mail address exists already"));
        if (problems.Any)
            return problems;
        var moved = account.NormalizedEmail != normalized;
        account.DisplayName = name;
        account.Language = Languages.Find(command.Language)?.Code ?? account.Language;
        if (moved)
        {
            // The old mailbox learns of it; the new one proves itself with the next link.
            db.Add(AccountMail.FactorChanged(account, text, change.At, new Message(/*T*/"the mail address was changed")));
            account.UserName = account.Email = mail;
            account.NormalizedEmail = normalized;
            account.NormalizedUserName = accounts.NormalizeName(mail);
            account.EmailConfirmed = false;
        }
        return await SaveAsync(account, change, moved ? "mail address changed" : null, ct);
    }

    public async Task<Outcome> RevokeAsync(Guid accountId, Guid grantId, Change change, CancellationToken ct)
    {
        if (await db.Set<Grant>().FirstOrDefaultAsync(g => g.Id == grantId && g.AccountId == accountId && g.RevokedAt == null, ct) is not { } grant)
            return Outcome.Missing;
        if (grant.Role == Role.Administrator && await IsLastAdministratorAsync(accountId, grantId, change.At, ct))
            return Outcome.Wrong("", /*T*/"This is the last administrator. Make another one first.");
        grant.RevokedAt = change.At;
        await db.SaveAsync(change, ct);
        await signIns.EndAllAsync(accountId, "roles changed", null, ct);
        return Outcome.Ok;
    }

    public async Task<Outcome> SwitchAsync(Guid accountId, bool disabled, Change change, CancellationToken ct)
    {
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return Outcome.Missing;
        if (disabled && await IsLastAdministratorAsync(accountId, null, change.At, ct))
            return Outcome.Wrong("", /*T*/"This is the last administrator. Make another one first.");
        account.Disabled = disabled;
        if (disabled)
            foreach (var link in await db.Set<PersonalLink>().IgnoreQueryFilters().Where(l => l.Purpose == AskForPassword.Purpose && l.SubjectId == accountId && l.RevokedAt == null).ToListAsync(ct))
                link.RevokedAt = change.At;
        return await SaveAsync(account, change, disabled ? "account disabled" : null, ct);
    }

    public async Task<Outcome> SendLinkAsync(Guid accountId, Change change, CancellationToken ct)
    {
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId && !a.Disabled, ct) is not { } account)
            return Outcome.Missing;
        await AskForPassword.AddLinkAsync(db, account, address, text, change.At, AddAccount.Life, account.PasswordHash is null, ct);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }

    public async Task<Outcome> EndSignInsAsync(Guid accountId, CancellationToken ct)
    {
        if (!await db.Set<Account>().AnyAsync(a => a.Id == accountId, ct))
            return Outcome.Missing;
        await signIns.EndAllAsync(accountId, "ended by an administrator", null, ct);
        return Outcome.Ok;
    }

    async Task<bool> IsLastAdministratorAsync(Guid accountId, Guid? grantId, DateTime now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now);
        var grants = (await db.Set<Grant>().AsNoTracking().Where(g => g.Role == Role.Administrator && g.RevokedAt == null).ToListAsync(ct)).Where(g => g.Holds(today)).ToList();
        if (!grants.Any(g => g.AccountId == accountId))
            return false;
        var left = grants.Where(g => grantId is null ? g.AccountId != accountId : g.Id != grantId).Select(g => g.AccountId).ToList();
        return !await db.Set<Account>().AnyAsync(a => !a.Disabled && left.Contains(a.Id), ct);
    }

    async Task<Outcome> SaveAsync(Account account, Change change, string? endsBecause, CancellationToken ct)
    {
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(account);
        }
        if (endsBecause is not null)
            await signIns.EndAllAsync(account.Id, endsBecause, null, ct);
        else
            signIns.Forget(account.Id);
        return Outcome.Ok;
    }
}
