using Serai.Platform.Language;

namespace Serai.TimeRelease.Reports;

/// <summary>Durations in the language of a document: "2 h 35", "3 d 4 h".</summary>
sealed class ReportTimes(Text T)
{
    public string Of(double seconds)
    {
        if (!double.IsFinite(seconds)) return "–";
        var whole = (long)Math.Round(Math.Abs(seconds), MidpointRounding.AwayFromZero);
        var minutes = (whole + 30) / 60;
        var hours = (whole + 1800) / 3600;
        var text = whole < 60 ? T["{0} s", whole]
            : whole < 600 ? T["{0} min {1:00} s", whole / 60, whole % 60]
            : minutes < 60 ? T["{0} min", minutes]
            : minutes < 2880 ? T["{0} h {1:00}", minutes / 60, minutes % 60]
            : T["{0} d {1} h", hours / 24, hours % 24];
        return seconds < 0 ? "−" + text : text;
    }
}
