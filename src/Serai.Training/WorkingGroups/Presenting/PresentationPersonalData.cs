using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Presentations that a person held, and scores that they gave. Points stay; titles, comments and the assessor's name go.</summary>
internal sealed class PresentationPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Presentation), typeof(ScoreSheet), typeof(Score)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var (held, received, given) = await ReadAsync(personId, ct);
        return
        [
            .. held.Select(p => PersonalRecord.Of(/*T*/"Presentation", p.Id, ("title", p.Title), ("day", p.Day))),
            .. received.Select(s => PersonalRecord.Of(/*T*/"Score of a presentation", s.Id, ("scored", s.ScoredAt), ("assessor", s.Assessor), ("points", string.Join(" + ", s.Scores.Select(x => x.Points))), ("comment", s.Comment))),
            .. given.Select(s => PersonalRecord.Of(/*T*/"Score given to others", s.Id, ("scored", s.ScoredAt), ("name", s.Assessor), ("comment", s.Comment))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var (held, received, given) = await ReadAsync(personId, ct);
        foreach (var presentation in held)
            presentation.Title = null;
        foreach (var sheet in received)
            sheet.Comment = null;
        foreach (var sheet in given)
            db.Entry(sheet).Property(s => s.Assessor).CurrentValue = PersonTraces.PseudonymOf(personId);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    async Task<(List<Presentation> Held, List<ScoreSheet> Received, List<ScoreSheet> Given)> ReadAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var places = (await CohortPersonalData.PlacesAsync(db, personId, ct)).Select(p => p.Id).ToList();
        var held = await db.Set<Presentation>().IgnoreQueryFilters().Where(p => places.Contains(p.ParticipantId)).ToListAsync(ct);
        var ids = held.Select(p => p.Id).ToList();
        return (held, await db.Set<ScoreSheet>().IgnoreQueryFilters().Include(s => s.Scores).Where(s => ids.Contains(s.PresentationId)).ToListAsync(ct),
            await db.Set<ScoreSheet>().IgnoreQueryFilters().Where(s => s.AssessorId == personId || traces.Accounts.Contains(s.AssessorId)).ToListAsync(ct));
    }
}
