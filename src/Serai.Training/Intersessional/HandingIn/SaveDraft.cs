using Microsoft.AspNetCore.Http;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Intersessional;

/// <summary>Keeps what a participant has written, and takes in a file. Saving never submits.</summary>
internal sealed class SaveDraft(SeraiDb db, Reader reader, ReceiveFile receive) : IOperation
{
    public const int LongestText = 20_000;
    public const int MostFiles = 5;

    public sealed record Command(Guid TaskId, string? Text, IFormFile? File);

    public async Task<Outcome<DateTime>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await OwnTask.FindAsync(db, reader, command.TaskId, ct) is not { } own)
            return Outcome<DateTime>.Missing;
        var text = command.Text?.Trim() ?? "";
        if (!own.MayWrite)
            return Outcome<DateTime>.Wrong("Text", "Your work was handed in and waits for its review; it can be changed when it comes back.");
        if (text.Length > LongestText)
            return Outcome<DateTime>.Wrong("Text", "This text has {0} characters; at most {1} are possible", text.Length, LongestText);
        if (command.File is not null && own.DraftFiles.Count >= MostFiles)
            return Outcome<DateTime>.Wrong("File", "There are {0} files already, the most that is possible. Remove one first.", MostFiles);
        var draft = own.Draft;
        if (draft is null)
            db.Add(draft = new TaskDraft { TaskId = own.Task.Id, ProgrammeId = own.Task.ProgrammeId, ParticipantId = own.Participant.Id, MemberId = own.Participant.MemberId, SavedAt = change.At });
        draft.Text = text;
        draft.SavedAt = change.At;
        Problems? refused = null;
        if (command.File is { } file
            && await receive.ExecuteAsync(new(file, FilePurpose.Document, "Input.File", draft.Id, own.Participant.MemberId), change, ct) is Outcome<StoredFile>.Invalid invalid)
            refused = invalid.Problems;
        // The text is kept even when the file beside it is refused.
        await db.SaveAsync(change, ct);
        return refused is not null ? refused : change.At;
    }
}
