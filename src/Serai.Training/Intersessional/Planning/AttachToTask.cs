using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Intersessional;

/// <summary>Adds a file to a task, for instance a form to fill in, or takes one away.</summary>
internal sealed class AttachToTask(SeraiDb db, ReceiveFile receive, FileStore store) : IOperation
{
    public sealed record Command(Guid TaskId, IFormFile? File, Guid? Remove);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!await db.Set<IntersessionalTask>().AnyAsync(t => t.Id == command.TaskId, ct))
            return Outcome.Missing;
        if (command.Remove is { } id)
        {
            if (await db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id && f.SubjectId == command.TaskId, ct) is not { } file)
                return Outcome.Missing;
            db.Remove(file);
            await db.SaveAsync(change, ct);
            store.Delete(id);
            return Outcome.Ok;
        }
        if (command.File is null)
            return Outcome.Wrong("File", "Choose a file first.");
        if (await receive.ExecuteAsync(new(command.File, FilePurpose.Document, "Input.File", command.TaskId, null), change, ct) is Outcome<StoredFile>.Invalid refused)
            return refused.Problems;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
