using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.SigningIn;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Accounts.Register;

/// <summary>An account with its first role; its owner gets a personal link by mail and chooses the password.</summary>
sealed class AddAccount(SeraiDb db, UserManager<Account> accounts, GiveGrant grants, PublicAddress address, Text text) : IOperation
{
    /// <summary>How long an invitation holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public sealed record Command(string Name, string Email, string Language, GiveGrant.Given First);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        var name = problems.Required(nameof(command.Name), command.Name, new Message(/*T*/"Write the person's name"), 200);
        var mail = MailAddresses.Read(problems, nameof(command.Email), command.Email);
        var normalized = accounts.NormalizeEmail(mail);
        if (mail.Length > 0 && await db.Set<Account>().AnyAsync(a => a.NormalizedEmail == normalized || a.NormalizedUserName == normalized, ct))
            problems.Add(nameof(command.Email), new Message(/*T*/"An account with this mail address exists already"));
        await grants.CheckAsync(command.First, problems, ct);
        if (problems.Any)
            return problems;
        var account = new Account
        {
            UserName = mail, Email = mail, NormalizedEmail = normalized, NormalizedUserName = accounts.NormalizeName(mail), DisplayName = name,
            Language = Languages.Find(command.Language)?.Code ?? "en", CreatedAt = change.At, SecurityStamp = Guid.CreateVersion7().ToString(),
            PersonId = await PersonOfAsync(mail, ct),
        };
        db.Add(account);
        db.Add(command.First.ToGrant(account.Id));
        await AskForPassword.AddLinkAsync(db, account, address, text, change.At, Life, invited: true, ct);
        await db.SaveAsync(change, ct);
        return account.Id;
    }

    /// <summary>The one person of the register who has this mail address, if there is exactly one.</summary>
    async Task<Guid?> PersonOfAsync(string mail, CancellationToken ct)
    {
        var found = await db.Set<People.Person>().Where(p => p.Email == mail).Select(p => p.Id).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }
}
