using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Programmes;

/// <summary>A grant for a programme opens the people of the Members that take part in it.</summary>
internal sealed class ProgrammeScope(SeraiDb db) : IScopeSource
{
    public async Task<IReadOnlyList<Guid>> MembersOfAsync(IReadOnlyCollection<Guid> programmeIds, CancellationToken ct) =>
        await db.Set<ProgrammeMember>().Where(m => programmeIds.Contains(m.ProgrammeId)).Select(m => m.OfMember).Distinct().ToListAsync(ct);
}
