using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;

namespace Serai.Training.Certification;

/// <summary>Nobody assesses, moderates or decides on a person of their own administration, nor on themselves.</summary>
internal sealed class ConflictOfInterest(SeraiDb db, Reader reader)
{
    Guid? _home;
    bool _known;

    /// <summary>The reason why this reader must stand back, or null.</summary>
    public async Task<Message?> FindAsync(Participant candidate, CancellationToken ct)
    {
        if (reader.PersonId is { } self && self == candidate.PersonId)
            return new Message("You are this candidate yourself. Somebody else must assess and decide.");
        if (candidate.MemberId is not { } member || !(member == await HomeAsync(ct) || reader.Sight.Members.Contains(member)))
            return null;
        var name = await db.Set<Member>().Where(m => m.Id == member).Select(m => m.Name).FirstOrDefaultAsync(ct);
        return new Message("Conflict of interest: you belong to the same administration as this candidate ({0}). Somebody from elsewhere must assess and decide.",
            name?.Pick(reader.Languages).Text);
    }

    async Task<Guid?> HomeAsync(CancellationToken ct)
    {
        if (!_known && reader.PersonId is { } id)
            _home = await db.Set<Person>().IgnoreQueryFilters().Where(p => p.Id == id).Select(p => p.MemberId).FirstOrDefaultAsync(ct);
        _known = true;
        return _home;
    }
}
