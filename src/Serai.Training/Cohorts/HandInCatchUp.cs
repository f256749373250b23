using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.Cohorts;

/// <summary>Keeps what a late joiner writes and sends to show a step, and hands it in for review when asked to. Only the participant's own steps.</summary>
internal sealed class HandInCatchUp(SeraiDb db, Reader reader, ReceiveFile receive) : IOperation
{
    /// <summary>Files of one step; each at most as large as docs/uploads.md says.</summary>
    public const int MostFiles = 5;

    public sealed record Command(Guid Step, string? Words, IFormFile? File, bool ForReview);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await FindOwnAsync(db, reader, command.Step, ct) is not { } step)
            return Outcome.Missing;
        var words = command.Words?.Trim() ?? "";
        if (step.State is CatchUpState.HandedIn or CatchUpState.Accepted)
            return Outcome.Wrong("Words", step.State == CatchUpState.Accepted ? /*T*/"This step was accepted already." : /*T*/"This step waits for its review; it can be changed when it comes back.");
        if (words.Length > 500)
            return Outcome.Wrong("Words", "This text has {0} characters; at most {1} are possible", words.Length, 500);
        var files = await db.Set<StoredFile>().IgnoreQueryFilters().CountAsync(f => f.SubjectId == step.Id, ct);
        if (command.File is not null && files >= MostFiles)
            return Outcome.Wrong("File", "There are {0} files already, the most that is possible. Remove one first.", MostFiles);
        if (command.ForReview && words.Length == 0 && files == 0 && command.File is null)
            return Outcome.Wrong("Words", "Write what shows that you caught up, or attach a file that shows it.");
        // First the file: a refusal is saved at once, and nothing else with it.
        Problems? refused = null;
        if (command.File is { } file
            && await receive.ExecuteAsync(new(file, FilePurpose.Document, "Input.File", step.Id, step.MemberId), change, ct) is Outcome<StoredFile>.Invalid invalid)
            refused = invalid.Problems;
        step.Evidence = words.Length > 0 ? words : null;
        if (command.ForReview && refused is null)
            (step.HandedInAt, step.ReturnedBecause) = (change.At, null);
        // The words are kept even when the file beside them is refused.
        await db.SaveAsync(change, ct);
        return refused is not null ? refused : Outcome.Ok;
    }

    public static async Task<CatchUpStep?> FindOwnAsync(SeraiDb db, Reader reader, Guid step, CancellationToken ct) => reader.PersonId is not { } me ? null
        : await db.Set<CatchUpStep>().FirstOrDefaultAsync(s => s.Id == step && db.Set<Participant>().Any(p => p.Id == s.ParticipantId && p.PersonId == me && p.State != ParticipantState.Withdrawn), ct);
}

/// <summary>Takes a file off the participant's own step, before it is handed in.</summary>
internal sealed class RemoveCatchUpFile(SeraiDb db, Reader reader, FileStore store) : IOperation
{
    public sealed record Command(Guid Step, Guid File);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await HandInCatchUp.FindOwnAsync(db, reader, command.Step, ct) is not { } step
            || await db.Set<StoredFile>().IgnoreQueryFilters().FirstOrDefaultAsync(f => f.Id == command.File && f.SubjectId == step.Id, ct) is not { } file)
            return Outcome.Missing;
        if (step.State is CatchUpState.HandedIn or CatchUpState.Accepted)
            return Outcome.Wrong("", "This step waits for its review; it can be changed when it comes back.");
        db.Remove(file);
        await db.SaveAsync(change, ct);
        store.Delete(file.Id);
        return Outcome.Ok;
    }
}

/// <summary>A reviewer's word on the evidence of a step: accepted, or back with what is missing. Nobody reviews their own.</summary>
internal sealed class ReviewCatchUp(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Command(Guid Step, bool? Accept, string? Comment);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!reader.Can(Can.Assess) || await db.Set<CatchUpStep>().FirstOrDefaultAsync(s => s.Id == command.Step, ct) is not { } step)
            return Outcome.Missing;
        var problems = new Problems();
        if (step.State != CatchUpState.HandedIn)
            problems.Add("", "Nothing of this step waits for a review.");
        if (command.Accept is null)
            problems.Add("Accept", "Choose: accept it, or ask for more.");
        if (command.Accept == false && string.IsNullOrWhiteSpace(command.Comment))
            problems.Add("Comment", "Say what is missing; the participant reads it.");
        if (command.Comment is { Length: > 500 } text)
            problems.Add("Comment", "This text has {0} characters; at most {1} are possible", text.Length, 500);
        if (reader.PersonId is { } me && await db.Set<Participant>().AnyAsync(p => p.Id == step.ParticipantId && p.PersonId == me, ct))
            problems.Add("", "Nobody reviews their own catch-up path.");
        if (problems.Any)
            return problems;
        step.HandedInAt = null;
        if (command.Accept == true)
            (step.DoneOn, step.ConfirmedBy, step.ReturnedBecause) = (DateOnly.FromDateTime(change.At), change.Actor.Name, null);
        else
            step.ReturnedBecause = command.Comment!.Trim();
        await db.SaveAsync(change.Because(command.Comment?.Trim()), ct);
        return Outcome.Ok;
    }
}
