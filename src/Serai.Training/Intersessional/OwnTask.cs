using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Time;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>A published task as its participant has it: deadline, draft, hand-ins.</summary>
internal sealed record OwnTask(IntersessionalTask Task, Participant Participant, Person Person, string Zone, TaskDraft? Draft, IReadOnlyList<Submission> Submissions, IReadOnlyList<StoredFile> DraftFiles)
{
    public Deadline Due => Task.DueIn(Zone);

    public Submission? Last => Submissions.LastOrDefault(s => s.State != SubmissionState.Refused);

    /// <summary>Nothing was handed in yet, or the last hand-in came back.</summary>
    public bool MayWrite => Last is null or { State: SubmissionState.Returned };

    /// <summary>Work that came back may be handed in again whatever the date: the reviewer asked for it.</summary>
    public bool IsClosed(DateTime nowUtc) => Last is null && Due.IsClosed(nowUtc);

    public int NextAttempt => Submissions.Count == 0 ? 1 : Submissions.Max(s => s.Attempt) + 1;

    /// <summary>Null when the task is not the reader's own, whatever else they may see.</summary>
    public static async Task<OwnTask?> FindAsync(SeraiDb db, Reader reader, Guid taskId, CancellationToken ct)
    {
        if (reader.PersonId is not { } me)
            return null;
        var task = await db.Set<IntersessionalTask>().FirstOrDefaultAsync(t => t.Id == taskId && t.State == TaskState.Published, ct);
        if (task is null)
            return null;
        var participant = await db.Set<Participant>().AsNoTracking().FirstOrDefaultAsync(p => p.ProgrammeId == task.ProgrammeId && p.PersonId == me, ct);
        if (participant is null || participant.State == ParticipantState.Withdrawn || !task.IsFor(participant))
            return null;
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == me, ct);
        if (person is null)
            return null;
        var member = await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == participant.MemberId, ct);
        var draft = await db.Set<TaskDraft>().FirstOrDefaultAsync(d => d.TaskId == taskId && d.ParticipantId == participant.Id, ct);
        var submissions = await db.Set<Submission>().AsNoTracking().Where(s => s.TaskId == taskId && s.ParticipantId == participant.Id).OrderBy(s => s.Attempt).ToListAsync(ct);
        var files = draft is null ? [] : await db.Set<StoredFile>().Where(f => f.SubjectId == draft.Id).OrderBy(f => f.ReceivedAt).ToListAsync(ct);
        return new OwnTask(task, participant, person, TaskBoard.ZoneOf(person, member), draft, submissions, files);
    }
}
