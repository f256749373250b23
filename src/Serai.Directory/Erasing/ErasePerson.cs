using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Merging;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Directory.Erasing;

/// <summary>
/// Takes everything about a person out of every module, their files, the search and the details of the audit. A pseudonym stays where a
/// record needs somebody, and the audit chain still verifies.
/// </summary>
internal sealed class ErasePerson(SeraiDb db, Reader reader, IEnumerable<IPersonalData> modules, Tombstones tombstones) : IOperation
{
    public async Task<Outcome> ExecuteAsync(Guid id, Change change, CancellationToken ct)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return Outcome.Missing;
        if (person.Erased)
            return Outcome.Ok;
        if (reader.PersonId == id)
            return Outcome.Wrong("", "Nobody can erase themselves: ask another officer");
        // What is out of the reader's sight would stay.
        if (!reader.Sight.All)
            return Outcome.Wrong("", "Records of several Members may tell about this person. Ask somebody who sees all Members to erase them.");
        // A backup from before a merge holds the person under the other id too.
        foreach (var former in await db.Set<MergedPerson>().Where(m => m.PersonId == id).Select(m => m.Id).ToListAsync(ct))
            tombstones.Add(former, change.At);
        tombstones.Add(id, change.At);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await db.Set<AuditEntry>().MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
            told.UnionWith((await module.CollectAsync(id, ct)).Select(r => r.Id));
        db.ChangeTracker.Clear();
        // Accounts and the directory come last: the others may still have to look the person up.
        foreach (var module in modules.OrderBy(m => m is AccountPersonalData).ThenBy(m => m is DirectoryPersonalData))
        {
            await module.EraseAsync(id, ct);
            db.ChangeTracker.Clear();
        }
        var erased = await db.Set<Person>().FirstAsync(p => p.Id == id, ct);
        erased.Erased = true;
        await db.SaveAsync(change, ct);
        await ForgetAsync(id, before, told, ct);
        await transaction.CommitAsync(ct);
        return Outcome.Ok;
    }

    /// <summary>
    /// The details of the audit: those about the person, those of every record that told about them, and those that the erasing itself
    /// wrote, which hold what stood there before.
    /// </summary>
    async Task ForgetAsync(Guid id, long before, HashSet<string> told, CancellationToken ct)
    {
        var account = reader.AccountId;
        told.UnionWith(await db.Set<AuditEntry>().Where(e => e.Sequence > before && e.AccountId == account).Select(e => e.RecordId).ToListAsync(ct));
        await db.Set<AuditDetail>().Where(d => d.PersonId == id).ExecuteDeleteAsync(ct);
        foreach (var some in told.Chunk(200))
        {
            var links = db.Set<AuditEntry>().Where(e => some.Contains(e.RecordId)).Select(e => e.Sequence);
            await db.Set<AuditDetail>().Where(d => links.Contains(d.Sequence)).ExecuteDeleteAsync(ct);
        }
    }
}
