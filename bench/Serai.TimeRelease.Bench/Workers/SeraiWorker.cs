using System.Diagnostics;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Bench.Workers;

/// <summary>Serai's engine with everything on: columns, separator, encoding and date order recognised, quotes, problems and refused rows collected, offsets honoured.</summary>
static class SeraiWorker
{
    public static readonly AnalysisRequest Request = new() { By = ["lane", "office"], Steps = true };

    /// <param name="file">The table.</param>
    /// <param name="result">Gets the figures.</param>
    /// <param name="megabytes">Memory for records before they go to temporary files; null for the default.</param>
    public static int Run(string file, string result, long? megabytes = null)
    {
        var watch = Stopwatch.StartNew();
        var problems = new Problems();
        var reader = new CsvEventReader(file, new EventMapping { Case = "case", Event = "event", Time = "time", Actor = "agency", By = ["lane", "office"] }, new ReadOptions { Threads = 2, MemoryLimit = megabytes << 20 });
        var workers = reader.ReadParts(() => new LogAnalysis(Request), static (analysis, part) => analysis.Add(part), problems);
        if (workers is null)
        {
            foreach (var problem in problems.Details)
                Console.Error.WriteLine(problem);
            return 1;
        }
        var read = watch.Elapsed;
        foreach (var worker in workers.Skip(1))
            workers[0].Merge(worker);
        workers[0].AddCasesWithoutEvents(reader.CasesWithoutEvents);
        var merged = watch.Elapsed;
        var found = workers[0].Finish();
        var finished = watch.Elapsed;
        Write(found, result);
        Console.WriteLine($"read {read.TotalSeconds:F2} s, merged {merged.TotalSeconds:F2} s, figures {finished.TotalSeconds:F2} s, all {watch.Elapsed.TotalSeconds:F2} s, {reader.RowCount:N0} rows, {problems.RowsRefused:N0} refused, {reader.CasesWithoutEvents:N0} cases without events{(reader.SpilledBytes > 0 ? $", {reader.SpilledBytes / 1e6:N0} MB through temporary files" : "")}");
        return 0;
    }

    public static void Write(AnalysisResult found, string result)
    {
        using var figures = new Figures(result);
        static string By(IReadOnlyList<KeyValuePair<string, string?>> by) => string.Join('|', by.Select(b => b.Value ?? ""));
        foreach (var interval in found.Intervals.Where(i => i.By.Count > 0))
            figures.Add($"duration|{By(interval.By)}", interval.Summary.Count, interval.Summary.Mean, interval.Summary.Median, interval.Summary.P90);
        foreach (var step in found.Steps)
            figures.Add($"step|{By(step.By)}|{step.Event}", step.Count, step.MeanSeconds, step.MedianSeconds, step.P90Seconds);
        foreach (var follow in found.Follows)
            figures.Add($"follows|{follow.From}|{follow.To}", follow.Count, follow.MeanSeconds, follow.MedianSeconds);
        foreach (var variant in found.Variants)
            figures.Add($"variant|{string.Join('>', variant.Events)}", variant.Count);
        foreach (var lane in found.Intervals.Where(i => i.By.Count > 0).GroupBy(i => i.By[0].Value ?? ""))
        {
            var interval = QuantileBootstrap.Draw(IntervalFigures.Together(lane), 0.5, PercentileType.Type7, new BootstrapOptions(1000));
            figures.Add($"bootstrap|{lane.Key}", interval.Lower, interval.Upper);
        }
    }
}
