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
        var ids = steps.Select(s => s.Id).ToList();
        var files = (await db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId != null && ids.Contains(f.SubjectId.Value)).OrderBy(f => f.ReceivedAt).ToListAsync(ct)).ToLookup(f => f.SubjectId!.Value);
        return steps.Select((s, order) => new EvidenceItem(s.ParticipantId, EvidenceKind.CatchUp, 100 + order, new Message("Catch-up: {0}", WordsOf(s, events)), ValueOf(s), $"/programmes/{code}/cohort/{s.ParticipantId}")
        {
            Share = s.DoneOn is null ? 0 : 1, State = CohortWords.MarkOf(s.State), EventId = s.MissedEventId, Files = [.. files[s.Id]],
        }).ToList();
    }

    /// <summary>Only what a reviewer accepted counts; the rest says where it stands.</summary>
    static Message ValueOf(CatchUpStep step) => step.State switch
    {
        CatchUpState.Accepted when step.ConfirmedBy is { } by => new Message("caught up, accepted by {0}", by),
        CatchUpState.Accepted => new Message("caught up"),
        CatchUpState.HandedIn => new Message("handed in, waits for review"),
        CatchUpState.Returned => new Message("more is asked for"),
        _ => new Message("still open"),
    };

    object WordsOf(CatchUpStep step, Dictionary<Guid, ProgrammeEvent> events) =>
        step.MissedEventId is not { } id || !events.TryGetValue(id, out var missed) ? step.What ?? "–"
        : missed.Number is { } n ? new Message("Working group {0}", n)
        : missed.SearchTitle.Pick(reader.Languages).Text;
}
