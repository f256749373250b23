using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>Takes a person into the cohort. After the freeze the person joins late, and each working group held before becomes a step to catch up (R52).</summary>
internal sealed class AddParticipant(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, Guid? PersonId, DateOnly? JoinedOn);

    public async Task<Outcome<Participant>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().Include(p => p.Members).SingleOrDefaultAsync(p => p.Code == command.Code, ct);
        if (programme is null)
            return Outcome<Participant>.Missing;
        var problems = new Problems();
        if (command.PersonId is not { } personId)
            problems.Add("Person", "Choose a person from the list");
        if (command.JoinedOn is null)
            problems.Add("JoinedOn", "Give the day on which the person joins");
        if (problems.Any)
            return problems;
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.PersonId, ct);
        if (person is null)
            return Outcome<Participant>.Missing;
        if (programme.Members.FirstOrDefault(m => m.OfMember == person.MemberId) is not { } member)
            problems.Add("Person", "{0} is of no administration that takes part in this programme", person.FullName);
        else if (await db.Set<Participant>().AnyAsync(p => p.ProgrammeId == programme.Id && p.PersonId == person.Id, ct))
            problems.Add("Person", "{0} is in the cohort already", person.FullName);
        if (programme.State is ProgrammeState.Completed or ProgrammeState.Closed)
            problems.Add("Person", "The programme is over; nobody can join it");
        if (problems.Any)
            return problems;

        var group = programme.Members.First(m => m.OfMember == person.MemberId).GroupId;
        var participant = new Participant
        {
            ProgrammeId = programme.Id, PersonId = person.Id, MemberId = person.MemberId, GroupId = group, JoinedOn = command.JoinedOn, LateJoiner = programme.CohortFrozenAt is not null,
        };
        db.Add(participant);
        if (participant.LateJoiner)
        {
            var missed = await db.Set<ProgrammeEvent>().Where(e => e.ProgrammeId == programme.Id && e.State == EventState.Held && e.Kind == EventKind.WorkingGroup
                && (e.GroupId == null || group == null || e.GroupId == group) && (e.From == null || e.From < command.JoinedOn)).Select(e => e.Id).ToListAsync(ct);
            db.AddRange(missed.Select(e => new CatchUpStep { ProgrammeId = programme.Id, ParticipantId = participant.Id, MemberId = participant.MemberId, MissedEventId = e }));
        }
        await db.SaveAsync(change, ct);
        return participant;
    }
}
