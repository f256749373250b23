using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>Days and minutes that one participant attended an event.</summary>
internal sealed record AttendedTime(Guid Participant, int Days, int OfDays, int Minutes)
{
    /// <summary>For everybody in the reader's sight who was there on at least one day.</summary>
    public static async Task<IReadOnlyList<AttendedTime>> ReadAsync(SeraiDb db, Guid eventId, CancellationToken ct)
    {
        var sessions = (await db.Set<Session>().AsNoTracking().Where(s => s.EventId == eventId && s.Kind != SessionKind.Break).Select(s => new { s.Day, s.Starts, s.Ends }).ToListAsync(ct))
            .GroupBy(s => s.Day).ToDictionary(g => g.Key, g => MinutesOf(g.Select(s => (s.Starts, s.Ends))));
        // How many days an event had is no secret of an administration; who was there is.
        var days = await db.Set<Attendance>().IgnoreQueryFilters().Where(a => a.EventId == eventId).Select(a => a.Day).Distinct().CountAsync(ct);
        var here = await db.Set<Attendance>().AsNoTracking().Where(a => a.EventId == eventId && (a.Presence == Presence.Present || a.Presence == Presence.PresentOnline)).Select(a => new { a.ParticipantId, a.Day }).ToListAsync(ct);
        return [.. here.GroupBy(a => a.ParticipantId).Select(g => new AttendedTime(g.Key, g.Count(), days, g.Sum(a => sessions.GetValueOrDefault(a.Day))))];
    }

    /// <summary>The time that at least one session was on: parallel sessions count once.</summary>
    public static int MinutesOf(IEnumerable<(TimeOnly Starts, TimeOnly Ends)> sessions)
    {
        var (total, until) = (0, 0);
        foreach (var (from, to) in sessions.Select(s => (From: Minute(s.Starts), To: s.Ends > s.Starts ? Minute(s.Ends) : Minute(s.Ends) + 24 * 60)).OrderBy(s => s.From))
        {
            total += Math.Max(0, to - Math.Max(from, until));
            until = Math.Max(until, to);
        }
        return total;
    }

    /// <summary>Hours as a number: 27.5. A duration in words would turn a week into days.</summary>
    public static string Hours(Text text, int minutes) => text.Number(minutes / 60.0, minutes % 60 == 0 ? 0 : minutes % 6 == 0 ? 1 : 2);

    static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;
}
