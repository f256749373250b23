using System.Globalization;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>Writes dates as exactly as their source states them: a month is never shown as a day.</summary>
internal static class StatedDates
{
    public static string Stated(this Text text, DateOnly? on, Precision precision) => (on, precision) switch
    {
        ({ } day, Precision.Day) => text.Date(day),
        ({ } day, Precision.Month) => text.Month(day),
        ({ } day, Precision.Year) => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => text["date not stated"],
    };

    public static string Stated(this Text text, DateOnly? from, DateOnly? to, Precision precision) => (from, to, precision) switch
    {
        ({ } first, { } last, Precision.Day) when last > first => text.DateRange(first, last),
        ({ } first, { } last, Precision.Month) when last.Year != first.Year || last.Month != first.Month => $"{text.Month(first)} – {text.Month(last)}",
        _ => text.Stated(from, precision),
    };

    /// <summary>The last day that a stated date can mean, to draw it and to compare it with others.</summary>
    public static DateOnly LastDay(this DateOnly on, Precision precision) => precision switch
    {
        Precision.Month => new DateOnly(on.Year, on.Month, DateTime.DaysInMonth(on.Year, on.Month)),
        Precision.Year => new DateOnly(on.Year, 12, 31),
        _ => on,
    };

    /// <summary>Reads what a form holds: <c>2026</c>, <c>2026-07</c> or <c>2026-07-14</c>. False when it is none of them.</summary>
    public static bool TryRead(string? typed, out DateOnly? on, out Precision precision)
    {
        (on, precision) = (null, Precision.Unknown);
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        foreach (var (format, exact) in new[] { ("yyyy-MM-dd", Precision.Day), ("yyyy-MM", Precision.Month), ("yyyy", Precision.Year) })
            if (DateOnly.TryParseExact(typed.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                (on, precision) = (read, exact);
                return true;
            }
        return false;
    }

    /// <summary>As <see cref="TryRead"/> reads it.</summary>
    public static string ToField(DateOnly? on, Precision precision) => on is not { } day || precision == Precision.Unknown ? ""
        : day.ToString(precision switch { Precision.Day => "yyyy-MM-dd", Precision.Month => "yyyy-MM", _ => "yyyy" }, CultureInfo.InvariantCulture);
}
