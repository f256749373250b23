using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.Cohorts;

/// <summary>Adds a step to a late joiner's catch-up path.</summary>
internal sealed class AddCatchUpStep(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Participant, string What);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var participant = await db.Set<Participant>().SingleOrDefaultAsync(p => p.Id == command.Participant, ct);
        if (participant is null)
            return Outcome.Missing;
        var problems = new Problems();
        var what = problems.Required("What", command.What, new Message("Say what has to be caught up"), 300);
        if (problems.Any)
            return problems;
        db.Add(new CatchUpStep { ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, What = what });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}

/// <summary>Confirms a step with its evidence, or opens it again.</summary>
internal sealed class ConfirmCatchUpStep(SeraiDb db) : IOperation
{
    public sealed record Command(Guid Step, bool Done, DateOnly? On, string? Evidence);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var step = await db.Set<CatchUpStep>().SingleOrDefaultAsync(s => s.Id == command.Step, ct);
        if (step is null)
            return Outcome.Missing;
        if (command.Done)
        {
            var problems = new Problems();
            var evidence = problems.Required("Evidence", command.Evidence, new Message("Say what shows that it was caught up: an event, a material, an assessment"), 500);
            if (problems.Any)
                return problems;
            (step.DoneOn, step.Evidence, step.ConfirmedBy, step.ReturnedBecause) = (command.On ?? DateOnly.FromDateTime(change.At), evidence, change.Actor.Name, null);
        }
        else
            // The words and files of the participant stay; only the acceptance is taken back.
            (step.DoneOn, step.ConfirmedBy) = (null, null);
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
