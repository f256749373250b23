using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Materials;

/// <summary>Adds a file to a draft version or takes one away. What is in review or accepted stays as it is.</summary>
internal sealed class ChangeFiles(SeraiDb db, Reader reader, ReceiveFile receive, FileStore store) : IOperation
{
    public sealed record Command(Guid VersionId, IFormFile? File, Guid? Remove);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ModuleVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == command.VersionId, ct) is not { } version
            || !await MaterialRights.MayWriteFilesAsync(db, reader, version, ct))
            return Outcome.Missing;
        if (version.State != VersionState.Draft)
            return Outcome.Wrong("", "Only the files of a draft can be changed. Start a new version instead.");
        if (command.Remove is { } id)
        {
            if (await db.Set<StoredFile>().IgnoreQueryFilters().FirstOrDefaultAsync(f => f.Id == id && f.SubjectId == version.Id, ct) is not { } file)
                return Outcome.Missing;
            db.Remove(file);
            await db.SaveAsync(change, ct);
            store.Delete(id);
            return Outcome.Ok;
        }
        if (command.File is null)
            return Outcome.Wrong("File", "Choose a file first.");
        if (await receive.ExecuteAsync(new(command.File, FilePurpose.Document, "Input.File", version.Id, null), change, ct) is Outcome<StoredFile>.Invalid refused)
            return refused.Problems;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
