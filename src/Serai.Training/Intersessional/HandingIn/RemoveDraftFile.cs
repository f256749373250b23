using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;

namespace Serai.Training.Intersessional;

/// <summary>Takes a file out of the participant's own draft.</summary>
internal sealed class RemoveDraftFile(SeraiDb db, Reader reader, FileStore store) : IOperation
{
    public sealed record Command(Guid TaskId, Guid FileId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await OwnTask.FindAsync(db, reader, command.TaskId, ct) is not { } own || own.DraftFiles.FirstOrDefault(f => f.Id == command.FileId) is not { } file)
            return Outcome.Missing;
        db.Remove(file);
        await db.SaveAsync(change, ct);
        store.Delete(file.Id);
        return Outcome.Ok;
    }
}
