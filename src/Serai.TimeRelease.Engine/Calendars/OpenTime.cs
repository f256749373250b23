using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>The hours of a calendar laid out as instants, with their running sum, so that millions of intervals cost two look-ups each.</summary>
internal sealed class OpenTime
{
    public const long Second = 1_000_000;
    private const long Day = 86_400 * Second;
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(2199, 12, 31);

    private readonly long from;
    private readonly long to;
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] before;
    private readonly int[] firstOfDay;

    private OpenTime(long from, long to, List<(long From, long To)> open)
    {
        (this.from, this.to) = (from, to);
        starts = new long[open.Count];
        ends = new long[open.Count];
        before = new long[open.Count + 1];
        for (var i = 0; i < open.Count; i++)
        {
            (starts[i], ends[i]) = open[i];
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
        firstOfDay = new int[((to - from) / Day) + 2];
        for (int day = 0, at = 0; day < firstOfDay.Length; day++)
        {
            while (at < ends.Length && ends[at] <= from + (day * Day))
                at++;
            firstOfDay[day] = at;
        }
    }

    public static OpenTime Of(WorkingCalendar calendar, long from, long to, OpenTime? known)
    {
        if (known is not null)
            (from, to) = (Math.Min(from, known.from), Math.Max(to, known.to));
        var (first, last) = (DateOf(from, calendar.Zone), DateOf(to, calendar.Zone));
        // Whole years, and one on each side: a log reaches a little beyond what was asked first.
        first = LocalDate.Max(First, new LocalDate(Math.Max(First.Year, first.Year - (known is null ? 0 : 1)), 1, 1));
        last = LocalDate.Min(Last, new LocalDate(Math.Min(Last.Year, last.Year + 1), 12, 31));
        var open = new List<(long From, long To)>();
        for (var date = first.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            foreach (var shift in calendar.ShiftsOn(date))
            {
                var start = At(date, shift.From, calendar.Zone);
                var end = At(date, shift.To, calendar.Zone);
                if (end <= start)
                    continue;
                if (open.Count > 0 && start <= open[^1].To)
                    open[^1] = (open[^1].From, Math.Max(open[^1].To, end));
                else
                    open.Add((start, end));
            }
        }
        return new(At(first, 0, calendar.Zone), At(last, 0, calendar.Zone), open);
    }

    public bool Holds(long instant) => instant >= from && instant < to;

    // Open time from the beginning of everything laid out up to the instant.
    public long Until(long instant)
    {
        var at = firstOfDay[(instant - from) / Day];
        while (at < ends.Length && ends[at] <= instant)
            at++;
        return before[at] + (at < starts.Length && instant > starts[at] ? instant - starts[at] : 0);
    }

    public IEnumerable<(long From, long To)> Between(long start, long end)
    {
        for (var at = firstOfDay[(start - from) / Day]; at < starts.Length && starts[at] < end; at++)
        {
            if (ends[at] > start)
                yield return (Math.Max(start, starts[at]), Math.Min(end, ends[at]));
        }
    }

    private static LocalDate DateOf(long instant, DateTimeZone zone)
    {
        var date = Instant.FromUnixTimeTicks(instant * 10).InZone(zone).Date;
        return date > First && date < Last
            ? date
            : throw new ArgumentOutOfRangeException(nameof(instant), date, "Expected an instant in the years 1900 to 2199.");
    }

    // A wall time that was skipped is the moment of the jump; of one that occurred twice the first is meant.
    private static long At(LocalDate date, int second, DateTimeZone zone)
    {
        var local = (second >= Shift.Day ? date.PlusDays(second / Shift.Day) : date).AtMidnight().PlusSeconds(second % Shift.Day);
        var mapping = zone.MapLocal(local);
        var instant = mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
        return instant.ToUnixTimeTicks() / 10;
    }
}
