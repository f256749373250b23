using System.Globalization;

namespace Serai.Platform.Language;

public sealed partial class Text
{
    /// <summary>A whole number with the reader's thousands: "49,000", "49 000", "49.000".</summary>
    public string Number(long value) => value.ToString("N0", Grouping(value is > -10_000 and < 10_000));

    /// <inheritdoc cref="Number(long)"/>
    public string Number(int value) => Number((long)value);

    /// <summary>A number with as many fraction digits as it has itself: 37.4m is "37.4" or "37,4".</summary>
    public string Number(decimal value) =>
        value.ToString("N" + ((int)value.Scale).ToString(CultureInfo.InvariantCulture), Grouping(value is > -10_000 and < 10_000));

    /// <summary>A number with fixed fraction digits.</summary>
    public string Number(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Grouping(value is > -10_000 and < 10_000));

    /// <summary>A share between 0 and 1, in per cent: 0.256 is "26%" or "26 %".</summary>
    public string Percent(double share, int decimals = 0) =>
        // The sign must not fall onto the next line.
        share.ToString("P" + decimals.ToString(CultureInfo.InvariantCulture), Culture).Replace(' ', '\u00A0');

    /// <summary>A size of a file, in units of 1,000 bytes.</summary>
    public string Bytes(long bytes) => bytes switch
    {
        < 1_000 => Plural(bytes, "{0} byte", "{0} bytes"),
        < 1_000_000 => this[/*T*/"{0} kB", Short(bytes / 1_000d)],
        < 1_000_000_000 => this[/*T*/"{0} MB", Short(bytes / 1_000_000d)],
        _ => this[/*T*/"{0} GB", Short(bytes / 1_000_000_000d)],
    };

    /// <summary>A length of time in words, in its two largest units: "3 days and 4 hours". Seconds are not counted.</summary>
    public string Duration(TimeSpan span)
    {
        span = span.Duration();
        if (span < TimeSpan.FromMinutes(1)) return this[/*T*/"less than a minute"];
        var parts = new List<string>(2);
        if (span.Days > 0) parts.Add(Plural(span.Days, "{0} day", "{0} days"));
        if (span.Hours > 0) parts.Add(Plural(span.Hours, "{0} hour", "{0} hours"));
        // Beside days, minutes are noise.
        if (span.Minutes > 0 && span.Days == 0) parts.Add(Plural(span.Minutes, "{0} minute", "{0} minutes"));
        return List(parts);
    }

    /// <summary>How long ago an instant was: "just now", "5 minutes ago", "3 days ago", and from 60 days on its date.</summary>
    public string Ago(DateTime utc, DateTime nowUtc)
    {
        var span = nowUtc - utc;
        // A clock that runs a little ahead is not the future.
        if (span < TimeSpan.FromMinutes(-1)) return Moment(utc);
        if (span < TimeSpan.FromMinutes(1)) return this[/*T*/"just now"];
        if (span < TimeSpan.FromHours(1)) return Plural((int)span.TotalMinutes, "{0} minute ago", "{0} minutes ago");
        if (span < TimeSpan.FromDays(1)) return Plural((int)span.TotalHours, "{0} hour ago", "{0} hours ago");
        if (span < TimeSpan.FromDays(60)) return Plural((int)span.TotalDays, "{0} day ago", "{0} days ago");
        return DateOf(utc);
    }

    private string Short(double value) => Number(value, value < 9.95 && Math.Abs(value - Math.Round(value)) >= 0.05 ? 1 : 0);

    // Spanish writes four digits without a separator (Real Academia Española; CLDR minimumGroupingDigits = 2).
    private NumberFormatInfo Grouping(bool fourDigits)
    {
        if (!fourDigits || Language.Code != "es") return Culture.NumberFormat;
        return SpanishUngrouped;
    }

    private static readonly NumberFormatInfo SpanishUngrouped = Ungrouped(Languages.Spanish.Culture.NumberFormat);

    private static NumberFormatInfo Ungrouped(NumberFormatInfo of)
    {
        var copy = (NumberFormatInfo)of.Clone();
        copy.NumberGroupSizes = [0];
        return NumberFormatInfo.ReadOnly(copy);
    }
}
