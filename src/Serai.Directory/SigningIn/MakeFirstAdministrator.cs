using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Directory.SigningIn;

/// <summary>The first account of an empty installation, with the role over everything. The link closes in the same save.</summary>
sealed class MakeFirstAdministrator(SeraiDb db, UserManager<Account> accounts) : IOperation
{
    public sealed record Command(PersonalLink Link, string Name, string Email, string Password, string Again, string Language);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        // The link is also closed by any account that came another way, for instance from the command line.
        if (await db.Set<Account>().AnyAsync(ct))
            return Outcome<Guid>.Missing;
        var problems = new Problems();
        var name = problems.Required(nameof(command.Name), command.Name, new Message(/*T*/"Write your name"), 200);
        var mail = MailAddresses.Read(problems, nameof(command.Email), command.Email);
        if (PasswordRules.Against(command.Password, mail, name) is { } problem)
            problems.Add(nameof(command.Password), problem);
        else if (command.Again != command.Password)
            problems.Add(nameof(command.Again), new Message(/*T*/"The two passwords differ. Write the same one twice."));
        if (problems.Any)
            return problems;
        var account = new Account
        {
            UserName = mail, Email = mail, NormalizedEmail = accounts.NormalizeEmail(mail), NormalizedUserName = accounts.NormalizeName(mail),
            DisplayName = name, Language = command.Language, CreatedAt = change.At, SecurityStamp = Guid.CreateVersion7().ToString(),
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, command.Password);
        db.Add(account);
        db.Add(new Grant { AccountId = account.Id, Role = Role.Administrator });
        command.Link.RevokedAt = change.At;
        command.Link.LastUsedAt = change.At;
        await db.SaveAsync(change with { Actor = change.Actor with { Name = name } }, ct);
        return account.Id;
    }
}
