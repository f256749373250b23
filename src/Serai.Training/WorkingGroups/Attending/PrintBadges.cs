using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Gives each expected participant a personal code that stays for the whole programme.</summary>
internal sealed class PrintBadges(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<int>.Missing;
        var without = await db.ExpectedAt(e).Where(p => !db.Set<Badge>().Any(b => b.ParticipantId == p.Id)).ToListAsync(ct);
        db.AddRange(without.Select(p => new Badge { ProgrammeId = p.ProgrammeId, ParticipantId = p.Id, MemberId = p.MemberId, Code = EvaluationForm.NewCode() }));
        if (without.Count > 0)
            await db.SaveAsync(change, ct);
        return without.Count;
    }
}
