using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Panels;

/// <summary>The last links of the audit chain about one record, for readers who may read it.</summary>
internal sealed class LastChanges(SeraiDb db, Reader reader) : IOperation
{
    public sealed record Row(long Sequence, DateTime At, string By, string Action, string RecordType, string Why);

    public sealed record All(string RecordId, IReadOnlyList<Row> Rows);

    public async Task<All?> OfAsync(Guid id, CancellationToken ct)
    {
        if (!reader.Can(Can.ReadAudit))
            return null;
        var key = id.ToString();
        return new All(key, await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.RecordId == key || db.Set<AuditDetail>().Any(d => d.Sequence == e.Sequence && d.PersonId == id))
            .OrderByDescending(e => e.Sequence).Take(8)
            .Select(e => new Row(e.Sequence, e.At, e.ActorName, e.Action, e.RecordType, e.Why)).ToListAsync(ct));
    }
}
