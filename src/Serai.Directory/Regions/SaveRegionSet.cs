using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Regions;

/// <summary>Adds a region set, or renames one.</summary>
internal sealed class SaveRegionSet(SeraiDb db) : IOperation
{
    public async Task<Outcome<string>> ExecuteAsync(string? existing, string? code, LocalText? name, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        if (name is null || name.IsEmpty)
            problems.Add("Name", "Enter the name of the region set in at least one language");
        var set = existing is null ? null : await db.Set<RegionSet>().FirstOrDefaultAsync(s => s.Code == existing, ct);
        if (existing is not null && set is null)
            return Outcome<string>.Missing;
        var key = (code ?? "").Trim().ToUpperInvariant();
        if (set is null && (key.Length is < 2 or > 30 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || key == "NEW"))
            problems.Add("Code", "A code has two to thirty letters, digits and hyphens, such as PACIFIC; found “{0}”", key);
        else if (set is null && await db.Set<RegionSet>().AnyAsync(s => s.Code == key, ct))
            problems.Add("Code", "The code {0} belongs to another region set", key);
        if (problems.Any)
            return problems;
        if (set is null)
            db.Add(set = new RegionSet { Code = key, Name = LocalText.Empty });
        set.Name = set.Name.Rewritten(name, change.At);
        await db.SaveAsync(change, ct);
        return set.Code;
    }
}
