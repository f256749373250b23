using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Attribution;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs analyse FILE…</c></summary>
sealed class AnalyseCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("analyse", "Times of every interval by every segment, who used them, variants, and goods not yet released");
        var files = new Argument<string[]>("file") { Description = "CSV, XLSX, Parquet, XES, XES.gz or OCEL 2.0", Arity = ArgumentArity.OneOrMore };
        var intervals = new Option<string[]>("--interval") { Description = "\"A..B\": from the first A to the last B; may be given several times" };
        var calendar = new Option<string?>("--calendar") { Description = "Calendar file, for the office-open clock" };
        var cutoff = new Option<string?>("--cutoff") { Description = "Instant of the freeze; what was not released by then is censored" };
        var percentile = new Option<string?>("--percentile") { Description = "type7 (Excel INC), type6 (Excel EXC) or nearest" };
        var target = new Option<string?>("--target") { Description = "Longest time that meets the target, such as 24h" };
        var top = new Option<int>("--top") { Description = "Variants and pairs that are listed", DefaultValueFactory = _ => 100 };
        var log = new LogOptions();
        command.Add(files);
        foreach (var option in new Option[] { intervals, calendar, cutoff, percentile, target, top }) command.Add(option);
        log.AddTo(command);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var ticker = new Ticker(terminal.Error);
            var request = log.Request(arguments, cancel) with { Progress = ticker };
            var analysis = new AnalysisRequest
            {
                Intervals = LogOptions.Intervals(arguments.GetValue(intervals)),
                By = request.Mapping.By,
                PercentileType = Percentile(arguments.GetValue(percentile)),
                TargetSeconds = Target(arguments.GetValue(target)),
            };
            Instant? freeze = arguments.GetValue(cutoff) is { } instant ? LogOptions.InstantOf("--cutoff", instant, request.Options.Zone, request.Options.DateOrder) : null;
            var problems = new Problems();
            var hours = arguments.GetValue(calendar) is { } path ? LogOptions.Calendar(path, problems) : null;
            var measures = problems.Refused ? null : Measure(arguments.GetValue(files)!, request, problems, () => new Measures(analysis, hours, freeze));
            ticker.Done();
            terminal.Tell(problems);
            var result = measures?.Elapsed();
            if (result is not null) TellMissing(result, analysis, terminal);
            terminal.Write(writer => AnalysisJson.Write(writer, measures, result, analysis, freeze, problems, arguments.GetValue(top)),
                writer => AnalysisText.Write(writer, measures, result, analysis, freeze, problems, Math.Min(10, arguments.GetValue(top))));
            return result is null ? Exit.Refused : Exit.Done;
        });
        return command;
    }

    /// <returns>Null where a file was refused.</returns>
    internal static Measures? Measure(string[] files, LogRequest request, Problems problems, Func<Measures> begin)
    {
        if (files.Length == 1)
        {
            if (EventFile.ReadParts(files[0], request, problems, begin, static (measures, part) => measures.Add(part), out var without) is not { } workers) return null;
            var all = workers[0];
            foreach (var worker in workers.Skip(1)) all.Merge(worker);
            all.AddCasesWithoutEvents(without);
            return all;
        }
        if (StudyLogs.Read(files, request, problems) is not { } log) return null;
        var one = begin();
        one.Add(log);
        return one;
    }

    static void TellMissing(AnalysisResult result, AnalysisRequest analysis, Terminal terminal)
    {
        foreach (var spec in analysis.Intervals)
            if (result.Intervals.FirstOrDefault(i => i.Interval == spec && i.By.Count == 0) is { Summary: { Count: 0 } summary } && summary.Missing > 0)
                terminal.Error.WriteLine($"note: no case has the interval {JsonParts.Name(spec)}; look at the names of the activities in follows.");
    }

    internal static PercentileType Percentile(string? text) => text?.ToLowerInvariant() switch
    {
        null or "type7" or "7" => PercentileType.Type7,
        "type6" or "6" => PercentileType.Type6,
        "nearest" => PercentileType.NearestRank,
        _ => throw new UsageException($"--percentile {text}: expected type7, type6 or nearest."),
    };

    internal static double? Target(string? text) => text is null ? null : Lengths.Parse(text) is { HasUnit: true } length ? length.Seconds : throw new UsageException($"--target {text}: expected a time with its unit, such as 24h, 90min or 2d.");
}
