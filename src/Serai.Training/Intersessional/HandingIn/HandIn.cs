using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Training.Intersessional;

/// <summary>
/// Hands in the draft. Late work is taken and marked with how late it is; after late work is no longer taken, the attempt is
/// refused, and the refusal has a receipt too.
/// </summary>
internal sealed class HandIn(SeraiDb db, Reader reader, Phrases phrases) : IOperation
{
    /// <param name="Site">Address of the installation, for the link in the receipt mail.</param>
    public sealed record Command(Guid TaskId, string Site);

    public async Task<Outcome<Guid>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await OwnTask.FindAsync(db, reader, command.TaskId, ct) is not { } own)
            return Outcome<Guid>.Missing;
        var problems = Check(own);
        if (problems.Any)
            return problems;
        var due = own.Due;
        var refused = own.IsClosed(change.At);
        var submission = new Submission
        {
            TaskId = own.Task.Id, ProgrammeId = own.Task.ProgrammeId, ParticipantId = own.Participant.Id, PersonId = own.Person.Id, MemberId = own.Participant.MemberId,
            Attempt = own.NextAttempt, State = refused ? SubmissionState.Refused : SubmissionState.Submitted, Text = refused ? "" : own.Draft!.Text,
            SubmittedAt = change.At, DueUtc = due.Utc, Zone = own.Zone,
            LateMinutes = own.Last is null && due.IsPast(change.At) ? Math.Max(1, (int)(change.At - due.Utc).TotalMinutes) : 0,
            Fingerprint = FingerprintOf(own, change.At),
        };
        db.Add(submission);
        if (!refused)
        {
            foreach (var file in own.DraftFiles)
                file.SubjectId = submission.Id;
            db.Remove(own.Draft!);
        }
        if (own.Person.Email is { Length: > 0 })
            db.Add(Receipt(own, submission, command.Site, change.At));
        await db.SaveAsync(change, ct);
        return submission.Id;
    }

    public static Problems Check(OwnTask own)
    {
        var problems = new Problems();
        if (!own.MayWrite)
            problems.Add("", "This task was handed in already.");
        else if (own.Task.Expects is Expected.Text or Expected.TextAndFile && own.Draft is not { Text.Length: > 0 })
            problems.Add("", "The text is still empty. Go back and write it.");
        else if (own.Task.Expects is Expected.File or Expected.TextAndFile && own.DraftFiles.Count == 0)
            problems.Add("", "There is no file yet. Go back and attach it.");
        return problems;
    }

    static string FingerprintOf(OwnTask own, DateTime at)
    {
        var text = new StringBuilder().Append(own.Task.Id).Append('\n').Append(own.Person.Id).Append('\n').Append(at.ToString("O", CultureInfo.InvariantCulture)).Append('\n').Append(own.Draft!.Text);
        foreach (var file in own.DraftFiles)
            text.Append('\n').Append(file.Sha256);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    OutgoingMail Receipt(OwnTask own, Submission submission, string site, DateTime now)
    {
        var t = new Text(phrases, Languages.Find(own.Person.Language) ?? Languages.English, own.Zone);
        var title = own.Task.Title.Pick(t).Text;
        var parts = new List<string>
        {
            submission.State == SubmissionState.Refused
                ? t["\"{0}\" was not taken: late work was accepted until {1}. Speak to the project office.", title, t.Date(own.Task.AcceptUntil)]
                : t["\"{0}\" was received.", title],
            t["Received at {0} ({1}, {2}).", t.Moment(submission.SubmittedAt), t[Zones.City(own.Zone)], Zones.OffsetText(own.Zone, submission.SubmittedAt)],
        };
        if (submission.IsLate)
            parts.Add(t["Late by {0}.", t.Duration(TimeSpan.FromMinutes(submission.LateMinutes))]);
        parts.AddRange(own.DraftFiles.Select(f => $"{f.Name} ({t.Bytes(f.Size)})\nSHA-256 {f.Sha256}"));
        parts.Add($"{t["Receipt"]}: {site}/my/tasks/{own.Task.Id}/receipt/{submission.Id}");
        return new OutgoingMail
        {
            To = own.Person.Email!, ToName = own.Person.FullName, Language = t.Language.Code, MemberId = own.Participant.MemberId, CreatedAt = now, Href = $"/my/tasks/{own.Task.Id}",
            Subject = submission.State == SubmissionState.Refused ? t["Receipt {0}: not taken, too late", submission.ReceiptNumber] : t["Receipt {0}: work received", submission.ReceiptNumber],
            TextBody = string.Join("\n\n", parts),
        };
    }
}
