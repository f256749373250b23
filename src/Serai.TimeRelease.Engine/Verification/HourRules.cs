using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V08: an agency worked when its calendar says it is closed.</summary>
static class HourRules
{
    const long Second = 1_000_000;

    public static void Apply(EventLog log, VerificationSetup setup, Findings findings)
    {
        if (log.ActorIds is not { } actors || setup.Calendars.Count == 0) return;
        var calendars = log.ActorNames.Select(name => setup.Calendars.FirstOrDefault(c => string.Equals(c.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? setup.Calendars.GetValueOrDefault("*")).ToArray();
        if (!calendars.Any(c => c is not null)) return;
        findings.Apply("V08");
        for (var c = 0; c < log.CaseCount; c++)
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                if (actors[i] < 0 || calendars[actors[i]] is not { } calendar) continue;
                var closed = Closed(log, calendar, i, setup);
                if (closed <= 0) continue;
                var at = i;
                findings.Add("V08", c, i, $"{log.ActorNames[actors[i]]} at work outside its hours", () => log.BeganMicros(at) < log.TimeMicros[at] ? $"{Words.Length(closed)} of {Words.At(log.BeganMicros(at), calendar.Zone)} to {Words.At(log.TimeMicros[at], calendar.Zone)}" : Words.At(log.TimeMicros[at], calendar.Zone));
            }
    }

    /// <summary>Microseconds of the activity outside the hours; for a single stamp 1 when it stands outside.</summary>
    static long Closed(EventLog log, WorkingCalendar calendar, int i, VerificationSetup setup)
    {
        long from = log.BeganMicros(i), to = log.TimeMicros[i];
        if (!calendar.Covers(Words.InstantOf(from), Words.InstantOf(to))) return 0;
        if (from >= to)
            // The last second of a shift and the first one of the next both touch the stamp.
            return calendar.OpenMicroseconds(to - Second, to + Second) == 0 ? 1 : 0;
        var closed = to - from - calendar.OpenMicroseconds(from, to);
        return closed > setup.OutsideHoursFrom.BclCompatibleTicks / 10 ? closed : 0;
    }
}
