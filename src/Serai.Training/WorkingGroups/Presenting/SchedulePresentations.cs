using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;
using Serai.Training.Rubrics;

namespace Serai.Training.WorkingGroups;

/// <summary>Puts participants one after the other into a session, each with the same number of minutes.</summary>
internal sealed class SchedulePresentations(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, Guid? SessionId, Guid? RubricId, int? Minutes, IReadOnlyList<Guid> Participants);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == command.EventId, ct);
        var problems = new Problems();
        if (session is null)
            problems.Add(nameof(command.SessionId), "Choose the session that they present in.");
        if (await db.Set<Rubric>().FirstOrDefaultAsync(r => r.Id == command.RubricId, ct) is null)
            problems.Add(nameof(command.RubricId), "Choose the rubric that they are scored against.");
        if (command.Minutes is < 5 or > 240)
            problems.Add(nameof(command.Minutes), "Minutes for one person are between 5 and 240.");
        if (command.Participants.Count == 0)
            problems.Add(nameof(command.Participants), "Choose at least one person.");
        if (problems.Any)
            return problems;
        var minutes = command.Minutes ?? 20;
        var chosen = (await db.Set<Participant>().Where(p => command.Participants.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id);
        var taken = await db.Set<Presentation>().Where(p => p.SessionId == session!.Id).ToListAsync(ct);
        var twice = await db.Set<Presentation>().Where(p => p.EventId == command.EventId && command.Participants.Contains(p.ParticipantId) && p.SessionId != session!.Id && !db.Set<ScoreSheet>().Any(s => s.PresentationId == p.Id)).ToListAsync(ct);
        db.RemoveRange(twice);
        var next = taken.Count == 0 ? session!.Starts : taken.Max(p => p.Starts ?? session!.Starts).AddMinutes(minutes);
        var order = taken.Count == 0 ? 0 : taken.Max(p => p.Order);
        var made = 0;
        foreach (var id in command.Participants.Distinct().Where(i => chosen.ContainsKey(i) && taken.All(t => t.ParticipantId != i)))
        {
            db.Add(new Presentation
            {
                ProgrammeId = chosen[id].ProgrammeId, EventId = command.EventId, ParticipantId = id, MemberId = chosen[id].MemberId, RubricId = command.RubricId!.Value,
                SessionId = session!.Id, Day = session.Day, Starts = next, Order = ++order,
            });
            next = next.AddMinutes(minutes);
            made++;
        }
        await db.SaveAsync(change, ct);
        return made;
    }
}
