using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;

namespace Serai.Training.WorkingGroups;

/// <summary>Counts from Serai's own attendance: people who were there on at least one day, and their Members.</summary>
internal static class AttendanceCounts
{
    public static async Task<(int People, int Members)?> OfAsync(SeraiDb db, Guid eventId, CancellationToken ct)
    {
        var rows = await db.Set<Attendance>().IgnoreQueryFilters().Where(a => a.EventId == eventId)
            .Select(a => new { a.ParticipantId, a.MemberId, Here = a.Presence == Presence.Present || a.Presence == Presence.PresentOnline }).ToListAsync(ct);
        return rows.Count == 0 ? null
            : (rows.Where(r => r.Here).Select(r => r.ParticipantId).Distinct().Count(), rows.Where(r => r is { Here: true, MemberId: not null }).Select(r => r.MemberId).Distinct().Count());
    }
}
