using Microsoft.EntityFrameworkCore;
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
        tombstones.Add(id, change.At);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The directory comes last: the others may still have to look the person up.
        foreach (var module in modules.OrderBy(m => m is DirectoryPersonalData))
        {
            await module.EraseAsync(id, ct);
            db.ChangeTracker.Clear();
        }
        var erased = await db.Set<Person>().FirstAsync(p => p.Id == id, ct);
        erased.Erased = true;
        await db.SaveAsync(change, ct);
        await db.Set<AuditDetail>().Where(d => d.PersonId == id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Ok;
    }
}
