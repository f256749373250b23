using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Ports;

namespace Serai.Training.National;

/// <summary>Attendance lists carry names: those who keep the log may open them, a donor or an auditor sees only that there is a proof.</summary>
internal sealed class SessionFiles(SeraiDb db, Reader reader) : IFileGuard
{
    public async Task<bool?> MayReadAsync(StoredFile file, CancellationToken ct)
    {
        if (file.Purpose != FilePurpose.Evidence.Key)
            return null;
        if (file.SubjectId is not { } session)
            return file.OwnerAccountId == reader.AccountId;
        if (!await db.Set<NationalSession>().IgnoreQueryFilters().AnyAsync(s => s.Id == session, ct))
            return null;
        return reader.Can(Can.LogTraining) && await db.Set<NationalSession>().AnyAsync(s => s.Id == session, ct);
    }
}
