using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>What waits around working groups: a reply, presentations to score, invitations that fell behind, an attendance not recorded.</summary>
internal sealed class WorkingGroupTasks(SeraiDb db, TimeProvider time) : ITaskSource
{
    const string Group = /*T*/"Working groups";

    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var tasks = new List<WaitingTask>();
        if (reader.PersonId is { } person)
            await AddRepliesAsync(tasks, person, today, ct);
        if (reader.Can(Can.Assess))
            await AddScoresAsync(tasks, reader.PersonId ?? reader.AccountId ?? Guid.Empty, today, ct);
        if (reader.Can(Can.RunProgrammes))
            await AddOfficersAsync(tasks, today, ct);
        return tasks;
    }

    async Task AddRepliesAsync(List<WaitingTask> tasks, Guid person, DateOnly today, CancellationToken ct)
    {
        var open = await (from i in db.Set<Invitation>().AsNoTracking().IgnoreQueryFilters()
                          join e in db.Set<ProgrammeEvent>().AsNoTracking() on i.EventId equals e.Id
                          where i.PersonId == person && i.SentSequence >= 0 && e.State == EventState.Planned && e.From >= today
                          select new { i.Reply, Event = e }).ToListAsync(ct);
        foreach (var row in open)
        {
            var title = new Message("{0} – {1}", row.Event.ProgrammeCode, Name(row.Event));
            var begins = Deadline.At(row.Event.From!.Value, new TimeOnly(9, 0), row.Event.Zone).Utc;
            tasks.Add(row.Reply == ReplyState.Waiting
                ? new WaitingTask(new Message("Say whether you will come: {0}", title), null, $"/events/{row.Event.Id}", begins, Group)
                : new WaitingTask(new Message("Coming up: {0}", title), EventWords.Of(row.Reply), $"/events/{row.Event.Id}", begins, Group));
        }
    }

    async Task AddScoresAsync(List<WaitingTask> tasks, Guid assessor, DateOnly today, CancellationToken ct)
    {
        // Whoever has scored somebody at an event, or speaks there, is one of its assessors.
        var until = today.AddDays(14);
        var since = today.AddDays(-30);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.From <= today && e.From >= since && e.State != EventState.Cancelled
            && (db.Set<SessionSpeaker>().Any(s => s.PersonId == assessor && db.Set<Session>().Any(x => x.Id == s.SessionId && x.EventId == e.Id))
                || db.Set<ScoreSheet>().Any(s => s.AssessorId == assessor && db.Set<Presentation>().Any(p => p.Id == s.PresentationId && p.EventId == e.Id)))).ToListAsync(ct);
        foreach (var e in events)
        {
            var left = await db.Set<Presentation>().CountAsync(p => p.EventId == e.Id && !db.Set<ScoreSheet>().Any(s => s.PresentationId == p.Id && s.AssessorId == assessor), ct);
            if (left > 0)
                tasks.Add(new WaitingTask(new Message("Score presentations: {0} left", left), new Message("{0} – {1}", e.ProgrammeCode, Name(e)), $"/events/{e.Id}/presentations",
                    Deadline.EndOf((e.To ?? e.From)!.Value.AddDays(7) is var due && due < until ? due : until, e.Zone).Utc, Group));
        }
    }

    async Task AddOfficersAsync(List<WaitingTask> tasks, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(90);
        var since = today.AddDays(-21);
        foreach (var e in await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.State == EventState.Planned && e.From >= since && e.From <= soon).OrderBy(e => e.From).ToListAsync(ct))
        {
            var title = new Message("{0} – {1}", e.ProgrammeCode, Name(e));
            var invited = await db.Set<Invitation>().Where(i => i.EventId == e.Id && i.Reply != ReplyState.Withdrawn).Select(i => new { i.SentSequence, i.Reply }).ToListAsync(ct);
            var begins = Deadline.At(e.From!.Value, new TimeOnly(9, 0), e.Zone).Utc;
            if (e.From > today && invited.Count == 0)
                tasks.Add(new WaitingTask(new Message("Invite people: {0}", title), null, $"/events/{e.Id}/invitations", begins.AddDays(-30), Group));
            else if (e.From > today && invited.Count(i => i.SentSequence >= 0 && i.SentSequence < e.CalendarSequence && i.Reply != ReplyState.Declined) is > 0 and var behind)
                tasks.Add(new WaitingTask(new Message("Send the change to {0} people: {1}", behind, title), null, $"/events/{e.Id}/invitations", null, Group));
            else if (e.From > today && invited.Count(i => i.Reply == ReplyState.Waiting) is > 0 and var waiting)
                tasks.Add(new WaitingTask(new Message("Replies are missing: {0}", title), new Message("{0} of {1} have not answered", waiting, invited.Count), $"/events/{e.Id}/invitations", begins.AddDays(-21), Group));
            if ((e.To ?? e.From) < today && await db.Set<Attendance>().AnyAsync(a => a.EventId == e.Id, ct) && !await db.Set<AttendanceCertificate>().AnyAsync(c => c.EventId == e.Id, ct))
                tasks.Add(new WaitingTask(new Message("Issue the certificates of attendance: {0}", title), null, $"/events/{e.Id}/certificates", null, Group));
            if ((e.To ?? e.From) < today && !await db.Set<Attendance>().AnyAsync(a => a.EventId == e.Id, ct))
                tasks.Add(new WaitingTask(new Message("Record the attendance: {0}", title), null, $"/events/{e.Id}/attendance", Deadline.EndOf((e.To ?? e.From)!.Value.AddDays(3), e.Zone).Utc, Group));
        }
    }

    static Message Name(ProgrammeEvent e) => EventWords.Name(e.Kind, e.Number);
}
