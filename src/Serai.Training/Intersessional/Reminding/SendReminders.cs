using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Training.Intersessional;

/// <summary>
/// Reminds participants of tasks: seven days and one day before, when it is due, and three days late; each once, in the person's
/// language and zone, never somebody who has left. After a standstill only the nearest reminder goes out, not all that were missed.
/// </summary>
internal sealed class SendReminders(SeraiDb db, Phrases phrases, TimeProvider time) : IOperation
{
    static readonly SemaphoreSlim OneAtATime = new(1);

    public sealed record Late(BoardPerson Who, BoardCell Cell);

    /// <summary>The daily pass over all running tasks. Returns how many mails were written.</summary>
    public async Task<int> ExecuteAsync(Change change, CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var today = DateOnly.FromDateTime(now);
            var (from, to) = (today.AddDays(-11), today.AddDays(9));
            var programmes = await db.Set<IntersessionalTask>().Where(t => t.State == TaskState.Published && t.DueOn >= from && t.DueOn <= to).Select(t => t.ProgrammeId).Distinct().ToListAsync(ct);
            var written = 0;
            foreach (var programme in programmes)
            {
                var sent = await SentAsync(programme, ct);
                var board = await TaskBoard.ReadAsync(db, programme, now, ct);
                foreach (var (who, cells) in board.Rows.Where(r => r.Who.IsActive))
                    foreach (var cell in cells)
                        if (StepOf(cell, who.Zone, now) is { } step && sent.Add((cell.Task.Id, who.Participant.Id, step)))
                            written += Write(who, cell.Task, step, cell.Task.Site, now) ? 1 : 0;
            }
            await db.SaveAsync(change, ct);
            return written;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Everybody who is late with something, for the preview of "remind all late".</summary>
    public async Task<IReadOnlyList<Late>> LateAsync(Guid programmeId, CancellationToken ct)
    {
        var board = await TaskBoard.ReadAsync(db, programmeId, time.GetUtcNow().UtcDateTime, ct);
        return [.. board.Rows.Where(r => r.Who.IsActive).SelectMany(r => r.Cells.Where(c => c.Standing == Standing.Overdue).Select(c => new Late(r.Who, c)))];
    }

    /// <summary>Reminds all who are late, at most once a day.</summary>
    public async Task<Outcome<int>> RemindLateAsync(Guid programmeId, string site, Change change, CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            var sent = await SentAsync(programmeId, ct);
            var written = 0;
            foreach (var (who, cell) in await LateAsync(programmeId, ct))
                if (sent.Add((cell.Task.Id, who.Participant.Id, ByHand(change.At))))
                    written += Write(who, cell.Task, ByHand(change.At), site, change.At) ? 1 : 0;
            await db.SaveAsync(change, ct);
            return written;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public static string ByHand(DateTime now) => $"hand:{now:yyyyMMdd}";

    /// <summary>Which reminder is due now, or none.</summary>
    public static string? StepOf(BoardCell cell, string zone, DateTime nowUtc)
    {
        if (cell.Standing is not (Standing.NotStarted or Standing.Draft or Standing.Overdue))
            return null;
        var left = cell.Task.DueIn(zone).Utc.AddSeconds(1) - nowUtc;
        return left switch
        {
            { TotalDays: > 7 } => null,
            { TotalDays: > 1 } => "7",
            { TotalDays: > 0 } => "1",
            { TotalDays: > -3 } => "due",
            { TotalDays: > -10 } => "late",
            _ => null,
        };
    }

    async Task<HashSet<(Guid, Guid, string)>> SentAsync(Guid programmeId, CancellationToken ct) =>
        (await db.Set<TaskReminder>().AsNoTracking().Where(r => r.ProgrammeId == programmeId).Select(r => new { r.TaskId, r.ParticipantId, r.Step }).ToListAsync(ct))
            .Select(r => (r.TaskId, r.ParticipantId, r.Step)).ToHashSet();

    bool Write(BoardPerson who, IntersessionalTask task, string step, string site, DateTime now)
    {
        if (who.Person is not { Email.Length: > 0 } person)
            return false;
        db.Add(new TaskReminder { TaskId = task.Id, ProgrammeId = task.ProgrammeId, ParticipantId = who.Participant.Id, MemberId = who.Participant.MemberId, Step = step, At = now });
        db.Add(MailOf(who, task, site, now));
        return true;
    }

    public OutgoingMail MailOf(BoardPerson who, IntersessionalTask task, string site, DateTime now)
    {
        var t = new Text(phrases, Languages.Find(who.Person!.Language) ?? Languages.English, who.Zone);
        var title = task.Title.Pick(t).Text;
        var due = task.DueIn(who.Zone);
        return new OutgoingMail
        {
            To = who.Person.Email!, ToName = who.Name, Language = t.Language.Code, MemberId = who.Participant.MemberId, CreatedAt = now, Href = $"/my/tasks/{task.Id}",
            Subject = due.IsPast(now) ? t["Late: {0}", title] : t["Due on {0}: {1}", task.DueOn, title],
            TextBody = string.Join("\n\n", new[]
            {
                t["Dear {0},", who.Name],
                due.IsPast(now) ? t["your work \"{0}\" has not arrived yet. It was due: {1}.", title, DeadlineLine.Of(t, due, now)] : t["your work \"{0}\" is due: {1}.", title, DeadlineLine.Of(t, due, now)],
                due.IsPast(now) ? t["Late work is taken until the end of {0}.", task.AcceptUntil] : t["What you have saved is kept; it is handed in only when you say so."],
                site.Length > 0 ? $"{site}/my/tasks/{task.Id}" : null,
            }.OfType<string>()),
        };
    }
}
