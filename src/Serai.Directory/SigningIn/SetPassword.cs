using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Directory.SigningIn;

/// <summary>Sets the password of the account that a personal link speaks of, closes the link and ends every sign-in.</summary>
sealed class SetPassword(SeraiDb db, UserManager<Account> accounts, SignIns signIns, Text text) : IOperation
{
    public sealed record Command(PersonalLink Link, string Password, string Again);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == command.Link.SubjectId && !a.Disabled, ct);
        if (account is null)
            return Outcome.Missing;
        var problems = new Problems();
        if (PasswordRules.Against(command.Password, account.Email ?? "", account.DisplayName) is { } problem)
            problems.Add(nameof(Command.Password), problem);
        else if (command.Again != command.Password)
            problems.Add(nameof(Command.Again), new Message(/*T*/"The two passwords differ. Write the same one twice."));
        if (problems.Any)
            return problems;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, command.Password);
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        account.EmailConfirmed = true;
        command.Link.RevokedAt = change.At;
        command.Link.LastUsedAt = change.At;
        db.Add(AccountMail.FactorChanged(account, text, change.At, new Message(/*T*/"a new password was set")));
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(account);
        }
        await signIns.EndAllAsync(account.Id, "password changed", null, ct);
        return Outcome.Ok;
    }
}
