using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Pages;

namespace Serai.AuditRoom;

[Needs(Can.ReadAudit)]
sealed class RecordModel : SeraiPage
{
    public AuditEntry Entry { get; private set; } = null!;

    /// <summary>Null when the details were erased.</summary>
    public IReadOnlyList<(string Field, string? Before, string? After)>? Fields { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence)
    {
        var entry = await Db.Set<AuditEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Sequence == sequence, Ct);
        if (entry is null || !(Reader.Sight.All || Reader.Sight.Sees(entry.MemberId)))
            return NotFound();
        Entry = entry;
        var detail = await Db.Set<AuditDetail>().AsNoTracking().FirstOrDefaultAsync(d => d.Sequence == sequence, Ct);
        Fields = detail is null ? null
            : [.. JsonSerializer.Deserialize<Dictionary<string, string?[]>>(detail.Diff)!.Select(f => (f.Key, f.Value[0], f.Value[1]))];
        return Page();
    }
}
