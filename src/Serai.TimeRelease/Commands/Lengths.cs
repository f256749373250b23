using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.TimeRelease.Commands;

/// <summary>Durations as people write and read them on the command line.</summary>
static partial class Lengths
{
    /// <summary><c>24h</c>, <c>90 min</c>, <c>2d</c>, <c>1h30</c>, <c>45s</c>, <c>2 h 35</c>; or a plain number, whose unit the caller knows.</summary>
    /// <returns>Seconds, and whether a unit was written.</returns>
    public static (double Seconds, bool HasUnit)? Parse(string text)
    {
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)) return double.IsFinite(plain) ? (plain, false) : null;
        if (Pattern().Match(text) is not { Success: true } match || match.Length == 0) return null;
        var seconds = Part(match, "d") * 86_400 + Part(match, "h") * 3600 + Part(match, "m") * 60 + Part(match, "s");
        return double.IsFinite(seconds) ? (seconds, true) : null;
    }

    static double Part(Match match, string unit) => match.Groups[unit] is { Success: true } group ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    /// <summary><c>2 h 35</c> from an hour to two days, <c>3 d 4 h</c> above, <c>12 min</c> and <c>45 s</c> below.</summary>
    public static string Text(double seconds)
    {
        if (!double.IsFinite(seconds)) return "–";
        var sign = seconds < 0 ? "-" : "";
        var whole = (long)Math.Round(Math.Abs(seconds), MidpointRounding.AwayFromZero);
        var minutes = (whole + 30) / 60;
        var hours = (whole + 1800) / 3600;
        return sign + (whole < 60 ? Write($"{whole} s")
            : whole < 600 ? Write($"{whole / 60} min {whole % 60:00}")
            : minutes < 60 ? Write($"{minutes} min")
            : minutes < 2880 ? Write($"{minutes / 60} h {minutes % 60:00}")
            : Write($"{hours / 24} d {hours % 24} h"));
    }

    static string Write(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"^(?:(?<d>\d+(?:\.\d+)?)\s*(?:d|day|days|д|дн|j)\.?\s*)?(?:(?<h>\d+(?:\.\d+)?)\s*(?:h|hr|hour|hours|ч)\.?\s*)?(?:(?<m>\d+(?:\.\d+)?)\s*(?:m|min|minute|minutes|мин)?\.?\s*)?(?:(?<s>\d+(?:\.\d+)?)\s*(?:s|sec|second|seconds|с)\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
