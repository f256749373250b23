using NodaTime;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Attribution;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Verification;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Reports;

/// <summary>The figures that a report is made of, all from one reading of the log.</summary>
sealed record ReportFigures(
    string File, string Sha256, EventLog Log, AnalysisRequest Request, AnalysisResult Result, AnalysisResult? Open, AttributionReport? Attribution, Measures Measures,
    VerificationResult Verification, Problems Problems, Instant? Cutoff, DateTimeZone? Zone)
{
    public IntervalSpec Headline => Request.Intervals[0];

    public IntervalFigures Of(IntervalSpec interval) => Result.Intervals.First(i => i.Interval == interval && i.By.Count == 0);

    public IEnumerable<IntervalFigures> Segments(IntervalSpec interval) => Result.Intervals.Where(i => i.Interval == interval && i.By.Count > 0);

    /// <summary>How many cases began in each hour of each weekday, by the clock of the zone.</summary>
    public int[,] Beginnings()
    {
        var counts = new int[7, 24];
        for (var c = 0; c < Log.CaseCount; c++)
        {
            var local = Instant.FromUnixTimeTicks(Log.FirstMicros(c) * 10).InZone(Zone ?? DateTimeZone.Utc);
            counts[(int)local.DayOfWeek - 1, local.Hour]++;
        }
        return counts;
    }
}
