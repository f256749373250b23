using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>A day off, or several, by the year.</summary>
public abstract record Holiday
{
    /// <summary>Name of the day, for people.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a holiday on a day that is closed anyway closes the next working day instead.</summary>
    public bool MovesToNextWorkingDay { get; init; }

    /// <summary>The dates in a year.</summary>
    public abstract IEnumerable<LocalDate> In(int year);
}

/// <summary>One or more dates of one year: how feasts that follow the moon are given, once they are announced.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, included.</param>
public sealed record DatedHoliday(LocalDate From, LocalDate To) : Holiday
{
    /// <inheritdoc/>
    public override IEnumerable<LocalDate> In(int year)
    {
        for (var date = From; date <= To; date = date.PlusDays(1))
        {
            if (date.Year == year)
                yield return date;
        }
    }
}

/// <summary>The same day every year; 29 February only where it exists.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public sealed record YearlyHoliday(int Month, int Day) : Holiday
{
    /// <inheritdoc/>
    public override IEnumerable<LocalDate> In(int year) =>
        Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? [new LocalDate(year, Month, Day)] : [];
}

/// <summary>A weekday of a month, such as the last Monday of May.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Weekday">Which weekday.</param>
/// <param name="Nth">1 to 5 from the start of the month, −1 to −5 from its end.</param>
public sealed record WeekdayHoliday(int Month, IsoDayOfWeek Weekday, int Nth) : Holiday
{
    /// <inheritdoc/>
    public override IEnumerable<LocalDate> In(int year)
    {
        var days = Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(year, Month)).Select(day => new LocalDate(year, Month, day))
            .Where(date => date.DayOfWeek == Weekday).ToArray();
        var at = Nth > 0 ? Nth - 1 : days.Length + Nth;
        return at >= 0 && at < days.Length ? [days[at]] : [];
    }
}

/// <summary>A day so many days after Easter Sunday.</summary>
/// <param name="Orthodox">Easter by the Julian calendar, as in Georgia; otherwise by the Gregorian one, as in Armenia.</param>
/// <param name="Offset">Days after Easter Sunday; −2 is Good Friday, 1 Easter Monday.</param>
/// <remarks>Source: J. Meeus, "Astronomical Algorithms", 2nd edition (1998), chapter 8.</remarks>
public sealed record EasterHoliday(bool Orthodox, int Offset) : Holiday
{
    /// <inheritdoc/>
    public override IEnumerable<LocalDate> In(int year) => [Sunday(year).PlusDays(Offset)];

    private LocalDate Sunday(int year)
    {
        if (Orthodox)
        {
            var d = ((19 * (year % 19)) + 15) % 30;
            var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
            var sum = d + e + 114;
            return new LocalDate(year, sum / 31, (sum % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        }
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
