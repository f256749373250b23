using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Ports;

namespace Serai.Training.Cohorts;

/// <summary>Places in cohorts and what was missed. The place stays, because programmes are counted by it; words about the person and their files go.</summary>
internal sealed class CohortPersonalData(SeraiDb db, Reader reader, FileStore store, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Participant), typeof(CatchUpStep)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var places = await PlacesAsync(db, personId, ct);
        var ids = places.Select(p => p.Id).ToList();
        return
        [
            .. places.Select(p => PersonalRecord.Of(/*T*/"Place in a cohort", p.Id, ("programme", p.ProgrammeId), ("joined", p.JoinedOn), ("joined late", p.LateJoiner), ("state", p.State), ("left", p.LeftOn), ("left because", p.LeftBecause))),
            .. (await db.Set<CatchUpStep>().IgnoreQueryFilters().AsNoTracking().Where(s => ids.Contains(s.ParticipantId)).ToListAsync(ct))
                .Select(s => PersonalRecord.Of(/*T*/"Catch-up step", s.Id, ("what", s.What), ("done", s.DoneOn), ("evidence", s.Evidence), ("handed in", s.HandedInAt), ("asked for", s.ReturnedBecause), ("confirmed by", s.ConfirmedBy))),
            .. (await FilesAsync(ids, ct)).Select(f => PersonalRecord.Of(/*T*/"File of a catch-up step", f.Id, ("name", f.Name), ("size", f.Size), ("received", f.ReceivedAt), ("SHA-256", f.Sha256))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        var places = await db.Set<Participant>().IgnoreQueryFilters().Where(p => p.PersonId == personId).ToListAsync(ct);
        var ids = places.Select(p => p.Id).ToList();
        foreach (var place in places)
            place.LeftBecause = null;
        foreach (var step in await db.Set<CatchUpStep>().IgnoreQueryFilters().Where(s => ids.Contains(s.ParticipantId)).ToListAsync(ct))
            (step.Evidence, step.ReturnedBecause) = (null, null);
        var files = await FilesAsync(ids, ct);
        db.RemoveRange(files);
        foreach (var step in await db.Set<CatchUpStep>().IgnoreQueryFilters().Where(s => s.ConfirmedBy != null && traces.Acted.Contains(s.ConfirmedBy)).ToListAsync(ct))
            step.ConfirmedBy = traces.Pseudonym;
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
        foreach (var file in files)
            store.Delete(file.Id);
    }

    async Task<List<StoredFile>> FilesAsync(List<Guid> places, CancellationToken ct)
    {
        var steps = await db.Set<CatchUpStep>().IgnoreQueryFilters().Where(s => places.Contains(s.ParticipantId)).Select(s => s.Id).ToListAsync(ct);
        return await db.Set<StoredFile>().IgnoreQueryFilters().Where(f => f.SubjectId != null && steps.Contains(f.SubjectId.Value)).ToListAsync(ct);
    }

    /// <summary>All places of a person, whatever the reader sees.</summary>
    internal static Task<List<Participant>> PlacesAsync(SeraiDb db, Guid personId, CancellationToken ct) =>
        db.Set<Participant>().IgnoreQueryFilters().AsNoTracking().Where(p => p.PersonId == personId).ToListAsync(ct);
}
