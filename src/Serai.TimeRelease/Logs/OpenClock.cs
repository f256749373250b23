using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Logs;

/// <summary>
/// The same log by a clock that runs only while an office is open: every stamp becomes the open time since a fixed moment, so that every
/// difference of two stamps is office-open time. The order of events stays as it was.
/// </summary>
static class OpenClock
{
    public static EventLog Of(EventLog log, WorkingCalendar calendar)
    {
        var count = log.EventCount;
        var origin = count == 0 ? 0 : log.TimeMicros[0];
        return new EventLog
        {
            CaseNames = log.CaseNames,
            EventNames = log.EventNames,
            ActorNames = log.ActorNames,
            CaseStarts = log.CaseStarts,
            TimeMicros = Open(log.TimeMicros),
            StartMicros = log.StartMicros is { } starts ? Open(starts) : null,
            EventIds = log.EventIds,
            ActorIds = log.ActorIds,
            Rows = log.Rows,
            Segments = log.Segments,
            CasesWithoutEvents = log.CasesWithoutEvents,
        };

        long[] Open(long[] stamps)
        {
            var open = new long[count];
            for (var i = 0; i < count; i++) open[i] = stamps[i] == EventLog.NoTime ? EventLog.NoTime : calendar.OpenMicroseconds(origin, stamps[i]);
            return open;
        }
    }
}
