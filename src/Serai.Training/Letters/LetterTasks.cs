using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Training.Programmes;

namespace Serai.Training.Letters;

/// <summary>Letters that wait for a signature, and signed ones that have not been sent.</summary>
internal sealed class LetterTasks(SeraiDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingAsync(Reader reader, CancellationToken ct)
    {
        if (!reader.Can(Can.RunProgrammes))
            return [];
        var open = await db.Set<Letter>().AsNoTracking().Where(l => l.ProgrammeId != null && (l.State == LetterState.Draft || l.State == LetterState.Signed))
            .Join(db.Set<Programme>(), l => l.ProgrammeId, p => p.Id, (l, p) => new { p.Code, l.State }).GroupBy(l => new { l.Code, l.State }).Select(g => new { g.Key.Code, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return [.. open.OrderBy(o => o.Code, StringComparer.Ordinal).ThenBy(o => o.State).Select(o => new WaitingTask(
            o.State == LetterState.Draft ? new Message("Letters to sign: {0}", o.Count) : new Message("Signed letters to send: {0}", o.Count), new Message("Programme {0}", o.Code), $"/letters/batch/{o.Code}", null, /*T*/"Letters"))];
    }
}
