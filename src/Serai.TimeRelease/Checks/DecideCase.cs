using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Checks;

/// <summary>Lets a held case in, leaves a flagged one out, or takes such a word back (<c>LeaveOut</c> null). The records stay as they came.</summary>
internal sealed class DecideCase(SeraiDb db) : IOperation
{
    public sealed record Command(string Study, string Case, bool? LeaveOut, string? Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Study>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.Study, ct) is not { } study)
            return Outcome.Missing;
        var decision = await db.Set<CaseDecision>().SingleOrDefaultAsync(c => c.StudyId == study.Id && c.Case == command.Case, ct);
        if (command.LeaveOut is not { } leaveOut)
        {
            if (decision is null)
                return Outcome.Missing;
            db.Remove(decision);
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Say why: the reason stands beside the figures"), 500);
        if (string.IsNullOrWhiteSpace(command.Case))
            problems.Add("Case", "Name the case");
        if (problems.Any)
            return problems;
        if (decision is null)
            db.Add(new CaseDecision { StudyId = study.Id, MemberId = study.MemberId, Case = command.Case.Trim(), LeaveOut = leaveOut, Reason = reason, By = change.Actor.Name, At = change.At });
        else
            (decision.LeaveOut, decision.Reason, decision.By, decision.At) = (leaveOut, reason, change.Actor.Name, change.At);
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}
