using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.FollowUp;

/// <summary>Qualifications of the invented people: certified Master Trainers, as far as certification has not brought them, and the states of experts.</summary>
internal sealed class QualificationsDemo(SeraiDb db, Reader reader, PrepareCheckIns prepare, TimeProvider time) : IDemoLoader
{
    public int Order => 149;

    sealed record ResultRow(string Person, string Topic, string Decision, DateOnly On);
    sealed record CohortRow(ResultRow[] Results);
    sealed record CohortFile(CohortRow[] Cohorts);
    sealed record StateRow(string State, DateOnly On);
    sealed record ExpertRow(string Person, string Category, string Topic, StateRow[] States);
    sealed record ExpertFile(ExpertRow[] Experts);

    /// <summary>Two in three of the earlier rounds are answered; one in five of those does not train any more.</summary>
    async Task AnswerAsync(Platform.Changes.Change change, CancellationToken ct)
    {
        var due = await db.Set<CheckIn>().OrderBy(c => c.DueOn).ThenBy(c => c.PersonId).ToListAsync(ct);
        foreach (var (checkIn, i) in due.Select((c, i) => (c, i)).Where(x => x.i % 3 != 2))
        {
            checkIn.AnsweredAt = checkIn.DueOn.AddDays(9).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
            checkIn.InCustoms = i % 11 != 0;
            checkIn.StillTrains = i % 5 != 0;
            checkIn.Note = "Invented for the demonstration.";
        }
        await db.SaveAsync(change, ct);
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.MemberId, ct);
        var present = (await db.Set<Qualification>().Where(q => q.Kind == QualificationKind.MasterTrainer).Select(q => new { q.PersonId, q.Topic }).ToListAsync(ct)).Select(q => (q.PersonId, q.Topic)).ToHashSet();
        foreach (var result in Sample.Read<CohortFile>("cohorts.json").Cohorts.SelectMany(c => c.Results).Where(r => r.Decision == "certified"))
        {
            var person = Sample.Id("person:" + result.Person);
            if (present.Add((person, result.Topic)))
                db.Add(new Qualification { PersonId = person, MemberId = members[person], Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified, Topic = result.Topic, Since = result.On });
        }
        foreach (var expert in Sample.Read<ExpertFile>("accreditation.json").Experts)
            foreach (var state in expert.States)
            {
                var person = Sample.Id("person:" + expert.Person);
                db.Add(new Qualification
                {
                    PersonId = person, MemberId = members[person], Kind = QualificationKind.AccreditedExpert, Topic = expert.Topic, Category = expert.Category, Since = state.On,
                    State = state.State switch
                    {
                        "pre-screened" => QualificationState.PreScreened, "pre-accredited" => QualificationState.PreAccredited, "accredited" => QualificationState.Accredited,
                        "recognised" => QualificationState.Recognised, _ => QualificationState.Refreshed,
                    },
                });
            }
        var change = reader.Change("Joint Project loaded: qualifications of invented people", time);
        await db.SaveAsync(change, ct);
        await prepare.ExecuteAsync(new(null), change, ct);
        await AnswerAsync(change, ct);
    }
}
