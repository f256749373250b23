using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.People;

/// <summary>Offers people who may be the same: the same mail address, or a name that is one after spellings are made one. Never decides.</summary>
internal sealed class SamePeople(SeraiDb db) : IOperation
{
    public async Task<IReadOnlyList<Person>> FindAsync(PersonForm form, Guid? but, CancellationToken ct)
    {
        var loose = Person.LooseName(PassportName.Clean(form.FamilyName), PassportName.Clean(form.GivenName));
        var mail = form.Email?.Trim().ToLowerInvariant();
        return await db.Set<Person>().AsNoTracking()
            .Where(p => p.Id != but && !p.Erased)
            .Where(p => (mail != null && mail != "" && p.Email == mail) || (loose != "" && p.Loose == loose && (p.MemberId == form.MemberId || p.MemberId == null || form.MemberId == null)))
            .OrderBy(p => p.Folded).Take(5).ToListAsync(ct);
    }
}
