using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

/// <summary>Closes the cohort: whoever comes afterwards joins late and has a catch-up path.</summary>
internal sealed class FreezeCohort(SeraiDb db) : IOperation
{
    public sealed record Command(string Code, bool Confirmed);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var programme = await db.Set<Programme>().SingleOrDefaultAsync(p => p.Code == command.Code, ct);
        if (programme is null)
            return Outcome.Missing;
        var problems = new Problems();
        if (programme.CohortFrozenAt is not null)
            problems.Add("Confirmed", "The cohort is frozen already");
        else if (!await db.Set<Participant>().AnyAsync(p => p.ProgrammeId == programme.Id, ct))
            problems.Add("Confirmed", "There is nobody in the cohort yet");
        else if (!command.Confirmed)
            problems.Add("Confirmed", "Confirm that the cohort is complete");
        if (problems.Any)
            return problems;
        programme.CohortFrozenAt = change.At;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
