using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Readiness;

namespace Serai.TimeRelease.Studies;

/// <summary>
/// Moves a study one stage on, or back with a reason. The test run needs a mandate and a post; collection needs the checklist done,
/// or a written reason to start without.
/// </summary>
internal sealed class MoveStudy(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, int Version, StudyState To, string? Why);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().SingleOrDefaultAsync(s => s.Code == command.Code, ct) is not { } study)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = !string.IsNullOrWhiteSpace(command.Why);
        if (!Next(study.State).Contains(command.To))
            problems.Add("To", "From here a study goes one stage on or one stage back");
        else if (command.To < study.State && !reason)
            problems.Add("Why", "Say why the study goes back");
        if (command.To == StudyState.Testing && command.To > study.State)
        {
            if (study.MandateBody is null || study.MandateDate is null)
                problems.Add("To", "A study needs its mandate first: who gave it, and when");
            if (!await db.Set<StudyPost>().AnyAsync(p => p.StudyId == study.Id, ct))
                problems.Add("To", "A study needs at least one post at which it observes");
        }
        if (command.To == StudyState.Collecting && command.To > study.State)
        {
            if (study.From is null || study.To is null || study.Freeze is null)
                problems.Add("To", "Collection needs a first day, a last day and the day on which follow-up stops");
            var open = await db.Set<ReadinessItem>().CountAsync(i => i.StudyId == study.Id && !i.Done, ct);
            if (open > 0 && !reason)
                problems.Add("Why", "{0} points of the checklist are open. Work through them, or write why collection starts without them.", open);
        }
        if (problems.Any)
            return problems;
        db.Entry(study).Property(s => s.Version).OriginalValue = command.Version;
        study.State = command.To;
        try
        {
            await db.SaveAsync(change.Because(command.Why), ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(study);
        }
    }

    public static IReadOnlyList<StudyState> Next(StudyState from) => [.. new[] { from + 1, from - 1 }.Where(Enum.IsDefined)];
}
