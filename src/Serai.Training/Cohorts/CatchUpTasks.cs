using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

/// <summary>Catch-up on the home page: open steps of a late joiner, and evidence that waits for a reviewer.</summary>
internal sealed class CatchUpTasks(SeraiDb db) : ITaskSource
{
    const string Group = /*T*/"Catch-up path";

    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var tasks = new List<WaitingTask>();
        var running = db.Set<Programme>().Where(p => p.State == ProgrammeState.Running || p.State == ProgrammeState.Preparing);
        if (reader.Can(Can.Participate) && reader.PersonId is { } me)
        {
            var own = await (from s in db.Set<CatchUpStep>().AsNoTracking()
                             join p in db.Set<Participant>() on s.ParticipantId equals p.Id
                             join programme in running on s.ProgrammeId equals programme.Id
                             where p.PersonId == me && p.State == ParticipantState.Enrolled && s.DoneOn == null && s.HandedInAt == null
                             select new { programme.Code, Returned = s.ReturnedBecause != null }).ToListAsync(ct);
            tasks.AddRange(own.GroupBy(o => o.Code).Select(g => new WaitingTask(new Message("Catch up in {0}: {1} open", g.Key, g.Count()),
                g.Any(o => o.Returned) ? new Message("Came back with feedback") : null, "/my/catch-up", null, Group)));
        }
        if (reader.Can(Can.Assess))
        {
            var handed = await (from s in db.Set<CatchUpStep>().AsNoTracking()
                                join programme in running on s.ProgrammeId equals programme.Id
                                where s.DoneOn == null && s.HandedInAt != null
                                orderby s.HandedInAt
                                select new { programme.Code, s.ParticipantId }).ToListAsync(ct);
            tasks.AddRange(handed.GroupBy(h => (h.Code, h.ParticipantId)).Take(10).Select(g => new WaitingTask(new Message("Review what was caught up: {0} handed in", g.Count()), new Message("Programme {0}", g.Key.Code),
                $"/programmes/{g.Key.Code}/cohort/{g.Key.ParticipantId}", null, Group)));
        }
        return tasks;
    }
}
