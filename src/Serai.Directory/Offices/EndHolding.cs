using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Offices;

/// <summary>Writes the last day of a holder; the row stays, because papers of that time name the person.</summary>
internal sealed class EndHolding(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid office, Guid holder, DateOnly? until, Change change, CancellationToken ct)
    {
        if (await db.Set<OfficeHolder>().FindAsync([holder], ct) is not { } found || found.OfficeId != office)
            return Outcome.Missing;
        if (until is null)
            return Outcome.Wrong("Ended", "Enter the last day in office");
        if (until < found.From)
            return Outcome.Wrong("Ended", "The end lies before the beginning");
        found.Until = until;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
