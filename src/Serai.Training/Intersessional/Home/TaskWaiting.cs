using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>What waits on the home page: a participant's own tasks, and hand-ins that wait for the reader's review.</summary>
internal sealed class TaskWaiting(SeraiDb db, Text text, TimeProvider time) : ITaskSource
{
    const string Group = /*T*/"Intersessional tasks";

    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        var waiting = new List<WaitingTask>();
        if (reader.Can(Can.Participate) && reader.PersonId is { } me)
            await AddOwnAsync(waiting, me, ct);
        if (reader.Can(Can.Assess))
            await AddReviewsAsync(waiting, reader, ct);
        return waiting;
    }

    async Task AddOwnAsync(List<WaitingTask> waiting, Guid me, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var programmes = await db.Set<Participant>().Where(p => p.PersonId == me && p.State != ParticipantState.Withdrawn).Select(p => p.ProgrammeId).ToListAsync(ct);
        foreach (var programme in programmes)
            foreach (var (who, cells) in (await TaskBoard.ReadAsync(db, programme, now, ct, me)).Rows)
                foreach (var cell in cells.Where(c => c.Standing is Standing.NotStarted or Standing.Draft or Standing.Overdue or Standing.Returned))
                    waiting.Add(new WaitingTask(
                        new Message("Hand in: {0}", cell.Task.Title.Pick(text).Text), cell.Standing == Standing.Returned ? new Message("Came back with feedback") : TaskWords.Of(cell.Standing).Word,
                        $"/my/tasks/{cell.Task.Id}", cell.Standing == Standing.Returned ? null : cell.Task.DueIn(who.Zone).Utc, Group));
    }

    async Task AddReviewsAsync(List<WaitingTask> waiting, Reader reader, CancellationToken ct)
    {
        var counts = await db.Set<Submission>().Where(s => s.State == SubmissionState.Submitted).GroupBy(s => s.TaskId).Select(g => new { TaskId = g.Key, Count = g.Count() }).ToListAsync(ct);
        if (counts.Count == 0)
            return;
        var ids = counts.Select(c => c.TaskId).ToList();
        var tasks = await db.Set<IntersessionalTask>().AsNoTracking().Where(t => ids.Contains(t.Id) && t.State == TaskState.Published).OrderBy(t => t.DueOn).ToListAsync(ct);
        var named = (await db.Set<TaskReviewer>().AsNoTracking().Where(r => ids.Contains(r.TaskId)).ToListAsync(ct)).ToLookup(r => r.TaskId, r => r.AccountId);
        foreach (var task in tasks)
        {
            // Where experts are named, it waits for them; officers see it on the board.
            if (named[task.Id].Any() && (reader.AccountId is not { } account || !named[task.Id].Contains(account)))
                continue;
            var count = counts.Single(c => c.TaskId == task.Id).Count;
            waiting.Add(new WaitingTask(new Message("Review: {0}", task.Title.Pick(text).Text), new Message("Hand-ins that wait: {0}", count), $"/programmes/{task.ProgrammeCode}/tasks/{task.Id}", null, Group));
        }
    }
}
