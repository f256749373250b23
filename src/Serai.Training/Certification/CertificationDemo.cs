using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

/// <summary>
/// Results of the ended programmes, with certificates and the basis that their source gives, and without scores that nobody
/// published; and the running programme in the middle of its assessments (invented).
/// </summary>
internal sealed class CertificationDemo(SeraiDb db, Reader reader, TimeProvider time, Awarding awarding) : IDemoLoader
{
    public int Order => 140;

    sealed record ParticipantRow(string Person, string[] Topics);
    sealed record ResultRow(string Person, string Topic, string? Event, string Decision, string On, string[] Assessors, string Basis);
    sealed record CohortRow(string Programme, ParticipantRow[] Participants, ResultRow[] Results);
    sealed record CohortFile(CohortRow[] Cohorts);
    sealed record SheetRow(string Person, string Assessor, string State, string? On, int[] Points, string? Comment);
    sealed record AssessmentFile(string Programme, string Topic, SheetRow[] Sheets);

    public async Task LoadAsync(CancellationToken ct)
    {
        var programmes = await db.Set<Programme>().Include(p => p.Topics).ToDictionaryAsync(p => p.Code, ct);
        var topics = await db.Set<Topic>().ToDictionaryAsync(t => t.Code, ct);
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Id, ct);
        var participants = await db.Set<Participant>().ToDictionaryAsync(p => (p.ProgrammeId, p.PersonId), ct);
        var cohorts = Sample.Read<CohortFile>("cohorts.json").Cohorts;
        foreach (var cohort in cohorts.Where(c => programmes[c.Programme].Topics.Count > 1))
            db.AddRange(cohort.Participants.SelectMany(row => row.Topics.Select(t => (Of: participants[(programmes[cohort.Programme].Id, Sample.Id("person:" + row.Person))], Topic: topics[t])))
                .Select(x => new CandidateTopic { ProgrammeId = x.Of.ProgrammeId, ParticipantId = x.Of.Id, MemberId = x.Of.MemberId, TopicId = x.Topic.Id }));

        // In the order of the awards, so that numbers of a year follow the dates.
        foreach (var (cohort, result) in cohorts.SelectMany(c => c.Results.Select(r => (c, r))).OrderBy(x => x.r.On, StringComparer.Ordinal))
        {
            var programme = programmes[cohort.Programme];
            var person = people[Sample.Id("person:" + result.Person)];
            var participant = participants[(programme.Id, person.Id)];
            var decision = new CertificationDecision
            {
                ProgrammeId = programme.Id, ParticipantId = participant.Id, PersonId = person.Id, MemberId = participant.MemberId, TopicId = topics[result.Topic].Id,
                Verdict = result.Decision switch { "certified" => Verdict.Certified, "not yet" => Verdict.NotYet, _ => Verdict.NotCertified },
                On = SampleShapes.Day(result.On)!.Value, Basis = result.Basis, RecordedAt = time.GetUtcNow().UtcDateTime,
                Assessors = string.Join('|', result.Assessors.Select(a => people[Sample.Id("person:" + a)].FullName)),
            };
            db.Add(decision);
            if (decision.Verdict == Verdict.Certified)
                await awarding.AwardAsync(decision, participant, person, topics[result.Topic], ct);
        }
        await LoadRunningAsync(programmes, topics, participants, people, ct);
        await db.SaveAsync(reader.Change("Joint Project loaded: results of ended programmes, certificates, assessments in progress", time), ct);
    }

    async Task LoadRunningAsync(Dictionary<string, Programme> programmes, Dictionary<string, Topic> topics, Dictionary<(Guid, Guid), Participant> participants, Dictionary<Guid, Person> people, CancellationToken ct)
    {
        var rubric = await db.Set<Rubric>().Include(r => r.Criteria).FirstOrDefaultAsync(r => r.Code == UseTeachingRubric.Code, ct);
        if (rubric is null)
            db.Add(rubric = UseTeachingRubric.Standard(Sample.Id(UseTeachingRubric.Code)));
        var criteria = rubric.Criteria.OrderBy(c => c.Order).ToList();
        var accounts = await db.Set<Account>().Where(a => a.PersonId != null).ToDictionaryAsync(a => a.PersonId!.Value, a => a.Id, ct);
        var file = Sample.Read<AssessmentFile>("certification.json");
        foreach (var row in file.Sheets)
        {
            var participant = participants[(programmes[file.Programme].Id, Sample.Id("person:" + row.Person))];
            var assessor = Sample.Id("person:" + row.Assessor);
            var sheet = new Assessment
            {
                ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, TopicId = topics[file.Topic].Id, RubricId = rubric.Id,
                AssessorId = accounts[assessor], AssessorName = people[assessor].FullName, Comment = row.Comment, Invented = true,
            };
            sheet.Scores.AddRange(row.Points.Select((points, i) => new AssessmentScore { AssessmentId = sheet.Id, MemberId = participant.MemberId, CriterionId = criteria[i].Id, Points = points }));
            if (row.State == "submitted")
            {
                sheet.State = AssessmentState.Submitted;
                sheet.SubmittedAt = SampleShapes.Day(row.On)!.Value.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc);
                sheet.Percent = sheet.PercentBy(rubric);
            }
            db.Add(sheet);
        }
    }
}
