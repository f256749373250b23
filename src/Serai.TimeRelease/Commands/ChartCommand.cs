using System.CommandLine;
using System.Globalization;
using Serai.Documents.Charts;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs chart FILE --out chart.svg</c>: how the times spread, by segment.</summary>
sealed class ChartCommand : ITrsCommand
{
    const int MostRows = 40;

    public Command Build()
    {
        var command = new Command("chart", "Draw how the times spread, one strip for each segment, as SVG or PNG");
        var files = new Argument<string[]>("file") { Description = "Event logs", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "File that ends in .svg or .png", Required = true };
        var interval = new Option<string?>("--interval") { Description = "\"A..B\"; from the first to the last stamp if not given" };
        var target = new Option<string?>("--target") { Description = "A line at this time, such as 24h" };
        var title = new Option<string?>("--title") { Description = "Title of the chart" };
        var log = new LogOptions();
        command.Add(files);
        foreach (var option in new Option[] { output, interval, target, title }) command.Add(option);
        log.AddTo(command);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var path = arguments.GetValue(output)!;
            var asPng = path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
            if (!asPng && !path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"--out {path}: expected a name that ends in .svg or .png.");
            var spec = arguments.GetValue(interval) is { } text ? IntervalSpec.Parse(text) ?? throw new UsageException($"--interval {text}: expected two activities with two dots between.") : IntervalSpec.Whole;
            var ticker = new Ticker(terminal.Error);
            var request = log.Request(arguments, cancel) with { Progress = ticker };
            var analysis = new AnalysisRequest { Intervals = [spec], By = request.Mapping.By, Follows = false, Variants = false, TargetSeconds = AnalyseCommand.Target(arguments.GetValue(target)) };
            var problems = new Problems();
            var result = AnalyseCommand.Measure(arguments.GetValue(files)!, request, problems, () => new Measures(analysis))?.Elapsed();
            ticker.Done();
            terminal.Tell(problems);
            if (result is null)
            {
                terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                return Exit.Refused;
            }
            var chart = Of(result, analysis, arguments.GetValue(title));
            if (asPng) File.WriteAllBytes(path, PngChart.Write(chart, showTitle: true));
            else File.WriteAllText(path, SvgChart.Write(chart, new SvgOptions(ShowTitle: true)));
            terminal.Write(writer =>
            {
                writer.WriteString("out", path);
                writer.WriteString("description", chart.Description);
                JsonParts.Problems(writer, problems);
            }, writer =>
            {
                writer.WriteLine(chart.Description);
                writer.WriteLine(path);
            });
            return Exit.Done;
        });
        return command;
    }

    internal static DistributionChart Of(AnalysisResult result, AnalysisRequest request, string? title)
    {
        var spec = request.Intervals[0];
        var figures = result.Intervals.Where(i => i.Interval == spec && i.Summary.Count > 0).ToList();
        // The largest segments, in the order of the table; a chart of hundreds of strips says nothing.
        var shown = figures.Where(f => f.By.Count == 0).Concat(figures.Where(f => f.By.Count > 0).OrderByDescending(f => f.Summary.Count).Take(MostRows).OrderBy(f => figures.IndexOf(f))).ToList();
        var rows = shown.Select(f => Row(f.By.Count == 0 ? "All" : string.Join(", ", f.By.Select(b => b.Value ?? "unknown")), f.Summary)).ToList();
        var all = figures.FirstOrDefault(f => f.By.Count == 0)?.Summary;
        return new DistributionChart(rows)
        {
            Title = title ?? (spec == IntervalSpec.Whole ? "Time from first to last stamp" : $"Time from {spec.From ?? "first stamp"} to {spec.To ?? "last stamp"}"),
            Description = all is null ? "No case has this interval." : Says(all),
            Time = Lengths.Text,
            Target = request.TargetSeconds,
            Words = new DistributionWords(request.By.Count == 0 ? "Group" : string.Join(", ", request.By), "Cases", "Mean", "Median", "middle half of the cases", "eight of ten cases", request.TargetSeconds is { } target ? "target " + Lengths.Text(target) : null),
        };
    }

    static DistributionRow Row(string name, Summary s) => s.Size == GroupSize.Suppressed
        ? new DistributionRow(name, s.Count, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)
        : new DistributionRow(name, s.Count, s.Mean, s.Median, s.P10, s.P25, s.P75, s.P90);

    static string Says(Summary s) => string.Create(CultureInfo.InvariantCulture,
        $"Half of the {s.Count:N0} cases took {Lengths.Text(s.Median)} or less, one in ten took {Lengths.Text(s.P90)} or more; the mean is {Lengths.Text(s.Mean)}.");
}
