using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Rubrics;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Certification;

/// <summary>The mean of the assessors' sheets for each presentation at a working group.</summary>
internal sealed class PresentationEvidence(SeraiDb db) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidenceItem>> ForAsync(Guid programmeId, IReadOnlyCollection<Guid> participantIds, CancellationToken ct)
    {
        var presentations = await db.Set<Presentation>().AsNoTracking().Where(p => p.ProgrammeId == programmeId && participantIds.Contains(p.ParticipantId))
            .OrderBy(p => p.Day).ThenBy(p => p.Order).ToListAsync(ct);
        var ids = presentations.Select(p => p.Id).ToList();
        var sheets = (await db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Scores).Where(s => ids.Contains(s.PresentationId)).ToListAsync(ct)).ToLookup(s => s.PresentationId);
        var rubricIds = presentations.Select(p => p.RubricId).Distinct().ToList();
        var rubrics = await db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria).Where(r => rubricIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var numbers = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == programmeId).ToDictionaryAsync(e => e.Id, e => e.Number, ct);
        return presentations.Select((p, order) =>
        {
            var sums = ScoreSums.Of(rubrics[p.RubricId], sheets[p.Id].ToList());
            var title = numbers.GetValueOrDefault(p.EventId) is { } n ? new Message("Presentation at working group {0}", n) : new Message("Presentation");
            return new EvidenceItem(p.ParticipantId, EvidenceKind.Presentation, order, title,
                sums.Mean is { } mean ? new Message("result {0} %, {1} assessors", (decimal)Math.Round(mean, 1), sums.Sheets) : new Message("not scored yet"), $"/events/{p.EventId}/presentations")
            {
                Share = sums.Mean / 100,
                State = sums.Mean is not { } m ? "quiet" : m >= rubrics[p.RubricId].PassPercent ? "ok" : "warn",
            };
        }).ToList();
    }
}
