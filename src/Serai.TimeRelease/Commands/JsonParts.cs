using System.Text.Json;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Commands;

/// <summary>The parts of answers that several commands give. Names are stable; docs/trs.md lists them. What is not known is null, never zero.</summary>
static class JsonParts
{
    public static void Number(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    public static void By(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string?>> by)
    {
        writer.WriteStartObject("by");
        foreach (var (name, value) in by) writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    public static string Name(IntervalSpec interval) => interval.From is null && interval.To is null ? "first..last" : $"{interval.From ?? "first"}..{interval.To ?? "last"}";

    public static void Summary(Utf8JsonWriter writer, Summary s)
    {
        writer.WriteNumber("n", s.Count);
        writer.WriteNumber("missing", s.Missing);
        Number(writer, "mean_s", s.Mean);
        Number(writer, "sd_s", s.StandardDeviation);
        Number(writer, "median_s", s.Median);
        Interval(writer, "median_ci95_s", s.MedianInterval);
        Number(writer, "p10_s", s.P10);
        Number(writer, "p25_s", s.P25);
        Number(writer, "p75_s", s.P75);
        Number(writer, "p90_s", s.P90);
        Number(writer, "p95_s", s.P95);
        Number(writer, "min_s", s.Minimum);
        Number(writer, "max_s", s.Maximum);
        Number(writer, "trim5_s", s.TrimmedMean5);
        Number(writer, "trim10_s", s.TrimmedMean10);
        Number(writer, "winsor10_s", s.WinsorisedMean10);
        Number(writer, "geomean_s", s.GeometricMean.Value);
        writer.WriteNumber("geomean_left_out", s.GeometricMean.LeftOut);
        Number(writer, "cv", s.CoefficientOfVariation);
        if (s.ShareWithinTarget is not null) Number(writer, "share_within_target", s.ShareWithinTarget);
        writer.WriteString("size", s.Size.ToString().ToLowerInvariant());
    }

    static void Interval(Utf8JsonWriter writer, string name, RankInterval interval)
    {
        if (!interval.Exists)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartArray(name);
        writer.WriteNumberValue(interval.Lower);
        writer.WriteNumberValue(interval.Upper);
        writer.WriteEndArray();
        writer.WriteNumber("median_ci95_coverage", interval.Coverage);
    }

    public static void Problems(Utf8JsonWriter writer, Problems problems)
    {
        writer.WriteStartArray("problems");
        foreach (var problem in problems.Details) Problem(writer, problem);
        writer.WriteEndArray();
        writer.WriteStartObject("problem_counts");
        foreach (var (code, count) in problems.Counts) writer.WriteNumber(code, count);
        writer.WriteEndObject();
        writer.WriteNumber("rows_refused", problems.RowsRefused);
    }

    public static void Problem(Utf8JsonWriter writer, ReadProblem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("file", problem.File);
        if (problem.Row > 0) writer.WriteNumber("row", problem.Row);
        else writer.WriteNull("row");
        writer.WriteString("column", problem.Column);
        writer.WriteString("code", problem.Code);
        writer.WriteString("kind", problem.Kind switch { ProblemKind.Note => "note", ProblemKind.RowRefused => "row-refused", _ => "file-refused" });
        writer.WriteString("found", problem.Found);
        writer.WriteString("expected", problem.Expected);
        writer.WriteString("message", problem.ToString());
        writer.WriteEndObject();
    }
}
