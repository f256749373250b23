using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Regions;

/// <summary>Moves a Member one place up or down in the protocol order, or takes an entry made by mistake out.</summary>
internal sealed class MoveInSet(SeraiDb db) : IOperation
{
    public async Task<Outcome> ExecuteAsync(string set, Guid entry, string way, Change change, CancellationToken ct)
    {
        if (await db.Set<RegionSet>().Include(s => s.Members).FirstOrDefaultAsync(s => s.Code == set, ct) is not { } found || found.Members.Find(m => m.Id == entry) is not { } moved)
            return Outcome.Missing;
        var ordered = found.Members.OrderBy(m => m.Order).ThenBy(m => m.Id).ToList();
        var place = ordered.IndexOf(moved);
        if (way == "out")
            db.Remove(moved);
        else if (way is "up" or "down" && place + (way == "up" ? -1 : 1) is var to && to >= 0 && to < ordered.Count)
            (ordered[place], ordered[to]) = (ordered[to], ordered[place]);
        else
            return Outcome.Ok;
        if (way == "out")
            ordered.Remove(moved);
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].Order = i + 1;
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
