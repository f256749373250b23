using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Nominations;

/// <summary>Takes a document of a nominee, or the formal letter. After the deadline only what may come late by its own rule.</summary>
internal sealed class AttachFile(SeraiDb db, ReceiveFile receive) : IOperation
{
    const int MostFiles = 60;

    public sealed record Command(Guid NominationId, Guid? NomineeId, Guid? DocumentId, IFormFile? File);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).Include(n => n.Files).FirstOrDefaultAsync(n => n.Id == command.NominationId, ct);
        if (nomination is null || (command.NomineeId is { } id && nomination.Named.All(n => n.Id != id)))
            return Outcome.Missing;
        var call = await db.Set<NominationCall>().Include(c => c.Documents).FirstAsync(c => c.Id == nomination.CallId, ct);
        var document = call.Documents.FirstOrDefault(d => d.Id == command.DocumentId);
        if (command.File is not { } file)
            return Outcome.Wrong("File", "Choose a file first");
        if (command.NomineeId is not null && document is null)
            return Outcome.Wrong("DocumentId", "Choose which document this is");
        var late = call.Deadline.IsClosed(change.At);
        if (late && nomination.RecordedBy is null && (document is null || !Gap.MayComeLater(document, change.At)))
            return Outcome.Wrong("File", "The deadline has passed, and this document could only come with the nomination");
        if (!late && nomination.State != NominationState.Draft && (document is null || !Gap.MayComeLater(document, change.At)))
            return Outcome.Wrong("File", "This nomination has been handed in. Open it again to change it.");
        if (nomination.Kept.Count() >= MostFiles)
            return Outcome.Wrong("File", "A nomination holds at most {0} files", MostFiles);

        var received = await receive.ExecuteAsync(new(file, FilePurpose.CandidateDocument, "File", nomination.Id, nomination.MemberId), change, ct);
        if (received is Outcome<StoredFile>.Invalid refused)
            return refused.Problems;
        var stored = received.Made;
        // The same bytes sent twice for the same document are one file: a lost answer on a bad line is no second copy.
        if (nomination.Kept.Any(f => f.Sha256 == stored.Sha256 && f.NomineeId == command.NomineeId && f.DocumentId == command.DocumentId))
        {
            db.Entry(stored).State = EntityState.Detached;
            return Outcome.Ok;
        }
        db.Add(new NominationFile
        {
            NominationId = nomination.Id, NomineeId = command.NomineeId, DocumentId = command.DocumentId, MemberId = nomination.MemberId,
            FileId = stored.Id, Name = stored.Name, Size = stored.Size, Sha256 = stored.Sha256, ReceivedAt = change.At, Late = late,
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>Takes a file off a draft.</summary>
internal sealed class RemoveFile(SeraiDb db) : IOperation
{
    public sealed record Command(Guid NominationId, Guid NominationFileId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var file = await db.Set<NominationFile>().FirstOrDefaultAsync(f => f.Id == command.NominationFileId && f.NominationId == command.NominationId, ct);
        if (file is null)
            return Outcome.Missing;
        var nomination = await db.Set<Nomination>().FirstAsync(n => n.Id == command.NominationId, ct);
        if (nomination.State != NominationState.Draft)
            return Outcome.Wrong("", "This nomination has been handed in. Open it again to change it.");
        // What was handed in stays until the change is handed in.
        if (nomination.IsBeingChanged && file.ReceivedAt <= nomination.SubmittedAt)
            file.RemovedAt = change.At;
        else
            db.Remove(file);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
