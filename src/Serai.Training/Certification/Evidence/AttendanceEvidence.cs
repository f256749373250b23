using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Training.Cohorts;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Certification;

/// <summary>Days present of the days recorded, for each working group that was held for the candidate's group or edition.</summary>
internal sealed class AttendanceEvidence(SeraiDb db, Reader reader) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidenceItem>> ForAsync(Guid programmeId, IReadOnlyCollection<Guid> participantIds, CancellationToken ct)
    {
        var participants = await db.Set<Participant>().AsNoTracking().Where(p => p.ProgrammeId == programmeId && participantIds.Contains(p.Id))
            .Select(p => new { p.Id, p.GroupId, p.EditionId }).ToListAsync(ct);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking()
            .Where(e => e.ProgrammeId == programmeId && e.State == EventState.Held
                && (e.Kind == EventKind.WorkingGroup || e.Kind == EventKind.VirtualWorkingGroup || e.Kind == EventKind.CatchUp))
            .OrderBy(e => e.From).ThenBy(e => e.Number).ToListAsync(ct);
        var ids = events.Select(e => e.Id).ToList();
        // How many days an event had is no secret of an administration; who was there is.
        var days = (await db.Set<Attendance>().IgnoreQueryFilters().AsNoTracking().Where(a => ids.Contains(a.EventId))
            .Select(a => new { a.EventId, a.Day }).Distinct().ToListAsync(ct)).ToLookup(d => d.EventId);
        var rows = (await db.Set<Attendance>().AsNoTracking().Where(a => ids.Contains(a.EventId) && participantIds.Contains(a.ParticipantId))
            .Select(a => new { a.EventId, a.ParticipantId, a.Presence }).ToListAsync(ct)).ToLookup(a => (a.EventId, a.ParticipantId), a => a.Presence);
        var items = new List<EvidenceItem>();
        foreach (var participant in participants)
        {
            var order = 0;
            foreach (var e in events)
            {
                var own = rows[(e.Id, participant.Id)].ToList();
                var meant = e.GroupId is null || e.GroupId == participant.GroupId || e.GroupId == participant.EditionId;
                if ((!meant || e.Kind == EventKind.CatchUp) && own.Count == 0)
                    continue;
                var all = days[e.Id].Count();
                var present = own.Count(p => p is Presence.Present or Presence.PresentOnline);
                var name = NameOf(e);
                items.Add(new EvidenceItem(participant.Id, e.Kind == EventKind.CatchUp ? EvidenceKind.CatchUp : EvidenceKind.Attendance, order++, name,
                    all == 0 ? new Message("attendance not recorded") : new Message("present on {0} of {1} days", present, all), $"/events/{e.Id}")
                {
                    Share = all == 0 ? null : (double)present / all,
                    State = all == 0 ? "quiet" : present == all ? "ok" : present == 0 ? "bad" : "warn",
                    Short = e.Number is { } n ? $"WG{n}" : "",
                    Missed = all > 0 && present == 0 && e.Kind != EventKind.CatchUp,
                    EventId = e.Id,
                    ForAll = e.Kind == EventKind.CatchUp,
                });
            }
        }
        return items;
    }

    Message NameOf(ProgrammeEvent e) => e switch
    {
        { Number: { } n, City: { } city } => new Message("Working group {0}, {1}", n, city.Pick(reader.Languages).Text),
        { Number: { } n } => new Message("Working group {0}", n),
        { Kind: EventKind.CatchUp } => new Message("Catch-up for late joiners"),
        _ => new Message("Virtual working group"),
    };
}
