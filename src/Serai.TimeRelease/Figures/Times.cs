using System.Globalization;
using Serai.Platform.Language;

namespace Serai.TimeRelease.Figures;

/// <summary>Lengths of time as tables and charts write them.</summary>
internal static class Times
{
    /// <summary><c>2 h 35</c> from an hour to two days, <c>3 d 4 h</c> above, minutes and seconds below; a dash for what is no number.</summary>
    public static string Short(this Text text, double seconds)
    {
        if (!double.IsFinite(seconds))
            return "–";
        var whole = (long)Math.Round(Math.Abs(seconds), MidpointRounding.AwayFromZero);
        var written = whole switch
        {
            < 60 => text["{0} s", whole],
            < 3600 => text["{0} min", (whole + 30) / 60],
            < 172_800 => text["{0} h {1}", (whole + 30) / 3600, ((whole + 30) / 60 % 60).ToString("00", CultureInfo.InvariantCulture)],
            _ => text["{0} d {1} h", (whole + 1800) / 86_400, (whole + 1800) / 3600 % 24],
        };
        // A length is one word to the eye: it does not break over two lines.
        written = written.Replace(' ', '\u00A0');
        return seconds < 0 ? "−" + written : written;
    }
}
