using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Training.Intersessional;

/// <summary>How much of the work between working groups is done: accepted hand-ins of all that were due.</summary>
internal sealed class TaskIndicators(SeraiDb db, TimeProvider time) : IIndicatorSource
{
    public async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var (due, accepted) = (0, 0);
        foreach (var programme in await db.Set<IntersessionalTask>().Where(t => t.State == TaskState.Published && t.DueOn < today).Select(t => t.ProgrammeId).Distinct().ToListAsync(ct))
        {
            var cells = (await TaskBoard.ReadAsync(db, programme, now, ct)).Rows.Where(r => r.Who.IsActive).SelectMany(r => r.Cells).Where(c => c.Standing != Standing.NotForThem && c.Task.DueOn < today).ToList();
            due += cells.Count;
            accepted += cells.Count(c => c.Standing == Standing.Accepted);
        }
        return due == 0 ? [] :
        [
            new("training.intersessional", new Message("Intersessional tasks accepted, of those due"), Math.Round(100m * accepted / due, 1), new Message("percent"), "", null, today, today, "/programmes"),
        ];
    }
}
