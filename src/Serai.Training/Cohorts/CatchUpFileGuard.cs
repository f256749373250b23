using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Cohorts;

/// <summary>Files of a catch-up step: the participant, and whoever may read people and has the step in sight.</summary>
internal sealed class CatchUpFileGuard(SeraiDb db, Reader reader) : IFileGuard
{
    public async Task<bool?> MayReadAsync(StoredFile file, CancellationToken ct)
    {
        if (file.SubjectId is not { } subject || file.Purpose != "document"
            || await db.Set<CatchUpStep>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(s => s.Id == subject, ct) is not { } step)
            return null;
        return (reader.PersonId is { } me && await db.Set<Participant>().IgnoreQueryFilters().AnyAsync(p => p.Id == step.ParticipantId && p.PersonId == me, ct))
            || (reader.Can(Can.ReadPeople) && await db.Set<CatchUpStep>().AnyAsync(s => s.Id == subject, ct));
    }
}
