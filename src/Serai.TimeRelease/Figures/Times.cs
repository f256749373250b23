using Serai.Platform.Language;

namespace Serai.TimeRelease.Figures;

/// <summary>Lengths of time as tables, charts and documents write them.</summary>
internal static class Times
{
    /// <summary><c>2 h 35</c> from an hour to two days, <c>3 d 4 h</c> above, minutes and seconds below; a dash for what is no number.</summary>
    public static string Length(this Text text, double seconds)
    {
        if (!double.IsFinite(seconds))
            return "–";
        var whole = (long)Math.Round(Math.Abs(seconds), MidpointRounding.AwayFromZero);
        var minutes = (whole + 30) / 60;
        var hours = (whole + 1800) / 3600;
        var written = whole < 60 ? text["{0} s", whole]
            : whole < 600 ? text["{0} min {1:00} s", whole / 60, whole % 60]
            : minutes < 60 ? text["{0} min", minutes]
            : minutes < 2880 ? text["{0} h {1:00}", minutes / 60, minutes % 60]
            : text["{0} d {1} h", hours / 24, hours % 24];
        return seconds < 0 ? "−" + written : written;
    }

    /// <summary>As <see cref="Length"/>, for narrow cells of a page: it does not break over two lines.</summary>
    public static string Short(this Text text, double seconds) => text.Length(seconds).Replace(' ', '\u00A0');
}
