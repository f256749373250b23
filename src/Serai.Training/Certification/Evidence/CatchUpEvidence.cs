using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Certification;

/// <summary>The steps of a late joiner's catch-up path (R52).</summary>
internal sealed class CatchUpEvidence(SeraiDb db, Reader reader) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidenceItem>> ForAsync(Guid programmeId, IReadOnlyCollection<Guid> participantIds, CancellationToken ct)
    {
        var steps = await db.Set<CatchUpStep>().AsNoTracking().Where(s => s.ProgrammeId == programmeId && participantIds.Contains(s.ParticipantId)).OrderBy(s => s.Id).ToListAsync(ct);
        if (steps.Count == 0)
            return [];
        var code = await db.Set<Programme>().Where(p => p.Id == programmeId).Select(p => p.Code).FirstAsync(ct);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == programmeId).ToDictionaryAsync(e => e.Id, ct);
        return steps.Select((s, order) => new EvidenceItem(s.ParticipantId, EvidenceKind.CatchUp, 100 + order, new Message("Catch-up: {0}", WordsOf(s, events)),
            s.DoneOn is null ? new Message("still open") : new Message("caught up"), $"/programmes/{code}/cohort/{s.ParticipantId}")
        {
            Share = s.DoneOn is null ? 0 : 1, State = s.DoneOn is null ? "todo" : "ok", EventId = s.MissedEventId,
        }).ToList();
    }

    object WordsOf(CatchUpStep step, Dictionary<Guid, ProgrammeEvent> events) =>
        step.MissedEventId is not { } id || !events.TryGetValue(id, out var missed) ? step.What ?? "–"
        : missed.Number is { } n ? new Message("Working group {0}", n)
        : missed.SearchTitle.Pick(reader.Languages).Text;
}
