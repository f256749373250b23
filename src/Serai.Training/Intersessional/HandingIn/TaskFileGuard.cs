using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>
/// Files of a hand-in: its sender, the coordinators of the Member, the officers and the experts of the programme. Files of a draft:
/// its writer alone. Files of a task: everybody once it is published.
/// </summary>
internal sealed class TaskFileGuard(SeraiDb db, Reader reader) : IFileGuard
{
    public async Task<bool?> MayReadAsync(StoredFile file, CancellationToken ct)
    {
        if (file.SubjectId is not { } subject || file.Purpose != "document")
            return null;
        if (await db.Set<Submission>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(s => s.Id == subject, ct) is { } submission)
            return IsOwn(submission.PersonId)
                || (reader.Can(Can.ReadPeople) && await db.Set<Submission>().AnyAsync(s => s.Id == subject, ct));
        if (await db.Set<TaskDraft>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(d => d.Id == subject, ct) is { } draft)
            return await db.Set<Participant>().IgnoreQueryFilters().AnyAsync(p => p.Id == draft.ParticipantId && reader.PersonId != null && p.PersonId == reader.PersonId, ct);
        if (await db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == subject, ct) is { } task)
            return task.State == TaskState.Published || reader.Can(Can.RunProgrammes);
        return null;
    }

    bool IsOwn(Guid personId) => reader.PersonId is { } me && me == personId;
}
