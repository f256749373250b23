using Serai.Documents;
using Serai.Platform.Language;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

/// <summary>Every figure of a study as a sheet, in seconds, so that others can go on counting.</summary>
internal static class FiguresSheet
{
    public static Sheet Of(Study study, StudyFigures figures, string? by, Text text) => new(
        text["Results"],
        [
            new(text["Interval"]), new(text["Name"]), new(text["From"]), new(text["To"]), new(by ?? text["Segment"]), new("n", ColumnType.Integer), new(text["Missing"], ColumnType.Integer),
            new(text["Mean, s"], ColumnType.Number), new(text["SD, s"], ColumnType.Number), new(text["Median, s"], ColumnType.Number), new(text["Interval from, s"], ColumnType.Number), new(text["Interval to, s"], ColumnType.Number),
            new("P10", ColumnType.Number), new("P25", ColumnType.Number), new("P75", ColumnType.Number), new("P90", ColumnType.Number), new("P95", ColumnType.Number),
            new(text["Trimmed mean 5 %, s"], ColumnType.Number), new(text["Geometric mean, s"], ColumnType.Number), new(text["Within target"], ColumnType.Number),
        ],
        [.. figures.Lines.Where(l => l.Summary is { Size: not GroupSize.Suppressed and not GroupSize.None }).Select(l => (object?[])
        [
            l.Interval.Code, text.Best(l.Interval.Name), l.Interval.FromPoint, l.Interval.ToPoint, l.IsAll ? text["all"] : l.Segment ?? text["unknown"], l.Summary!.Count, l.Summary.Missing,
            D(l.Summary.Mean), D(l.Summary.StandardDeviation), D(l.Summary.Median), D(l.Summary.MedianInterval.Exists ? l.Summary.MedianInterval.Lower : double.NaN), D(l.Summary.MedianInterval.Exists ? l.Summary.MedianInterval.Upper : double.NaN),
            D(l.Summary.P10), D(l.Summary.P25), D(l.Summary.P75), D(l.Summary.P90), D(l.Summary.P95), D(l.Summary.TrimmedMean5), D(l.Summary.GeometricMean.Value), D(l.Summary.ShareWithinTarget ?? double.NaN),
        ])]);

    static double? D(double value) => double.IsFinite(value) ? value : null;
}
