using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Directory.Accounts.Own;

/// <summary>Name, languages and zone of an account.</summary>
sealed class ChangeProfile(SeraiDb db) : IOperation
{
    public sealed record Command(Guid AccountId, string Name, string Language, IReadOnlyList<string> Others, string Zone);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == command.AccountId, ct) is not { } account)
            return Outcome.Missing;
        var problems = new Problems();
        var name = problems.Required(nameof(command.Name), command.Name, new Message(/*T*/"Write your name"), 200);
        if (Languages.Interface.All(l => l.Code != command.Language))
            problems.Add(nameof(command.Language), new Message(/*T*/"Choose a language of the list"));
        if (!Zones.IsKnown(command.Zone))
            problems.Add(nameof(command.Zone), new Message(/*T*/"Choose a time zone of the list"));
        if (problems.Any)
            return problems;
        account.DisplayName = name;
        account.Language = command.Language;
        account.OtherLanguages = string.Join(',', command.Others.Where(o => o != command.Language && Languages.Content.Contains(o)).Distinct());
        account.Zone = command.Zone;
        try
        {
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(account);
        }
    }
}
