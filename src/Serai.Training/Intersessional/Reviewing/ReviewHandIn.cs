using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;

namespace Serai.Training.Intersessional;

/// <summary>Accepts a hand-in or returns it with the reason. The participant reads the feedback on the task and gets a mail.</summary>
internal sealed class ReviewHandIn(SeraiDb db, Reader reader, Phrases phrases) : IOperation
{
    public sealed record Command(Guid Id, string? Verdict, string? Feedback, int Version, string Site);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<Submission>().FirstOrDefaultAsync(s => s.Id == command.Id, ct) is not { } submission || !reader.Can(Can.Assess))
            return Outcome.Missing;
        var problems = new Problems();
        var feedback = command.Feedback?.Trim() ?? "";
        if (submission.State is not SubmissionState.Submitted)
            problems.Add("", "This work was reviewed already.");
        if (command.Verdict is not ("accept" or "return"))
            problems.Add("Verdict", "Choose: accept it, or return it.");
        if (command.Verdict == "return" && feedback.Length == 0)
            problems.Add("Feedback", "Say what should be changed: the participant sees only this.");
        if (feedback.Length > 5000)
            problems.Add("Feedback", "This text has {0} characters; at most {1} are possible", feedback.Length, 5000);
        if (reader.PersonId is { } me && me == submission.PersonId)
            problems.Add("", "Nobody reviews their own work.");
        if (problems.Any)
            return problems;
        db.Entry(submission).Property(e => e.Version).OriginalValue = command.Version;
        submission.State = command.Verdict == "accept" ? SubmissionState.Accepted : SubmissionState.Returned;
        submission.Feedback = feedback.Length > 0 ? feedback : null;
        submission.ReviewerAccount = reader.AccountId;
        submission.ReviewerName = reader.Name;
        submission.ReviewedAt = change.At;
        await TellAsync(submission, command.Site, change.At, ct);
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(submission);
        }
        return Outcome.Ok;
    }

    async Task TellAsync(Submission submission, string site, DateTime now, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == submission.PersonId, ct);
        var task = await db.Set<IntersessionalTask>().AsNoTracking().FirstAsync(t => t.Id == submission.TaskId, ct);
        if (person is not { Email.Length: > 0, Left: false, Erased: false })
            return;
        var t = new Text(phrases, Languages.Find(person.Language) ?? Languages.English, submission.Zone);
        var title = task.Title.Pick(t).Text;
        var accepted = submission.State == SubmissionState.Accepted;
        db.Add(new OutgoingMail
        {
            To = person.Email, ToName = person.FullName, Language = t.Language.Code, MemberId = submission.MemberId, CreatedAt = now, Href = $"/my/tasks/{task.Id}",
            Subject = accepted ? t["Accepted: {0}", title] : t["Returned: {0}", title],
            TextBody = string.Join("\n\n", new[]
            {
                accepted ? t["Your work \"{0}\" is accepted.", title] : t["Your work \"{0}\" came back. Please change it and hand it in again.", title],
                submission.Feedback, $"{site}/my/tasks/{task.Id}",
            }.Where(p => !string.IsNullOrEmpty(p))),
        });
    }
}
