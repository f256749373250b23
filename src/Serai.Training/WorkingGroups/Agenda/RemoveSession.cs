using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Takes a session out of the agenda. It is remembered, so that the calendars that hold it are told.</summary>
internal sealed class RemoveSession(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, Guid SessionId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Session>().Include(s => s.Speakers).FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == command.EventId, ct) is not { } session)
            return Outcome.Missing;
        if (await db.Set<Presentation>().AnyAsync(p => p.SessionId == session.Id, ct))
            return Outcome.Wrong("", "Presentations are scheduled in this session. Move them to another session first.");
        var e = await db.Set<ProgrammeEvent>().FirstAsync(x => x.Id == session.EventId, ct);
        db.RemoveRange(session.Speakers);
        db.Remove(session);
        e.CalendarSequence++;
        // Breaks are in no calendar.
        if (session.Kind != SessionKind.Break)
            db.Add(new RemovedSession
            {
                EventId = e.Id, SessionId = session.Id, Day = session.Day, Starts = session.Starts, Ends = session.Ends, Title = session.Title,
                FirstSequence = session.FirstSequence, Sequence = e.CalendarSequence, RemovedAt = change.At,
            });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
