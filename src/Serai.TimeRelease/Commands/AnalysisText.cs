using System.Globalization;
using NodaTime;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Survival;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary>The answer of <c>serai trs analyse</c> for people.</summary>
static class AnalysisText
{
    public static void Write(TextWriter writer, Measures? measures, AnalysisResult? result, AnalysisRequest request, Instant? freeze, Problems problems, int top)
    {
        if (measures is null || result is null) return;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Cases + result.CasesWithoutEvents:N0} cases, {result.Events:N0} events{(problems.RowsRefused > 0 ? $"; {problems.RowsRefused:N0} rows refused" : "")}"));
        var open = measures.Open();
        foreach (var group in result.Intervals.Select((figures, i) => (figures, i)).GroupBy(f => f.figures.Interval))
        {
            writer.WriteLine();
            writer.WriteLine(Title(group.Key) + ", elapsed time");
            Table(writer, request, group.Select(g => g.figures));
            if (open is null) continue;
            writer.WriteLine();
            writer.WriteLine(Title(group.Key) + ", office-open time");
            Table(writer, request, group.Select(g => open.Intervals[g.i]));
        }
        if (result.Intervals.Any(i => i.Negative > 0)) writer.WriteLine("* below zero in some cases: the second came before the first.");
        Attribution(writer, measures);
        if (freeze is not null) Survival(writer, measures, request);
        Variants(writer, result, top);
    }

    static string Title(IntervalSpec interval) => interval.From is null && interval.To is null ? "First to last stamp of a case" : JsonParts.Name(interval);

    static void Table(TextWriter writer, AnalysisRequest request, IEnumerable<IntervalFigures> rows)
    {
        var table = new TextTable([request.By.Count == 0 ? "" : string.Join(" × ", request.By), "n", "missing", "mean", "median", "95 % of median", "P10", "P25", "P75", "P90", "P95", "longest", .. request.TargetSeconds is null ? Array.Empty<string>() : ["within target"]]);
        foreach (var row in rows)
        {
            var s = row.Summary;
            string[] cells =
            [
                row.By.Count == 0 ? "all" : string.Join(" × ", row.By.Select(b => b.Value ?? "unknown")), s.Count.ToString("N0", CultureInfo.InvariantCulture), s.Missing.ToString("N0", CultureInfo.InvariantCulture),
                Lengths.Text(s.Mean) + (row.Negative > 0 ? "*" : ""), Lengths.Text(s.Median), s.MedianInterval.Exists ? $"{Lengths.Text(s.MedianInterval.Lower)} to {Lengths.Text(s.MedianInterval.Upper)}" : "–",
                Lengths.Text(s.P10), Lengths.Text(s.P25), Lengths.Text(s.P75), Lengths.Text(s.P90), Lengths.Text(s.P95), Lengths.Text(s.Maximum),
            ];
            table.Add([.. cells, .. request.TargetSeconds is null ? Array.Empty<string>() : [s.ShareWithinTarget?.ToString("P1", CultureInfo.InvariantCulture) ?? "–"]]);
        }
        table.Write(writer);
    }

    static void Attribution(TextWriter writer, Measures measures)
    {
        if (measures.Attribution() is not { } report) return;
        writer.WriteLine();
        writer.WriteLine("Who used the time: means per case, under three rules");
        var table = new TextTable("actor", "inclusive", "exclusive", "shared", "share of elapsed");
        foreach (var actor in report.Actors.OrderByDescending(a => a.Shared).Take(30))
            table.Add(actor.Actor, Lengths.Text(actor.Inclusive), Lengths.Text(actor.Exclusive), Lengths.Text(actor.Shared), (actor.Shared / report.Elapsed).ToString("P1", CultureInfo.InvariantCulture));
        table.Add("nobody (idle)", "", "", Lengths.Text(report.Idle), (report.Idle / report.Elapsed).ToString("P1", CultureInfo.InvariantCulture));
        table.Write(writer);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"At least one at work {Lengths.Text(report.Union)}; work overlapped in {report.OverlappingCases:N0} of {report.Cases:N0} cases."));
    }

    static void Survival(TextWriter writer, Measures measures, AnalysisRequest request)
    {
        writer.WriteLine();
        writer.WriteLine("With what was not released at the cut-off (Kaplan-Meier)");
        var table = new TextTable("interval", "n", "released", "not yet", "P25", "median", "P75", "P90").Words(1);
        foreach (var (key, (by, cases)) in measures.Followed.OrderBy(g => g.Key.Interval).ThenBy(g => g.Value.By.Count).ThenBy(g => g.Key.Key, StringComparer.Ordinal))
        {
            var estimate = KaplanMeier.Of(cases);
            string At(double p) => estimate.Percentile(p) is { Reached: true } reached ? Lengths.Text(reached.Value) : "> " + Lengths.Text(estimate.LastObserved);
            table.Add(JsonParts.Name(request.Intervals[key.Interval]) + (by.Count == 0 ? "" : " " + string.Join(" × ", by.Select(b => b.Value ?? "unknown"))), estimate.Count.ToString("N0", CultureInfo.InvariantCulture),
                estimate.Released.ToString("N0", CultureInfo.InvariantCulture), estimate.NotYet.ToString("N0", CultureInfo.InvariantCulture), At(.25), At(.5), At(.75), At(.9));
        }
        table.Write(writer);
    }

    static void Variants(TextWriter writer, AnalysisResult result, int top)
    {
        if (result.Variants.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Variants.Count:N0} ways through the process; the most frequent"));
        foreach (var variant in result.Variants.Take(top))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variant.Count,8:N0}  {(double)variant.Count / Math.Max(1, result.Cases),6:P1}  median {Lengths.Text(variant.MedianSeconds),-10}  {Cut(string.Join(" → ", variant.Events))}"));
    }

    static string Cut(string text) => text.Length > 140 ? text[..139] + "…" : text;
}
