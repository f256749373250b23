using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Platform.Language;

namespace Serai.Platform.Time;

/// <summary>The order of day and month in dates of figures, when a sender has said which one is meant.</summary>
public enum DayMonthOrder { Unknown, DayFirst, MonthFirst }

/// <summary>What a typed date was read as.</summary>
public abstract record DateReading
{
    private DateReading() { }

    /// <summary>One date. <paramref name="MonthFirst"/> is a flag to show: the date only makes sense with the month first.</summary>
    public sealed record Done(DateOnly Date, bool MonthFirst = false) : DateReading;

    /// <summary>Two dates are possible; somebody has to say which.</summary>
    public sealed record Ambiguous(DateOnly DayFirst, DateOnly MonthFirst) : DateReading;

    /// <summary>Not a date, with what was found and what is expected.</summary>
    public sealed record Unreadable(Message Reason) : DateReading;

    /// <summary>
    /// Reads `30 April 2026`, `30 avril 2026`, `30 апреля 2026 г.`, `30 de abril de 2026`, `April 30, 2026`, `2026-04-30`, `30.04.2026`, `30/04/2026`.
    /// Two figures that can both be a month are ambiguous unless an order is given.
    /// </summary>
    public static DateReading Of(string? typed, DayMonthOrder order = DayMonthOrder.Unknown)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return new Unreadable(new Message("There is no date; expected one such as 30 April 2026"));
        if (Match(Patterns.YearFirst(), text) is { } iso) return Make(text, iso("y"), iso("m"), iso("d"));
        if (Match(Patterns.Figures(), text) is { } figures) return Figures(text, figures("a"), figures("b"), figures("y"), order);
        if (Match(Patterns.DayWord(), text, out var dayWord) is { } words && MonthNames.Find(dayWord) is { } month) return Make(text, words("y"), month, words("d"));
        if (Match(Patterns.WordDay(), text, out var wordDay) is { } american && MonthNames.Find(wordDay) is { } second) return Make(text, american("y"), second, american("d"));
        return Not(text);
    }

    private static DateReading Figures(string text, int first, int second, int year, DayMonthOrder order)
    {
        var dayFirst = Try(year, second, first);
        var monthFirst = Try(year, first, second);
        return (dayFirst, monthFirst, order) switch
        {
            ({ } a, { } b, _) when a == b => new Done(a),
            ({ } a, { } b, DayMonthOrder.Unknown) => new Ambiguous(a, b),
            ({ } a, _, DayMonthOrder.DayFirst or DayMonthOrder.Unknown) => new Done(a),
            (_, { } b, DayMonthOrder.MonthFirst or DayMonthOrder.Unknown) => new Done(b, MonthFirst: true),
            // The sender's order does not fit this date; the other one would. It is read, and flagged.
            (null, { } b, _) => new Done(b, MonthFirst: true),
            ({ } a, null, _) => new Done(a),
            _ => Not(text),
        };
    }

    private static DateReading Make(string text, int year, int month, int day) => Try(year, month, day) is { } date ? new Done(date) : Not(text);

    private static Unreadable Not(string text) => new(new Message("\"{0}\" is not a date; expected one such as 30 April 2026 or 2026-04-30", text));

    private static DateOnly? Try(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static Func<string, int>? Match(Regex pattern, string text) => Match(pattern, text, out _);

    private static Func<string, int>? Match(Regex pattern, string text, out string word)
    {
        var match = pattern.Match(text);
        word = match.Groups["m"].Value;
        return match.Success ? group => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}

internal static partial class Patterns
{
    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})$")]
    public static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s*[./-]\s*(?<b>[0-9]{1,2})\s*[./-]\s*(?<y>[0-9]{4})(\s*г\.?)?$")]
    public static partial Regex Figures();

    // 30 April 2026 · 1er avril 2026 · 30 de abril de 2026 · 30 апреля 2026 г. · 30-Apr-2026 · with or without a weekday before it
    [GeneratedRegex(@"^(\p{L}+\.?,?\s+)?(?<d>[0-9]{1,2})(er|st|nd|rd|th|º|\.)?[\s-]+(de\s+)?(?<m>\p{L}+)\.?,?[\s-]+(de\s+|del\s+)?(?<y>[0-9]{4})(\s*(г\.?|года))?$", RegexOptions.IgnoreCase)]
    public static partial Regex DayWord();

    [GeneratedRegex(@"^(\p{L}+,\s+)?(?<m>\p{L}+)\.?\s+(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<y>[0-9]{4})$", RegexOptions.IgnoreCase)]
    public static partial Regex WordDay();
}
