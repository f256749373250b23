using Serai.Platform.Language;

namespace Serai.TimeRelease.Reports;

/// <summary>Durations in the language of a document: "2 h 35", "3 d 4 h".</summary>
sealed class ReportTimes(Text T)
{
    public string Of(double seconds)
    {
        if (!double.IsFinite(seconds)) return "–";
        var whole = (long)Math.Round(Math.Abs(seconds), MidpointRounding.AwayFromZero);
        var text = whole switch
        {
            < 60 => T["{0} s", whole],
            < 600 => T["{0} min {1:00} s", whole / 60, whole % 60],
            < 3600 => T["{0} min", (whole + 30) / 60],
            < 172_800 => T["{0} h {1:00}", (whole + 30) / 3600, (whole + 30) / 60 % 60],
            _ => T["{0} d {1} h", (whole + 1800) / 86_400, (whole + 1800) / 3600 % 24],
        };
        return seconds < 0 ? "−" + text : text;
    }
}
