using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.TimeRelease.Engine.Reading.Xlsx;

/// <summary>
/// Dates as workbooks hold them: days since 1900 (with the 29 February 1900 that never was) or, in workbooks of old Macintosh programs,
/// since 1904. Whether a number is a date is told only by its format.
/// </summary>
public static partial class ExcelDates
{
    static readonly System.Buffers.SearchValues<char> DateLetters = System.Buffers.SearchValues.Create("yYmMdDhHsS");

    const double Last = 2_958_466;

    /// <summary>The local time as <c>yyyy-MM-ddTHH:mm:ss</c>, with milliseconds where there are any; null when it is no date.</summary>
    /// <param name="serial">Days, with the time of day as fraction.</param>
    /// <param name="from1904">The workbook says <c>date1904</c>.</param>
    public static string? Text(double serial, bool from1904)
    {
        if (from1904) serial += 1462;
        if (!(serial >= 1) || serial >= Last || (serial is >= 60 and < 61 && !from1904)) return null;
        var days = serial < 60 && !from1904 ? serial + 1 : serial;
        // A double holds a date of our time to about a microsecond; what is finer than a millisecond is noise of the division by 86,400.
        var milliseconds = (long)Math.Round(days * 86_400_000, MidpointRounding.AwayFromZero);
        var time = new DateTime(1899, 12, 30).AddMilliseconds(milliseconds);
        return time.ToString(time.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    internal static bool IsDateFormat(int id, string? code) => id switch
    {
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => true,
        < 164 => false,
        _ => code is not null && code.Length < 1000 && Plain(code).AsSpan().IndexOfAny(DateLetters) >= 0,
    };

    /// <summary>The format without quoted text, escapes, padding and colours; what is left holds a date letter only if it shows dates.</summary>
    static string Plain(string code)
    {
        var first = code.Split(';')[0];
        return NotDate().Replace(first, "");
    }

    [GeneratedRegex("""\[\$[^\]]*\]|\[(?!h+\]|m+\]|s+\])[^\]]*\]|"[^"]*"|\\.|_.|\*.|General|Standard""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotDate();
}
