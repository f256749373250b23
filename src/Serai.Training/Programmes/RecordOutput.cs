using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Programmes;

/// <summary>Records that materials or the syllabus are there, with what shows it.</summary>
internal sealed class RecordOutput(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, OutputKind Kind, DateOnly? ReachedOn, string Evidence);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Programme>().Where(p => p.Code == command.Code).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct) is not { } id)
            return Outcome.Missing;
        var problems = new Problems();
        var evidence = problems.Required("Evidence", command.Evidence, new Message("Say what shows it: which set, which version, who accepted it"), 1000);
        if (command.Kind == OutputKind.People)
            problems.Add("Kind", "People are counted from certification and are not recorded by hand");
        if (command.ReachedOn is null)
            problems.Add("ReachedOn", "Give the day");
        if (problems.Any)
            return problems;
        var output = await db.Set<ProgrammeOutput>().SingleOrDefaultAsync(o => o.ProgrammeId == id && o.Kind == command.Kind, ct);
        if (output is null)
            db.Add(new ProgrammeOutput { ProgrammeId = id, Kind = command.Kind, ReachedOn = command.ReachedOn, Evidence = evidence });
        else
            (output.ReachedOn, output.Evidence) = (command.ReachedOn, evidence);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
