using Serai.Documents;
using Serai.Platform.Language;
using Serai.TimeRelease.Engine.Analysing;

namespace Serai.TimeRelease.Reports;

/// <summary>The figures of a report as a workbook: times in hours as numbers, so that they can be worked with further.</summary>
static class ReportSheets
{
    public static IReadOnlyList<Sheet> Of(Text T, StudyDescription study, ReportFigures figures)
    {
        var by = figures.Request.By;
        List<Sheet> sheets =
        [
            new(T["Intervals"],
                [new(T["Interval"], Width: 30), .. by.Select(b => new SheetColumn(b)), new("n", ColumnType.Integer), new(T["Without this interval"], ColumnType.Integer), .. Hours(T, [T["Mean"], T["Standard deviation"], T["Median"], T["Median from"], T["Median to"], "P10", "P25", "P75", "P90", "P95", T["Shortest"], T["Longest"], T["Trimmed mean 5 %"], T["Trimmed mean 10 %"], T["Geometric mean"]])],
                figures.Result.Intervals.Select(i => Row(T, i, by.Count)))
            {
                Title = study.Title ?? T["Time Release Study"],
                Notes = [T["All times in hours. Source: {0}, SHA-256 {1}", figures.File, figures.Sha256]],
            },
        ];
        if (figures.Attribution is { } who)
            sheets.Add(new(T["Who used the time"], [new(T["Actor"], Width: 24), .. Hours(T, [T["Inclusive"], T["Exclusive"], T["Shared"]]), new(T["Share"], ColumnType.Percent) { Decimals = 1 }],
                [.. who.Actors.Select(a => new object?[] { a.Actor, a.Inclusive / 3600, a.Exclusive / 3600, a.Shared / 3600, a.Shared / who.Elapsed }), [T["nobody at work"], null, null, who.Idle / 3600, who.Idle / who.Elapsed]])
            {
                Notes = [T["Means per case, in hours."]],
            });
        sheets.Add(new(T["One event to the next"], [new(T["First event"], Width: 24), new(T["Event after it"], Width: 24), new("n", ColumnType.Integer), .. Hours(T, [T["Mean"], T["Median"], "P90"])],
            figures.Result.Follows.Select(f => new object?[] { f.From, f.To, f.Count, f.MeanSeconds / 3600, f.MedianSeconds / 3600, f.P90Seconds / 3600 })));
        sheets.Add(new(T["Ways through the process"], [new(T["Activities in order"], Width: 80), new(T["Cases"], ColumnType.Integer), .. Hours(T, [T["Mean"], T["Median"], "P90"])],
            figures.Result.Variants.Take(10_000).Select(v => new object?[] { string.Join(" → ", v.Events), v.Count, v.MeanSeconds / 3600, v.MedianSeconds / 3600, v.P90Seconds / 3600 })));
        sheets.Add(new(T["What verification found"], [new(T["Rule"], Width: 8), new(T["Kind"]), new(T["Case"], Width: 18), new(T["Row"], ColumnType.Integer), new(T["Activity"], Width: 20), new(T["Recorder"], Width: 18), new(T["Reason"], Width: 40), new(T["Found"], Width: 40), new(T["Proposal"], Width: 30)],
            figures.Verification.Findings.Select(f => new object?[] { f.Rule, f.Kind.ToString(), f.Case, f.Row == 0 ? null : f.Row, f.Event, f.Recorder, f.Reason, f.Found, f.Proposal })));
        sheets.Add(new(T["Rows refused"], [new(T["Row"], ColumnType.Integer), new(T["Column"]), new(T["Code"], Width: 22), new(T["Found"], Width: 40), new(T["What was expected"], Width: 60)],
            figures.Problems.Details.Select(p => new object?[] { p.Row == 0 ? null : p.Row, p.Column, p.Code, p.Found, p.Expected })));
        return sheets;
    }

    static IEnumerable<SheetColumn> Hours(Text T, IEnumerable<string> names) => names.Select(name => new SheetColumn(name, ColumnType.Number) { Decimals = 4 });

    static object?[] Row(Text T, IntervalFigures figures, int columns)
    {
        var s = figures.Summary;
        object? H(double seconds) => double.IsFinite(seconds) ? seconds / 3600 : null;
        return
        [
            $"{figures.Interval.From ?? T["first stamp"]} – {figures.Interval.To ?? T["last stamp"]}",
            .. figures.By.Count == 0 ? Enumerable.Repeat((object?)T["all"], columns) : figures.By.Select(b => (object?)(b.Value ?? T["unknown"])),
            s.Count, s.Missing, H(s.Mean), H(s.StandardDeviation), H(s.Median), H(s.MedianInterval.Lower), H(s.MedianInterval.Upper), H(s.P10), H(s.P25), H(s.P75), H(s.P90), H(s.P95), H(s.Minimum), H(s.Maximum),
            H(s.TrimmedMean5), H(s.TrimmedMean10), H(s.GeometricMean.Value),
        ];
    }
}
