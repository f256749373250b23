using System.Globalization;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>One stretch of opening on a day, by the clock on the wall. It belongs to the day on which it begins.</summary>
/// <param name="From">Seconds after midnight, 0 to below 86,400.</param>
/// <param name="To">Seconds after the same midnight, above <paramref name="From"/> and at most 24 hours later; above 86,400 it ends on the next day.</param>
public readonly record struct Shift(int From, int To)
{
    internal const int Day = 86_400;

    /// <summary>From midnight to midnight.</summary>
    public static Shift WholeDay { get; } = new(0, Day);

    /// <summary>"22:00-06:00", as in a calendar file.</summary>
    public override string ToString() => $"{Clock(From)}-{(To == Day ? "24:00" : Clock(To % Day))}";

    private static string Clock(int second) => second % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");
}
