using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>Tasks and hand-ins of the demonstration: invented, arranged so that some are late, some wait and some came back.</summary>
internal sealed class IntersessionalDemo(SeraiDb db, Reader reader, FileStore store, TimeProvider time) : IDemoLoader
{
    public int Order => 130;

    sealed record Due(string Date);

    sealed record TaskRow(string Id, string After, Dictionary<string, string> Title, Dictionary<string, string> Instructions, string Opened, Due Due);

    sealed record SubmissionRow(string Task, string Person, string State, string? SubmittedOn, string? Language, string? Reviewer, Dictionary<string, string>? Feedback);

    sealed record CorridorFile(TaskRow[] Tasks, SubmissionRow[] Submissions);

    public async Task LoadAsync(CancellationToken ct)
    {
        var file = Sample.Read<CorridorFile>("rm-cac.json");
        var programme = await db.Set<Programme>().SingleAsync(p => p.Code == "RM-CAC", ct);
        var participants = await db.Set<Participant>().Where(p => p.ProgrammeId == programme.Id).ToDictionaryAsync(p => p.PersonId, ct);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, ct);
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Id, ct);
        var accounts = await db.Set<Account>().Where(a => a.PersonId != null).ToDictionaryAsync(a => a.PersonId!.Value, ct);
        var tasks = file.Tasks.ToDictionary(r => r.Id, r => TaskOf(r, programme));
        db.AddRange(tasks.Values);
        foreach (var reviewer in new[] { "x-ua", "x-my" })
            if (accounts.TryGetValue(Sample.Id("person:" + reviewer), out var account))
                db.AddRange(tasks.Values.Where(t => t.DueOn.Year == 2026).Select(t => new TaskReviewer { TaskId = t.Id, AccountId = account.Id, Name = account.DisplayName }));
        foreach (var row in file.Submissions)
        {
            var person = people[Sample.Id("person:" + row.Person)];
            if (!participants.TryGetValue(person.Id, out var participant))
                continue;
            var task = tasks[row.Task];
            if (row.State == "draft")
                db.Add(new TaskDraft
                {
                    TaskId = task.Id, ProgrammeId = programme.Id, ParticipantId = participant.Id, MemberId = participant.MemberId,
                    Text = Words(person.Language, "The draft is not finished yet.", "Черновик ещё не закончен."), SavedAt = time.GetUtcNow().UtcDateTime.AddDays(-3),
                });
            else if (row.SubmittedOn is not null)
                AddSubmission(row, task, participant, person, members[participant.MemberId!.Value], row.Reviewer is { } r ? people.GetValueOrDefault(Sample.Id("person:" + r)) : null);
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: invented tasks and hand-ins", time), ct);
    }

    static IntersessionalTask TaskOf(TaskRow row, Programme programme)
    {
        var due = SampleShapes.Day(row.Due.Date)!.Value;
        return new IntersessionalTask
        {
            Id = Sample.Id($"{programme.Code}/{row.Id}"), ProgrammeId = programme.Id, ProgrammeCode = programme.Code, Invented = true,
            AfterGroup = row.After[^1] - '0', Title = row.Title.Local(), Instructions = row.Instructions.Local(), DueOn = due, AcceptUntil = due.AddDays(30),
            Expects = Expected.File, State = TaskState.Published, PublishedAt = SampleShapes.Day(row.Opened)!.Value.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc),
        };
    }

    void AddSubmission(SubmissionRow row, IntersessionalTask task, Participant participant, Person person, Member member, Person? reviewer)
    {
        var zone = TaskBoard.ZoneOf(person, member);
        var due = task.DueIn(zone).Utc;
        var at = SampleShapes.Day(row.SubmittedOn)!.Value.ToDateTime(new TimeOnly(7, 30), DateTimeKind.Utc);
        var state = row.State switch { "accepted" => SubmissionState.Accepted, "returned" => SubmissionState.Returned, _ => SubmissionState.Submitted };
        var language = row.Language ?? person.Language;
        var submission = new Submission
        {
            Id = Sample.Id($"submission:{row.Task}:{row.Person}"), TaskId = task.Id, ProgrammeId = task.ProgrammeId, ParticipantId = participant.Id, PersonId = person.Id, MemberId = participant.MemberId,
            Attempt = 1, State = state, SubmittedAt = at, DueUtc = due, Zone = zone, LateMinutes = at > due ? (int)(at - due).TotalMinutes : 0, Invented = true,
            Text = Words(language, "The file has my work. My supervisor has read it.", "Работа в файле. Мой руководитель её прочитал."),
            Feedback = row.Feedback is { } feedback ? feedback.GetValueOrDefault(person.Language) ?? feedback["en"] : null,
            ReviewerName = reviewer?.FullName, ReviewedAt = reviewer is null ? null : at.AddDays(6),
        };
        db.Add(submission);
        // A file only where somebody will open it: the hand-ins that wait or came back.
        if (state == SubmissionState.Accepted)
            return;
        var kept = store.Save(DocxWriter.ToArray(new Document
        {
            Title = task.Title.Pick([language]).Text, Subtitle = person.FullName, Language = language, Created = new DateTimeOffset(at),
            Stamp = Words(language, "Invented for the demonstration", "Вымышлено для демонстрации"),
            Blocks = [new Paragraph(task.Instructions.Pick([language]).Text), new Paragraph(Words(language, "This document is invented for the demonstration.", "Этот документ вымышлен для демонстрации."))],
        }));
        db.Add(new StoredFile
        {
            Id = kept.Id, Name = $"{row.Task} {person.FamilyName}.docx", ContentType = DocxWriter.ContentType, Size = kept.Size, Sha256 = kept.Sha256,
            Purpose = FilePurpose.Document.Key, MemberId = participant.MemberId, SubjectId = submission.Id, ReceivedAt = at,
        });
    }

    static string Words(string language, string english, string russian) => language == "ru" ? russian : english;
}
