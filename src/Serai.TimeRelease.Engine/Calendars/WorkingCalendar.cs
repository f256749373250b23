using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>When one agency is open at one post. Office-open time is the overlap of an interval, as instants, with these hours.</summary>
/// <remarks>
/// For one date, the first that applies: special days, a moved working day, a holiday (closed), the hours of the weekday. A shift past
/// midnight belongs to the day on which it begins, so a holiday does not cut the night before it short. Rules and worked
/// examples: docs/methods/working-calendars.md. Safe for several threads.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, HashSet<LocalDate>> daysOff = [];
    private readonly Lock gate = new();
    private volatile OpenTime? compiled;

    /// <summary>Name for people, printed with every office-open figure.</summary>
    public string? Name { get; init; }

    /// <summary>The agency.</summary>
    public string? Agency { get; init; }

    /// <summary>The post.</summary>
    public string? Post { get; init; }

    /// <summary>The zone of the clock on the wall of the post.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Hours by weekday; stretches of dates do not overlap.</summary>
    public required IReadOnlyList<WeekHours> Weeks { get; init; }

    /// <summary>Days off.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Days worked as another weekday.</summary>
    public IReadOnlyList<MovedWorkingDay> MovedWorkingDays { get; init; } = [];

    /// <summary>Dates with their own hours.</summary>
    public IReadOnlyList<SpecialDays> SpecialDays { get; init; } = [];

    /// <summary>Version of the tz database behind <see cref="Zone"/>, stored with every result.</summary>
    public static string ZoneDataVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>Open day and night: office-open time equals elapsed time.</summary>
    public static WorkingCalendar AlwaysOpen(DateTimeZone zone, string? name = null) => new()
    {
        Name = name,
        Zone = zone,
        Weeks = [new(null, null, Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToDictionary(day => day, _ => (IReadOnlyList<Shift>)[Shift.WholeDay]))],
    };

    /// <summary>Whether hours are known for a date. Of an interval beyond them no office-open time can be given.</summary>
    public bool Covers(LocalDate date) => Weeks.Any(week => week.Covers(date));

    /// <summary>Whether hours are known for every date that the interval touches.</summary>
    public bool Covers(Instant from, Instant to) => FirstUncovered(from, to) is null;

    /// <summary>The first date of the interval for which no hours are known, or nothing.</summary>
    public LocalDate? FirstUncovered(Instant from, Instant to)
    {
        if (Weeks.Any(week => week.ValidFrom is null && week.ValidTo is null))
            return null;
        var last = to.InZone(Zone).Date;
        for (var date = from.InZone(Zone).Date; date <= last;)
        {
            if (Weeks.FirstOrDefault(week => week.Covers(date)) is not { } week)
                return date;
            if (week.ValidTo is not { } end)
                return null;
            date = end.PlusDays(1);
        }
        return null;
    }

    /// <summary>The shifts that begin on a date.</summary>
    public IReadOnlyList<Shift> ShiftsOn(LocalDate date)
    {
        foreach (var special in SpecialDays)
        {
            if (date >= special.From && date <= special.To)
                return special.Shifts;
        }
        var week = Weeks.FirstOrDefault(week => week.Covers(date));
        if (week is null)
            return [];
        foreach (var moved in MovedWorkingDays)
        {
            if (moved.Date == date)
                return week.On(moved.As);
        }
        return IsHoliday(date) ? [] : week.On(date.DayOfWeek);
    }

    /// <summary>Whether the date is a day off, by name or because a holiday moved to it.</summary>
    public bool IsHoliday(LocalDate date)
    {
        if (Holidays.Count == 0)
            return false;
        lock (gate)
        {
            if (!daysOff.TryGetValue(date.Year, out var days))
                daysOff[date.Year] = days = [.. HolidayDates.Of(this, date.Year)];
            return days.Contains(date);
        }
    }

    /// <summary>Open time between two instants in microseconds since 1970-01-01T00:00:00Z; negative if the second comes first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is not in the years 1900 to 2199.</exception>
    public long OpenMicroseconds(long from, long to)
    {
        var time = compiled;
        if (time is null || !time.Holds(from) || !time.Holds(to))
            time = Compile(Math.Min(from, to), Math.Max(from, to));
        return time.Until(to) - time.Until(from);
    }

    /// <summary>Open seconds between two instants in whole seconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is not in the years 1900 to 2199.</exception>
    public long OpenSeconds(long from, long to) => OpenMicroseconds(from * OpenTime.Second, to * OpenTime.Second) / OpenTime.Second;

    /// <summary>Open seconds between two instants.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is not in the years 1900 to 2199.</exception>
    public double OpenSeconds(Instant from, Instant to) =>
        OpenMicroseconds(from.ToUnixTimeTicks() / 10, to.ToUnixTimeTicks() / 10) / (double)OpenTime.Second;

    /// <summary>The open stretches between two instants, in microseconds since 1970-01-01T00:00:00Z, cut to the interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is not in the years 1900 to 2199.</exception>
    public IEnumerable<(long From, long To)> OpenBetween(long from, long to)
    {
        var time = compiled;
        if (time is null || !time.Holds(from) || !time.Holds(to))
            time = Compile(from, to);
        return time.Between(from, to);
    }

    private OpenTime Compile(long from, long to)
    {
        lock (gate)
        {
            return compiled = OpenTime.Of(this, from, to, compiled);
        }
    }
}
