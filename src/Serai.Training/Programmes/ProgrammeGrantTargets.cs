using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.Programmes;

/// <summary>Programmes, for the page where roles are given.</summary>
internal sealed class ProgrammeGrantTargets(SeraiDb db) : IGrantTargets
{
    public async Task<IReadOnlyList<GrantTarget>> ListAsync(CancellationToken ct) =>
        await db.Set<Programme>().AsNoTracking().OrderBy(p => p.Code).Select(p => new GrantTarget(p.Id, p.Code, p.Title)).ToListAsync(ct);
}
