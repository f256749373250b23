using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Days of attendance and badges. A day stays a day; its note goes, and a badge of somebody erased opens nothing.</summary>
internal sealed class AttendancePersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Attendance), typeof(Badge)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var ids = (await CohortPersonalData.PlacesAsync(db, personId, ct)).Select(p => p.Id).ToList();
        return
        [
            .. (await db.Set<Attendance>().IgnoreQueryFilters().AsNoTracking().Where(a => ids.Contains(a.ParticipantId)).OrderBy(a => a.Day).ToListAsync(ct))
                .Select(a => PersonalRecord.Of(/*T*/"Attendance", a.Id, ("day", a.Day), ("presence", a.Presence), ("from", a.Source), ("recorded", a.RecordedAt), ("note", a.Note))),
            .. (await db.Set<Badge>().IgnoreQueryFilters().AsNoTracking().Where(b => ids.Contains(b.ParticipantId)).ToListAsync(ct)).Select(b => PersonalRecord.Of(/*T*/"Badge", b.Id, ("code", b.Code))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var ids = (await CohortPersonalData.PlacesAsync(db, personId, ct)).Select(p => p.Id).ToList();
        foreach (var day in await db.Set<Attendance>().IgnoreQueryFilters().Where(a => ids.Contains(a.ParticipantId)).ToListAsync(ct))
            day.Note = null;
        db.RemoveRange(await db.Set<Badge>().IgnoreQueryFilters().Where(b => ids.Contains(b.ParticipantId)).ToListAsync(ct));
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }
}
