using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>A stretch of a case whose cause is known from its records: in the queue, with the trader, on the ferry.</summary>
/// <param name="Cause">Name of the cause, as printed.</param>
/// <param name="From">Start, microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="To">End.</param>
public readonly record struct CauseSpan(string Cause, long From, long To);

/// <summary>Idle time of one cause.</summary>
/// <param name="Cause">Name of the cause; <see cref="IdleCauses.CalendarClosed"/> and <see cref="IdleCauses.Unknown"/> are the engine's own.</param>
/// <param name="Actor">The actor that was closed; −1 for other causes.</param>
/// <param name="Microseconds">How long.</param>
public sealed record IdleTime(string Cause, int Actor, long Microseconds);

/// <summary>
/// Divides the idle time of a case among causes. First the stretches with a recorded cause, in the order given; then, of what is left,
/// the time in which the actor that acts next was closed by its calendar; the rest is unknown. The parts add up to the idle time.
/// </summary>
public static class IdleCauses
{
    /// <summary>The actor waited for was closed.</summary>
    public const string CalendarClosed = "calendar closed";

    /// <summary>Nobody was active and nothing explains it.</summary>
    public const string Unknown = "unknown";

    /// <summary>Explains the idle slices of a case.</summary>
    /// <param name="slices">From <see cref="AttributionSweep.Slices"/>, in microseconds.</param>
    /// <param name="recorded">Stretches with a known cause; where they overlap, the earlier in the list counts.</param>
    /// <param name="calendarOf">Calendar of an actor, or nothing if it has none.</param>
    /// <remarks>After the last work nobody is waited for, so a calendar explains nothing there.</remarks>
    public static IReadOnlyList<IdleTime> Explain(IReadOnlyList<Slice> slices, IReadOnlyList<CauseSpan> recorded, Func<int, WorkingCalendar?> calendarOf)
    {
        var sums = new Dictionary<(string, int), long>();
        for (var i = 0; i < slices.Count; i++)
        {
            if (slices[i].Actors.Count > 0)
                continue;
            List<(long From, long To)> left = [(slices[i].From, slices[i].To)];
            foreach (var span in recorded)
                Take(span.Cause, -1, [(span.From, span.To)]);
            foreach (var actor in i + 1 < slices.Count ? slices[i + 1].Actors : [])
            {
                if (left.Count > 0 && calendarOf(actor) is { } calendar)
                    Take(CalendarClosed, actor, Stretches.Without(left, [.. calendar.OpenBetween(left[0].From, left[^1].To)]));
            }
            Take(Unknown, -1, [.. left]);

            void Take(string cause, int actor, List<(long From, long To)> stretches)
            {
                var taken = Stretches.Length(Stretches.Both(left, stretches));
                if (taken == 0)
                    return;
                sums[(cause, actor)] = sums.GetValueOrDefault((cause, actor)) + taken;
                left = Stretches.Without(left, stretches);
            }
        }
        return [.. sums.Select(sum => new IdleTime(sum.Key.Item1, sum.Key.Item2, sum.Value)).OrderByDescending(time => time.Microseconds).ThenBy(time => time.Cause, StringComparer.Ordinal)];
    }
}
