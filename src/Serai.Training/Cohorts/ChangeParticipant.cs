using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

/// <summary>Moves a participant to another group or edition. Past attendance stays where it was.</summary>
internal sealed class MoveParticipant(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Participant, int Version, Guid? GroupId, Guid? EditionId);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().SingleOrDefaultAsync(p => p.Id == command.Participant, ct);
        if (participant is null)
            return Outcome.Missing;
        var groups = await db.Set<ProgrammeGroup>().Where(g => g.ProgrammeId == participant.ProgrammeId).Select(g => g.Id).ToListAsync(ct);
        if (new[] { command.GroupId, command.EditionId }.OfType<Guid>().Any(g => !groups.Contains(g)))
            return Outcome.Missing;
        db.Entry(participant).Property(p => p.Version).OriginalValue = command.Version;
        (participant.GroupId, participant.EditionId) = (command.GroupId, command.EditionId);
        try
        {
            await db.SaveAsync(change, ct);
            return Outcome.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(participant);
        }
    }
}

/// <summary>A participant leaves before the end. Attendance and assessments stay; the reason is kept for the closure record (R54).</summary>
internal sealed class WithdrawParticipant(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Participant, DateOnly? On, string Reason);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().SingleOrDefaultAsync(p => p.Id == command.Participant, ct);
        if (participant is null)
            return Outcome.Missing;
        var problems = new Problems();
        var reason = problems.Required("Reason", command.Reason, new Message("Say why the person leaves"), 500);
        if (command.On is null)
            problems.Add("On", "Give the day on which the person leaves");
        else if (command.On < participant.JoinedOn)
            problems.Add("On", "The person joined on {0} and cannot leave before", participant.JoinedOn);
        if (participant.State != ParticipantState.Enrolled)
            problems.Add("Reason", "Only somebody who takes part can leave");
        if (problems.Any)
            return problems;
        (participant.State, participant.LeftOn, participant.LeftBecause) = (ParticipantState.Withdrawn, command.On, reason);
        await db.SaveAsync(change.Because(reason), ct);
        return Outcome.Ok;
    }
}

/// <summary>Takes back a withdrawal made by mistake.</summary>
internal sealed class ReturnParticipant(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().SingleOrDefaultAsync(p => p.Id == id && p.State == ParticipantState.Withdrawn, ct);
        if (participant is null)
            return Outcome.Missing;
        (participant.State, participant.LeftOn, participant.LeftBecause) = (ParticipantState.Enrolled, null, null);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
