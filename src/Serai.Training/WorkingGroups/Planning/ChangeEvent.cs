using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

internal sealed class ChangeEvent(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, int Version, EventFields Fields);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        var problems = command.Fields.Check();
        if (problems.Any)
            return problems;
        db.Entry(e).Property(x => x.Version).OriginalValue = command.Version;
        if (command.Fields.WriteTo(e))
            e.CalendarSequence++;
        try
        {
            await db.SaveAsync(change, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Conflict(e);
        }
        return Outcome.Ok;
    }
}
