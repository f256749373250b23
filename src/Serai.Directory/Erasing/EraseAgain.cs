using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Erasing;

/// <summary>People who were erased and whom a restored backup brought back are erased again.</summary>
internal sealed class EraseAgain(SeraiDb db, Reader reader, ErasePerson erase, Tombstones tombstones, TimeProvider time) : IOperation
{
    /// <returns>How many were erased again.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var ids = tombstones.All().Select(t => t.Person).ToList();
        if (ids.Count == 0)
            return 0;
        var back = await db.Set<Person>().Where(p => ids.Contains(p.Id) && !p.Erased).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in back)
            await erase.ExecuteAsync(id, reader.Change("Erasure carried out again after a restore", time), ct);
        return back.Count;
    }
}
