using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Platform.Files;
using Serai.Training.Cohorts;

namespace Serai.Training.Intersessional;

/// <summary>Hand-ins, drafts, reminders, and reviews that the person wrote. That a task was done, when and with what verdict stays; texts, feedback and files go.</summary>
internal sealed class TaskPersonalData(SeraiDb db, Reader reader, FileStore files, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Submission), typeof(TaskDraft), typeof(TaskReminder), typeof(TaskReviewer)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        return
        [
            .. held.HandedIn.Select(s => PersonalRecord.Of(/*T*/"Hand-in", s.Id, ("task", s.TaskId), ("attempt", s.Attempt), ("handed in", s.SubmittedAt), ("state", s.State), ("text", s.Text), ("zone", s.Zone), ("feedback", s.Feedback), ("reviewer", s.ReviewerName), ("reviewed", s.ReviewedAt))),
            .. held.Files.Select(f => PersonalRecord.Of(/*T*/"File of a hand-in", f.Id, ("name", f.Name), ("size", f.Size), ("received", f.ReceivedAt), ("SHA-256", f.Sha256))),
            .. held.Drafts.Select(d => PersonalRecord.Of(/*T*/"Draft of a hand-in", d.Id, ("text", d.Text), ("saved", d.SavedAt))),
            .. held.Reminders.Select(r => PersonalRecord.Of(/*T*/"Reminder of a task", r.Id, ("step", r.Step), ("at", r.At))),
            .. held.Reviews.Select(s => PersonalRecord.Of(/*T*/"Review of a hand-in of others", s.Id, ("name", s.ReviewerName), ("reviewed", s.ReviewedAt), ("feedback", s.Feedback))),
            .. held.Reviewing.Select(r => PersonalRecord.Of(/*T*/"Reviewer of a task", r.Id, ("name", r.Name), ("task", r.TaskId))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var held = await ReadAsync(personId, ct);
        var pseudonym = PersonTraces.PseudonymOf(personId);
        foreach (var submission in held.HandedIn)
        {
            submission.Feedback = null;
            db.Entry(submission).Property(s => s.Text).CurrentValue = "";
        }
        foreach (var review in held.Reviews)
            review.ReviewerName = pseudonym;
        foreach (var reviewer in held.Reviewing)
            db.Entry(reviewer).Property(r => r.Name).CurrentValue = pseudonym;
        db.RemoveRange(held.Files);
        db.RemoveRange(held.Drafts);
        db.RemoveRange(held.Reminders);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
        foreach (var file in held.Files)
            files.Delete(file.Id);
    }

    sealed record Held(List<Submission> HandedIn, List<StoredFile> Files, List<TaskDraft> Drafts, List<TaskReminder> Reminders, List<Submission> Reviews, List<TaskReviewer> Reviewing);

    async Task<Held> ReadAsync(Guid personId, CancellationToken ct)
    {
        var accounts = (await PersonTraces.ReadAsync(db, personId, ct)).Accounts;
        var places = (await CohortPersonalData.PlacesAsync(db, personId, ct)).Select(p => p.Id).ToList();
        var handedIn = await db.Set<Submission>().IgnoreQueryFilters().Where(s => s.PersonId == personId).ToListAsync(ct);
        var drafts = await db.Set<TaskDraft>().IgnoreQueryFilters().Where(d => places.Contains(d.ParticipantId)).ToListAsync(ct);
        var subjects = handedIn.Select(s => (Guid?)s.Id).Concat(drafts.Select(d => (Guid?)d.Id)).ToList();
        return new(handedIn, await db.Set<StoredFile>().IgnoreQueryFilters().Where(f => subjects.Contains(f.SubjectId)).ToListAsync(ct), drafts,
            await db.Set<TaskReminder>().IgnoreQueryFilters().Where(r => places.Contains(r.ParticipantId)).ToListAsync(ct),
            await db.Set<Submission>().IgnoreQueryFilters().Where(s => s.ReviewerAccount != null && accounts.Contains(s.ReviewerAccount.Value)).ToListAsync(ct),
            await db.Set<TaskReviewer>().Where(r => accounts.Contains(r.AccountId)).ToListAsync(ct));
    }
}
