using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.Materials;

/// <summary>Sends a draft into review, or retires a version.</summary>
internal sealed class MoveVersion(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid VersionId, bool Retire, int Version);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ModuleVersion>().FirstOrDefaultAsync(v => v.Id == command.VersionId, ct) is not { } version
            || !await MaterialRights.MayWriteFilesAsync(db, reader, version, ct))
            return Outcome.Missing;
        if (command.Retire)
        {
            if (!reader.Can(Can.RunProgrammes) && version.State != VersionState.Draft)
                return Outcome.Missing;
            if (version.State == VersionState.Retired)
                return Outcome.Wrong("", "This version is retired already.");
            version.State = VersionState.Retired;
        }
        else
        {
            if (version.State != VersionState.Draft)
                return Outcome.Wrong("", "Only a draft is sent into review.");
            if (!await db.Set<StoredFile>().IgnoreQueryFilters().AnyAsync(f => f.SubjectId == version.Id, ct))
                return Outcome.Wrong("", "There is nothing to review yet: add a file first.");
            version.State = VersionState.InReview;
        }
        db.Entry(version).Property(e => e.Version).OriginalValue = command.Version;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(version);
        }
        return Outcome.Ok;
    }
}
