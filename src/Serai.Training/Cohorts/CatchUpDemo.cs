using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Cohorts;

/// <summary>The catch-up path of those who joined Rules of origin in August 2022: the events are facts, the people are invented.</summary>
internal sealed class CatchUpDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 130;

    public async Task LoadAsync(CancellationToken ct)
    {
        var late = await db.Set<Participant>().Where(p => p.LateJoiner).ToListAsync(ct);
        var programmes = late.Select(p => p.ProgrammeId).Distinct().ToList();
        var events = await db.Set<ProgrammeEvent>().Where(e => programmes.Contains(e.ProgrammeId)).ToListAsync(ct);
        foreach (var participant in late)
        {
            var own = events.Where(e => e.ProgrammeId == participant.ProgrammeId).ToList();
            var catchUp = own.Where(e => e.Kind == EventKind.CatchUp).OrderBy(e => e.From).FirstOrDefault();
            foreach (var missed in own.Where(e => e is { Kind: EventKind.WorkingGroup, State: EventState.Held } && e.From < participant.JoinedOn && (e.GroupId is null || participant.GroupId is null || e.GroupId == participant.GroupId)))
                db.Add(new CatchUpStep
                {
                    ProgrammeId = participant.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, MissedEventId = missed.Id,
                    DoneOn = catchUp?.To, Evidence = catchUp is null ? null : "Catch-up event, Brussels, 22–26 August 2022", ConfirmedBy = catchUp is null ? null : "Serai",
                });
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: catch-up of late joiners", time), ct);
    }
}
