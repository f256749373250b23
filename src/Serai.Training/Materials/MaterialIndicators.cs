using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.Materials;

/// <summary>Modules with an accepted version, in all and in each language.</summary>
internal sealed class MaterialIndicators(SeraiDb db, TimeProvider time) : IIndicatorSource
{
    public async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var accepted = await db.Set<ModuleVersion>().AsNoTracking().Where(v => v.State == VersionState.Accepted).Select(v => new { v.ModuleId, v.Language }).Distinct().ToListAsync(ct);
        return
        [
            new("training.materials", new Message("Modules with accepted material"), accepted.Select(v => v.ModuleId).Distinct().Count(), new Message("modules"), "", null, null, today, "/materials?state=Accepted"),
            .. accepted.GroupBy(v => v.Language).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Indicator($"training.materials.{g.Key}",
                new Message("Modules with accepted material in {0}", CultureInfo.GetCultureInfo(g.Key)), g.Count(), new Message("modules"), "", null, null, today, $"/materials?state=Accepted&language={g.Key}")),
        ];
    }
}
