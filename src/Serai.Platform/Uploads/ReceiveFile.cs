using Microsoft.AspNetCore.Http;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Platform.Uploads;

/// <summary>
/// Takes a file from outside: inspects it, puts it durably into the file store, and adds its row to the save that the
/// caller makes. A refused file is listed for the coordinator with its reason.
/// </summary>
public sealed class ReceiveFile(SeraiDb db, Reader reader, FileStore store, FileInspection inspection, UploadQuota quota, Text text, TimeProvider time) : IOperation
{
    /// <param name="Field">Name of the form field, for the message beside it.</param>
    /// <param name="SubjectId">The record that the file will belong to.</param>
    public sealed record Command(IFormFile File, FilePurpose Purpose, string Field, Guid? SubjectId, Guid? MemberId);

    /// <summary>
    /// On success the row is added to the context and saved with the caller's change; when the file is refused, the refusal is
    /// saved at once, so that it is known even if the rest of the form is given up.
    /// </summary>
    public async Task<Outcome<StoredFile>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await quota.FaultAsync(command.File.Length, command.MemberId, ct) is { } full)
            return new Problems().With(command.Field, await RefuseAsync(command, full, ct));
        await using var upload = command.File.OpenReadStream();
        using var received = await store.ReceiveAsync(upload, command.Purpose.MaxBytes, ct);
        var verdict = received.IsTooLarge
            ? new FileVerdict.Refused(FileFault.TooLarge, new Message("The file has more than {0}, the most that is possible here", text.Bytes(command.Purpose.MaxBytes)))
            : await inspection.InspectAsync(received.Path, command.File.FileName, command.Purpose, ct);
        switch (verdict)
        {
            case FileVerdict.Accepted accepted:
                return Keep(command, received, accepted.File, accepted.File.Scan == ScanState.Clean ? "clean" : "not scanned");
            case FileVerdict.Held held:
                return Keep(command, received, held.File, "held");
            case FileVerdict.Refused refused:
                return new Problems().With(command.Field, await RefuseAsync(command, refused.Reason, ct));
            default:
                throw new InvalidOperationException(verdict.GetType().Name);
        }
    }

    StoredFile Keep(Command command, ReceivedFile received, InspectedFile inspected, string scan)
    {
        var kept = store.Keep(received, inspected);
        var row = new StoredFile
        {
            Id = kept.Id, Name = inspected.Name, ContentType = inspected.ContentType, Size = kept.Size, Sha256 = kept.Sha256,
            Purpose = command.Purpose.Key, MemberId = command.MemberId, OwnerAccountId = reader.AccountId, LinkId = reader.LinkId, SubjectId = command.SubjectId,
            ReceivedAt = time.GetUtcNow().UtcDateTime, Scan = scan,
        };
        db.Add(row);
        return row;
    }

    /// <summary>Lists the refusal and gives the sender its number along.</summary>
    async Task<Message> RefuseAsync(Command command, Message reason, CancellationToken ct)
    {
        var refused = new RefusedFile
        {
            Name = FileNames.Clean(command.File.FileName), Size = command.File.Length, Reason = text.Say(reason), Purpose = command.Purpose.Key,
            SentBy = reader.Name, MemberId = command.MemberId, SubjectId = command.SubjectId, At = time.GetUtcNow().UtcDateTime,
        };
        db.Add(refused);
        await db.SaveChangesAsync(ct);
        return new Message("{0} – refusal number {1}", refused.Reason, refused.Number);
    }
}
