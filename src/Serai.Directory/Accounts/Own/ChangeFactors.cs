using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Accounts.Own;

/// <summary>
/// Every change of how an account proves itself: it is recorded, the owner is told by mail, and all other sign-ins end.
/// </summary>
sealed class ChangeFactors(SeraiDb db, UserManager<Account> accounts, SecondFactor second, SignIns signIns, Text text) : IOperation
{
    /// <param name="Keep">The sign-in in which the change is made; all others end.</param>
    public sealed record Command(Guid AccountId, Guid? Keep);

    public async Task<Outcome> SetPasswordAsync(Command command, string? present, string password, string again, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { } account)
            return Outcome.Missing;
        var problems = new Problems();
        if (account.PasswordHash is not null && accounts.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, present ?? "") == PasswordVerificationResult.Failed)
            problems.Add("Present", new Message(/*T*/"This is not your present password"));
        if (PasswordRules.Against(password, account.Email ?? "", account.DisplayName) is { } problem)
            problems.Add("Password", problem);
        else if (again != password)
            problems.Add("Again", new Message(/*T*/"The two passwords differ. Write the same one twice."));
        if (problems.Any)
            return problems;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        return await SaveAsync(account, command, change, new Message(/*T*/"a new password was set"), "password changed", ct);
    }

    public async Task<Outcome> AddPasskeyAsync(Command command, UserPasskeyInfo passkey, string name, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { } account)
            return Outcome.Missing;
        if (await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.CredentialId == passkey.CredentialId, ct))
            return Outcome.Wrong("", /*T*/"This passkey belongs to an account already");
        passkey.Name = NameOf(name);
        db.Add(new IdentityUserPasskey<Guid>
        {
            UserId = account.Id,
            CredentialId = passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = passkey.PublicKey, Name = passkey.Name, CreatedAt = change.At, SignCount = passkey.SignCount, Transports = passkey.Transports,
                IsUserVerified = passkey.IsUserVerified, IsBackupEligible = passkey.IsBackupEligible, IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject, ClientDataJson = passkey.ClientDataJson,
            },
        });
        return await SaveAsync(account, command, change, new Message(/*T*/"the passkey “{0}” was added", passkey.Name), "passkey added", ct);
    }

    public async Task<Outcome> RenamePasskeyAsync(Command command, byte[] credential, string name, CancellationToken ct)
    {
        if (await FindPasskeyAsync(command, credential, ct) is not { } passkey)
            return Outcome.Missing;
        passkey.Data.Name = NameOf(name);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }

    public async Task<Outcome> RemovePasskeyAsync(Command command, byte[] credential, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { } account || await FindPasskeyAsync(command, credential, ct) is not { } passkey)
            return Outcome.Missing;
        if (account.PasswordHash is null && await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == account.Id, ct) == 1)
            return Outcome.Wrong("", /*T*/"This passkey is the only way into your account. Set a password first.");
        db.Remove(passkey);
        return await SaveAsync(account, command, change, new Message(/*T*/"the passkey “{0}” was removed", passkey.Data.Name ?? "–"), "passkey removed", ct);
    }

    /// <summary>Switches codes on when the first one is right. Gives the recovery codes, which are shown once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> StartCodesAsync(Command command, byte[] secret, string code, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { } account)
            return Outcome<IReadOnlyList<string>>.Missing;
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        if (TimeCode.StepOf(secret, digits, change.At) is not { } step)
            return Outcome<IReadOnlyList<string>>.Wrong("Code", /*T*/"This code does not fit. Look at the app again; the clock of the telephone must be right.");
        account.CodeSecret = second.Protect(secret);
        account.LastCodeStep = step;
        account.CodesSince = change.At;
        account.TwoFactorEnabled = true;
        var codes = await ReplaceRecoveryAsync(account, ct);
        var saved = await SaveAsync(account, command, change, new Message(/*T*/"an authenticator app was added"), "codes switched on", ct);
        return saved.IsDone ? Done(codes) : new Outcome<IReadOnlyList<string>>.Conflict(account);
    }

    public async Task<Outcome<IReadOnlyList<string>>> NewRecoveryCodesAsync(Command command, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { TwoFactorEnabled: true } account)
            return Outcome<IReadOnlyList<string>>.Missing;
        var codes = await ReplaceRecoveryAsync(account, ct);
        var saved = await SaveAsync(account, command, change, new Message(/*T*/"new recovery codes were made; the old ones no longer work"), "recovery codes renewed", ct);
        return saved.IsDone ? Done(codes) : new Outcome<IReadOnlyList<string>>.Conflict(account);
    }

    public async Task<Outcome> StopCodesAsync(Command command, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { TwoFactorEnabled: true } account)
            return Outcome.Missing;
        account.CodeSecret = null;
        account.CodesSince = null;
        account.TwoFactorEnabled = false;
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(ct));
        return await SaveAsync(account, command, change, new Message(/*T*/"the authenticator app was removed"), "codes switched off", ct);
    }

    /// <summary>For a person who lost telephone and paper: an administrator takes the second factor and the passkeys off, with a reason.</summary>
    public async Task<Outcome> ResetAsync(Command command, Change change, CancellationToken ct)
    {
        if (await FindAsync(command, ct) is not { } account)
            return Outcome.Missing;
        account.CodeSecret = null;
        account.CodesSince = null;
        account.TwoFactorEnabled = false;
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(ct));
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ToListAsync(ct));
        return await SaveAsync(account, command, change, new Message(/*T*/"passkeys and authenticator app were removed by an administrator"), "factors reset", ct);
    }

    static Outcome<IReadOnlyList<string>> Done(IReadOnlyList<string> codes) => new Outcome<IReadOnlyList<string>>.Done(codes);

    static string NameOf(string typed) => typed.Trim() is { Length: > 0 } name ? name.Length > 60 ? name[..60] : name : "Passkey";

    Task<Account?> FindAsync(Command command, CancellationToken ct) => db.Set<Account>().FirstOrDefaultAsync(a => a.Id == command.AccountId && !a.Disabled, ct);

    Task<IdentityUserPasskey<Guid>?> FindPasskeyAsync(Command command, byte[] credential, CancellationToken ct) =>
        db.Set<IdentityUserPasskey<Guid>>().FirstOrDefaultAsync(p => p.UserId == command.AccountId && p.CredentialId == credential, ct);

    async Task<IReadOnlyList<string>> ReplaceRecoveryAsync(Account account, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(ct));
        var (rows, codes) = RecoveryCode.NewSet(account.Id);
        db.AddRange(rows);
        return codes;
    }

    async Task<Outcome> SaveAsync(Account account, Command command, Change change, Message what, string because, CancellationToken ct)
    {
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        db.Add(AccountMail.FactorChanged(account, text, change.At, what));
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(account);
        }
        await signIns.EndAllAsync(account.Id, because, command.Keep, ct);
        return Outcome.Ok;
    }
}
