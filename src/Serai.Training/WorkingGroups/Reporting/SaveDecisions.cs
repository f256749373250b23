using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Keeps what the officer writes for the summary report.</summary>
internal sealed class SaveDecisions(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, int Version, LocalText? Decisions);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        if (command.Decisions?.Versions.Any(v => v.Text.Length > 20_000) == true)
            return Outcome.Wrong(nameof(command.Decisions), "This text has more than {0} characters.", 20_000);
        db.Entry(e).Property(x => x.Version).OriginalValue = command.Version;
        e.Decisions = command.Decisions is { IsEmpty: false } text ? text : null;
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
