using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.People;

/// <summary>
/// Whose records the reader may write: everybody's in sight for those who manage the directory, and those of the own administration for its
/// coordinator, whatever another role lets them see.
/// </summary>
internal sealed class PeopleIEdit(SeraiDb db, Reader reader, TimeProvider time) : IOperation
{
    IReadOnlyList<Guid>? _members;

    /// <summary>Null when there is no limit but the reader's sight.</summary>
    public async Task<IReadOnlyList<Guid>?> MembersAsync(CancellationToken ct)
    {
        if (reader.Can(Can.ManageDirectory) || (reader.AccountId is null && reader.Sight.All))
            return null;
        if (_members is not null)
            return _members;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var roles = Roles.All.Where(r => Roles.CapabilitiesOf(r).Contains(Can.EditPeople)).ToList();
        var grants = await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == reader.AccountId && g.OverMember != null && roles.Contains(g.Role)).ToListAsync(ct);
        return _members = [.. grants.Where(g => g.Holds(today)).Select(g => g.OverMember!.Value).Distinct()];
    }

    public async Task<bool> MayAsync(Guid? memberId, CancellationToken ct) =>
        await MembersAsync(ct) is not { } own || (memberId is { } id && own.Contains(id));
}
