using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Erasing;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Keys;
using Serai.Platform.Ports;
using Serai.Tests.Rig;
using Serai.Training.Certification;
using Serai.Training.Cohorts;
using Serai.Training.FollowUp;
using Serai.Training.Intersessional;
using Serai.Training.Letters;
using Serai.Training.Materials;
using Serai.Training.National;
using Serai.Training.Nominations;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Directory;

public sealed class ErasingTraining
{
    const string Marker = "Qzvmarker";

    [Fact]
    public async Task A_certified_Master_Trainer_leaves_no_word_behind_and_no_total_changes()
    {
        await using var house = await House.OpenAsync(demo: true);
        var (id, file, check) = await PlantAsync(house);
        (await TablesWithMarkerAsync(house)).Count.ShouldBeGreaterThan(25);
        var kinds = await house.WithAsync(async (_, services) =>
        {
            var found = new List<PersonalRecord>();
            foreach (var module in services.GetServices<IPersonalData>())
                found.AddRange(await module.CollectAsync(id, default));
            return found;
        });
        foreach (var kind in new[] { "Nominee", "Screening of a nominee", "Paper of a nominee", "Receipt of a nomination", "Place in a cohort", "Catch-up step", "Attendance", "Invitation", "Speaker in a session", "Presentation", "Score of a presentation",
            "Hand-in", "File of a hand-in", "Authorship of material", "Review of material", "Assessment", "Moderation of scores", "Certification decision", "Certificate", "National training given", "Registration for national training", "Check-in", "Letter", "Qualification" })
            kinds.ShouldContain(r => r.Kind == kind, kind);
        var before = await TotalsAsync(house);

        var officer = await house.SignInAsync(Role.ProjectOfficer);
        (await officer.GetAsync($"/people/{id}/data")).Text.ShouldContain("Place in a cohort");
        (await officer.SubmitAsync($"/people/{id}/erase", new Dictionary<string, string> { ["Input.Understood"] = "true" })).H1.ShouldBe("Erased person");

        (await TablesWithMarkerAsync(house)).ShouldBeEmpty();
        house.Services.GetRequiredService<FileStore>().Exists(file).ShouldBeFalse();
        (await TotalsAsync(house)).ShouldBe(before);
        (await house.WithAsync((_, services) => services.GetRequiredService<AuditVerification>().VerifyAsync(null, default))).Holds.ShouldBeTrue();
        await house.WithAsync(async (db, services) =>
        {
            foreach (var receipt in await db.Set<Receipt>().Where(r => r.Body.Contains("Redacted: ")).ToListAsync())
                receipt.Holds(services.GetRequiredService<KeyRing>().Receipts).ShouldBeTrue();
            (await db.Set<Receipt>().CountAsync(r => r.Body.Contains("Redacted: "))).ShouldBe(1);
        });
        // The number stays taken; whoever asks with the code learns that the name is gone, and that the award is not.
        var asked = await house.Visit().GetAsync($"/check/{check}");
        asked.Body.ShouldContain("the award itself was not withdrawn");
        asked.Body.ShouldNotContain(Marker, Case.Insensitive);
        foreach (var certificate in await house.WithAsync((db, _) => db.Set<IssuedCertificate>().Where(c => c.PersonId == id).ToListAsync()))
        {
            (await officer.GetAsync($"/certificates/{certificate.Id}")).Status.ShouldBe(HttpStatusCode.OK);
            (await officer.GetAsync($"/certificates/{certificate.Id}/certificate.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await house.WithAsync((db, _) => db.Set<Qualification>().AnyAsync(q => q.PersonId == id && q.State == QualificationState.Certified))).ShouldBeTrue();
    }

    /// <summary>Every figure that a report can show, the people on the board of follow-up, and how many rows each table has that programmes are counted by.</summary>
    static Task<List<string>> TotalsAsync(House house) => house.WithAsync(async (db, services) =>
    {
        var totals = new List<string>();
        foreach (var source in services.GetServices<IIndicatorSource>())
            totals.AddRange((await source.ReadAsync(default)).Select(i => $"{i.Key} {i.Value}"));
        totals.Add($"graduates {(await services.GetRequiredService<Graduates>().ReadAsync(new(2026, 11, 24), null, default)).Count}");
        totals.Add($"nominees {await db.Set<Nominee>().CountAsync()} women {await db.Set<Nominee>().CountAsync(n => n.Sex == Sex.Female)}");
        totals.Add($"attendances {await db.Set<Attendance>().CountAsync()} hand-ins {await db.Set<Submission>().CountAsync()} invitations {await db.Set<Invitation>().CountAsync()}");
        totals.Add($"registrations {await db.Set<Registration>().CountAsync()} sheets {await db.Set<ScoreSheet>().CountAsync()} assessments {await db.Set<Assessment>().CountAsync()} check-ins {await db.Set<CheckIn>().CountAsync()}");
        totals.Add($"trainers {await db.Set<Qualification>().CountAsync(q => q.State == QualificationState.Certified)} people {await db.Set<Person>().CountAsync()}");
        return totals;
    });

    /// <summary>Marks every word that the demonstration holds on one certified person, and adds what it does not have.</summary>
    static Task<(Guid Person, Guid File, string Check)> PlantAsync(House house) => house.WithAsync(async (db, services) =>
    {
        var now = house.Clock.GetUtcNow().UtcDateTime;
        var certificate = await db.Set<IssuedCertificate>().Where(c => c.State == CertificateState.Valid).OrderBy(c => c.Number).FirstAsync();
        var person = await db.Set<Person>().SingleAsync(p => p.Id == certificate.PersonId);
        (person.FamilyName, person.GivenName, person.NativeName, person.NativeLanguage) = (Marker, "Ana", $"Ана {Marker}", "ru");
        person.Email = $"{Marker}@example.org".ToLowerInvariant();
        person.Refold();
        (certificate.PersonName, certificate.NativeName) = (person.FullName, person.NativeName);
        var place = await db.Set<Participant>().SingleAsync(p => p.Id == certificate.ParticipantId);
        place.LeftBecause = $"because of {Marker}";
        var programme = place.ProgrammeId;
        var member = place.MemberId;
        db.Add(new CatchUpStep { ProgrammeId = programme, ParticipantId = place.Id, MemberId = member, What = "reading", Evidence = $"seen by {Marker}", ConfirmedBy = person.FullName });
        var day = await db.Set<Attendance>().FirstOrDefaultAsync(a => a.ParticipantId == place.Id);
        var meeting = await db.Set<ProgrammeEvent>().FirstAsync(e => e.ProgrammeId == programme);
        if (day is null)
            db.Add(day = new Attendance { ProgrammeId = programme, EventId = meeting.Id, Day = new(2024, 1, 8), ParticipantId = place.Id, MemberId = member, Presence = Presence.Present, RecordedAt = now });
        day.Note = $"late, says {Marker}";
        db.Add(new Badge { ProgrammeId = programme, ParticipantId = place.Id, MemberId = member, Code = $"B{Marker}" });
        var rubric = await db.Set<Serai.Training.Rubrics.Rubric>().FirstAsync();
        var presentation = new Presentation { ProgrammeId = programme, EventId = meeting.Id, ParticipantId = place.Id, MemberId = member, RubricId = rubric.Id, Title = $"{Marker} on origin" };
        db.Add(presentation);
        db.Add(new ScoreSheet { ProgrammeId = programme, PresentationId = presentation.Id, MemberId = member, AssessorId = Guid.CreateVersion7(), Assessor = "Somebody Else", Comment = $"{Marker} spoke well", ScoredAt = now });
        var others = await db.Set<Presentation>().FirstAsync(p => p.ParticipantId != place.Id);
        db.Add(new ScoreSheet { ProgrammeId = others.ProgrammeId, PresentationId = others.Id, MemberId = others.MemberId, AssessorId = person.Id, Assessor = person.FullName, ScoredAt = now });
        db.Add(new Invitation { ProgrammeId = programme, EventId = (await db.Set<ProgrammeEvent>().Where(e => !db.Set<Invitation>().Any(i => i.EventId == e.Id && i.PersonId == person.Id)).FirstAsync()).Id, MemberId = member, PersonId = person.Id, Name = person.FullName, Email = person.Email, RepliedBy = person.FullName, Note = Marker });
        db.Add(new SessionSpeaker { SessionId = (await db.Set<Session>().FirstAsync()).Id, PersonId = person.Id, Name = person.FullName, Office = $"Unit {Marker}" });
        var task = await db.Set<IntersessionalTask>().FirstAsync();
        var submission = new Submission { TaskId = task.Id, ProgrammeId = programme, ParticipantId = place.Id, PersonId = person.Id, MemberId = member, Attempt = 9, Text = $"I, {Marker}", SubmittedAt = now, DueUtc = now, Zone = "UTC", Feedback = $"Good, {Marker}" };
        db.Add(submission);
        var store = services.GetRequiredService<FileStore>();
        var work = store.Save(System.Text.Encoding.UTF8.GetBytes($"Study by {Marker}"));
        db.Add(new StoredFile { Id = work.Id, Name = $"{Marker}.txt", ContentType = "text/plain", Size = work.Size, Sha256 = work.Sha256, Purpose = "document", MemberId = member, SubjectId = submission.Id, ReceivedAt = now });
        db.Add(new TaskDraft { TaskId = task.Id, ProgrammeId = programme, ParticipantId = place.Id, MemberId = member, Text = $"draft {Marker}", SavedAt = now });
        var version = await db.Set<ModuleVersion>().FirstAsync();
        db.Add(new VersionAuthor { VersionId = version.Id, PersonId = person.Id, Name = person.FullName });
        db.Add(new VersionReview { VersionId = version.Id, Round = 7, ReviewerId = person.Id, Name = person.FullName, Verdict = ReviewVerdict.Accepted, At = now });
        var assessment = new Assessment { ProgrammeId = programme, ParticipantId = place.Id, MemberId = member, TopicId = certificate.TopicId, RubricId = rubric.Id, AssessorId = Guid.CreateVersion7(), AssessorName = "Somebody Else", Comment = $"{Marker} teaches well" };
        db.Add(assessment);
        if (await db.Set<ScoreModeration>().FirstOrDefaultAsync(m => m.ParticipantId == place.Id) is { } moderation)
            moderation.Reason = $"agreed on {Marker}";
        else
            db.Add(new ScoreModeration { ProgrammeId = programme, ParticipantId = place.Id, MemberId = member, TopicId = certificate.TopicId, RubricId = assessment.RubricId, AgreedPercent = 80, Reason = $"agreed on {Marker}", ModeratorName = "Somebody Else", At = now });
        var decision = await db.Set<CertificationDecision>().SingleAsync(d => d.Id == certificate.DecisionId);
        db.Entry(decision).Property(d => d.Reason).CurrentValue = $"{Marker} was very good";
        var otherDecision = await db.Set<CertificationDecision>().FirstAsync(d => d.PersonId != person.Id);
        db.Entry(otherDecision).Property(d => d.Assessors).CurrentValue = $"{person.FullName}|Somebody Else";
        var session = await db.Set<NationalSession>().FirstAsync();
        db.Add(new NationalTrainer { SessionId = session.Id, PersonId = person.Id, MemberId = session.MemberId });
        db.Add(new Registration { SessionId = session.Id, MemberId = session.MemberId, Name = person.FullName, Email = person.Email.ToUpperInvariant(), Organisation = Marker, IdentityKey = "key-of-a-test", At = now, KeepUntil = new(2028, 1, 1) });
        db.Add(new CheckIn { PersonId = person.Id, MemberId = member, ProgrammeId = programme, CertifiedOn = new(2020, 1, 1), Months = 99, DueOn = new(2022, 1, 1), Supervisor = Marker, Note = $"with {Marker}", AnsweredAt = now, StillTrains = true });
        db.Add(new Letter { Type = "IL", MemberId = member, ProgrammeId = programme, Template = "t", Language = "en", Subject = $"About {person.FullName}", Body = $"Dear {person.FullName}", SignatoryName = "The Director", SignatoryOffice = "Director", DatedOn = new(2024, 1, 1), PreparedAt = now, SentTo = person.Email });
        // A nomination of its own, with screening, paper and receipt.
        var nomination = await db.Set<Nomination>().Include(n => n.Nominees).Include(n => n.Files).FirstAsync(n => n.State == NominationState.Submitted && n.Nominees.Count > 0);
        var nominee = new Nominee { NominationId = nomination.Id, ProgrammeId = nomination.ProgrammeId, MemberId = nomination.MemberId, Order = 9, GivenName = "Ana", FamilyName = Marker, NativeName = $"Ана {Marker}", Sex = Sex.Female, Position = $"Officer {Marker}", Office = $"Unit {Marker}", Email = person.Email, Phone = "1", Motivation = $"I, {Marker}", DecisionReason = $"for {Marker}", DecidedBy = "Test", PersonId = person.Id };
        db.Add(nominee);
        var criterion = await db.Set<Criterion>().FirstAsync();
        db.Add(new Screening { NomineeId = nominee.Id, CriterionId = criterion.Id, ProgrammeId = nominee.ProgrammeId, MemberId = nominee.MemberId, Finding = Finding.Met, Reason = $"{Marker} fits" });
        var paper = store.Save(System.Text.Encoding.UTF8.GetBytes($"Curriculum of {Marker}"));
        db.Add(new StoredFile { Id = paper.Id, Name = $"CV {Marker}.pdf", ContentType = "application/pdf", Size = paper.Size, Sha256 = paper.Sha256, Purpose = "candidate", MemberId = nominee.MemberId, SubjectId = nomination.Id, ReceivedAt = now });
        db.Add(new NominationFile { NominationId = nomination.Id, NomineeId = nominee.Id, MemberId = nominee.MemberId, FileId = paper.Id, Name = $"CV {Marker}.pdf", Size = paper.Size, Sha256 = paper.Sha256, ReceivedAt = now });
        await db.SaveAsync(house.Change());
        var call = await db.Set<NominationCall>().SingleAsync(c => c.Id == nomination.CallId);
        db.Add(ReceiptText.Write(ReceiptKind.Submitted, nomination, call, await db.Set<Serai.Training.Programmes.Programme>().SingleAsync(p => p.Id == nomination.ProgrammeId), await db.Set<Serai.Directory.Members.Member>().SingleAsync(m => m.Id == nomination.MemberId), person.FullName, now, services.GetRequiredService<KeyRing>().Receipts));
        await db.SaveAsync(house.Change());
        return (person.Id, paper.Id, certificate.CheckCode);
    });

    static Task<List<string>> TablesWithMarkerAsync(House house) => house.WithAsync(async (db, _) =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++)
                    if (rows.GetValue(i).ToString()!.Contains(Marker, StringComparison.OrdinalIgnoreCase))
                        found.Add($"{table}.{rows.GetName(i)}");
        }
        return found.Distinct().ToList();
    });
}
