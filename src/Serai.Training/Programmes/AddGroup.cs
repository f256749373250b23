using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Programmes;

/// <summary>A geographic group for working groups 1 to 4, or a language edition of working group 5.</summary>
internal sealed class AddGroup(SeraiDb db) : IOperation
{
    public sealed record Command(string Programme, string Code, LocalText Name, string Language);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Groups).SingleOrDefaultAsync(p => p.Code == command.Programme, ct);
        if (programme is null)
            return Outcome.Missing;
        var problems = new Problems();
        var code = problems.Required("GroupCode", command.Code, new Message("Give the group a short code, such as WEST or FR"), 20).ToUpperInvariant();
        if (programme.Groups.Any(g => g.Code == code))
            problems.Add("GroupCode", "The code {0} is taken by another group", code);
        if (command.Name.IsEmpty)
            problems.Add("GroupName", "Give the group a name in one language at least");
        if (problems.Any)
            return problems;
        db.Add(new ProgrammeGroup { ProgrammeId = programme.Id, Code = code, Name = command.Name, Language = command.Language });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
