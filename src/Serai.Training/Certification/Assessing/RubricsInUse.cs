using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Training.Rubrics;

namespace Serai.Training.Certification;

internal static class RubricsInUse
{
    /// <summary>Of each use (teaching, certification) the programme's own rubric, else the newest that is offered to all.</summary>
    public static async Task<IReadOnlyList<Rubric>> ForAsync(SeraiDb db, Guid programmeId, CancellationToken ct)
    {
        var rubrics = await db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria)
            .Where(r => (r.Use == RubricUse.Teaching || r.Use == RubricUse.Certification) && (r.ProgrammeId == null || r.ProgrammeId == programmeId))
            .ToListAsync(ct);
        foreach (var rubric in rubrics)
            rubric.Criteria.Sort((a, b) => a.Order.CompareTo(b.Order));
        return rubrics.Where(r => r.Criteria.Count > 0).GroupBy(r => r.Use).OrderBy(g => g.Key)
            .Select(g => g.OrderByDescending(r => r.ProgrammeId == programmeId).ThenByDescending(r => r.Id).First()).ToList();
    }
}
