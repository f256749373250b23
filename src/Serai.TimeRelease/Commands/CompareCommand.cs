using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Serai.Platform.Cli;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Comparing;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Logs;

namespace Serai.TimeRelease.Commands;

/// <summary><c>serai trs compare ROUND1 ROUND2 --by COL</c>: what changed inside the segments, and what only because their mix did.</summary>
sealed class CompareCommand : ITrsCommand
{
    public Command Build()
    {
        var command = new Command("compare", "Compare two rounds: crude, and adjusted for the mix of the segments");
        var first = new Argument<string>("round1") { Description = "Event log of the first round" };
        var second = new Argument<string>("round2") { Description = "Event log of the second round" };
        var interval = new Option<string?>("--interval") { Description = "\"A..B\"; from the first to the last stamp if not given" };
        var replications = new Option<int>("--replications") { Description = "Resamples for the intervals", DefaultValueFactory = _ => 2000 };
        var seed = new Option<long>("--seed") { Description = "Seed of the resampling", DefaultValueFactory = _ => new BootstrapOptions().Seed };
        var log = new LogOptions();
        command.Add(first);
        command.Add(second);
        foreach (var option in new Option[] { interval, replications, seed }) command.Add(option);
        log.AddTo(command);
        command.Does(log.Json, (arguments, terminal, cancel) =>
        {
            var ticker = new Ticker(terminal.Error);
            var request = log.Request(arguments, cancel) with { Progress = ticker };
            if (request.Mapping.By.Count == 0) throw new UsageException("Give --by with the columns whose mix is to be adjusted for, such as the lane.");
            if (arguments.GetValue(replications) < 1) throw new UsageException("--replications: expected at least 1.");
            var spec = arguments.GetValue(interval) is { } text ? IntervalSpec.Parse(text) ?? throw new UsageException($"--interval {text}: expected two activities with two dots between.") : IntervalSpec.Whole;
            var analysis = new AnalysisRequest { Intervals = [spec], By = request.Mapping.By, Follows = false, Variants = false };
            var problems = new Problems();
            var rounds = new[] { arguments.GetValue(first)!, arguments.GetValue(second)! }.Select(path => AnalyseCommand.Measure([path], request, problems, () => new Measures(analysis))?.Elapsed()).ToArray();
            terminal.Tell(problems);
            if (rounds[0] is not { } one || rounds[1] is not { } two)
            {
                terminal.Write(writer => JsonParts.Problems(writer, problems), _ => { });
                return Exit.Refused;
            }
            var (groups1, groups2) = (Groups(one), Groups(two));
            if (groups1.Values.Sum(g => g.Values.Count) == 0 || groups2.Values.Sum(g => g.Values.Count) == 0)
                return terminal.Refuse($"No case of {(groups1.Values.Sum(g => g.Values.Count) == 0 ? "the first" : "the second")} round has the interval {JsonParts.Name(spec)}.");
            ticker.Doing = "resampling";
            var compared = RoundBootstrap.Of(groups1.ToDictionary(g => g.Key, g => g.Value.Values), groups2.ToDictionary(g => g.Key, g => g.Value.Values), new BootstrapOptions(arguments.GetValue(replications), arguments.GetValue(seed)));
            ticker.Done();
            terminal.Write(writer => Json(writer, spec, one, two, groups1, groups2, compared, problems), writer => Text(writer, spec, request.Mapping.By, compared));
            return Exit.Done;
        });
        return command;
    }

    static Dictionary<string, IntervalFigures> Groups(AnalysisResult result) =>
        result.Intervals.Where(i => i.By.Count > 0).ToDictionary(i => string.Join(" × ", i.By.Select(b => b.Value ?? "unknown")), StringComparer.Ordinal);

    static void Json(Utf8JsonWriter writer, IntervalSpec spec, AnalysisResult one, AnalysisResult two, Dictionary<string, IntervalFigures> groups1, Dictionary<string, IntervalFigures> groups2, RoundIntervals compared, Problems problems)
    {
        var c = compared.Comparison;
        writer.WriteString("interval", JsonParts.Name(spec));
        foreach (var (name, result) in new[] { ("round1", one), ("round2", two) })
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("cases", result.Cases + result.CasesWithoutEvents);
            JsonParts.Summary(writer, result.Intervals.First(i => i.By.Count == 0).Summary);
            writer.WriteEndObject();
        }
        writer.WriteStartObject("crude");
        writer.WriteNumber("mean1_s", c.Mean1);
        writer.WriteNumber("mean2_s", c.Mean2);
        writer.WriteNumber("change_s", c.Total);
        Ci(writer, "change_ci95_s", compared.Total);
        JsonParts.Number(writer, "change_share", c.CrudeShare);
        Ci(writer, "change_share_ci95", compared.CrudeShare);
        writer.WriteEndObject();
        writer.WriteStartObject("adjusted");
        JsonParts.Number(writer, "mean2_s", c.Adjusted);
        JsonParts.Number(writer, "base_mean1_s", c.Base);
        JsonParts.Number(writer, "change_s", c.Inside);
        Ci(writer, "change_ci95_s", compared.Inside);
        JsonParts.Number(writer, "change_share", c.AdjustedShare);
        Ci(writer, "change_share_ci95", compared.AdjustedShare);
        JsonParts.Number(writer, "mix_s", c.Mix);
        Ci(writer, "mix_ci95_s", compared.Mix);
        JsonParts.Number(writer, "come_and_gone_s", c.ComeAndGone);
        writer.WriteEndObject();
        writer.WriteStartArray("segments");
        foreach (var segment in c.Segments)
        {
            writer.WriteStartObject();
            JsonParts.By(writer, (groups1.GetValueOrDefault(segment.Segment) ?? groups2[segment.Segment]).By);
            writer.WriteNumber("n1", segment.Count1);
            JsonParts.Number(writer, "mean1_s", segment.Mean1);
            JsonParts.Number(writer, "median1_s", groups1.GetValueOrDefault(segment.Segment)?.Summary.Median);
            writer.WriteNumber("n2", segment.Count2);
            JsonParts.Number(writer, "mean2_s", segment.Mean2);
            JsonParts.Number(writer, "median2_s", groups2.GetValueOrDefault(segment.Segment)?.Summary.Median);
            JsonParts.Number(writer, "change_s", segment.Change);
            JsonParts.Number(writer, "change_share", segment.Change / segment.Mean1);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("bootstrap");
        writer.WriteNumber("replications", compared.Total.Replications);
        writer.WriteNumber("seed", compared.Total.Seed);
        writer.WriteEndObject();
        JsonParts.Problems(writer, problems);
    }

    static void Ci(Utf8JsonWriter writer, string name, BootstrapInterval interval)
    {
        if (!double.IsFinite(interval.Lower) || !double.IsFinite(interval.Upper))
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartArray(name);
        writer.WriteNumberValue(interval.Lower);
        writer.WriteNumberValue(interval.Upper);
        writer.WriteEndArray();
    }

    static void Text(TextWriter writer, IntervalSpec spec, IReadOnlyList<string> by, RoundIntervals compared)
    {
        var c = compared.Comparison;
        writer.WriteLine(JsonParts.Name(spec));
        var table = new TextTable(string.Join(" × ", by), "n 1", "mean 1", "n 2", "mean 2", "change");
        foreach (var segment in c.Segments)
            table.Add(segment.Segment, segment.Count1.ToString("N0", CultureInfo.InvariantCulture), Lengths.Text(segment.Mean1), segment.Count2.ToString("N0", CultureInfo.InvariantCulture), Lengths.Text(segment.Mean2), segment.InBoth ? Signed(segment.Change!.Value, segment.Change.Value / segment.Mean1) : "–");
        table.Write(writer);
        writer.WriteLine();
        writer.WriteLine($"crude            {Lengths.Text(c.Mean1)} → {Lengths.Text(c.Mean2)}: {Signed(c.Total, c.CrudeShare)}{Range(compared.Total)}");
        writer.WriteLine($"inside segments  {Signed(c.Inside, c.AdjustedShare)}{Range(compared.Inside)}; mean of round 2 with the mix of round 1: {Lengths.Text(c.Adjusted)}");
        writer.WriteLine($"effect of mix    {Signed(c.Mix, null)}{Range(compared.Mix)}");
        if (c.ComeAndGone != 0 && double.IsFinite(c.ComeAndGone)) writer.WriteLine($"segments of one round only  {Signed(c.ComeAndGone, null)}");
    }

    static string Signed(double seconds, double? share) => (seconds > 0 ? "+" : "") + Lengths.Text(seconds) + (share is { } s && double.IsFinite(s) ? $" ({s.ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture)})" : "");

    static string Range(BootstrapInterval interval) => double.IsFinite(interval.Lower) ? $", 95 % interval {Lengths.Text(interval.Lower)} to {Lengths.Text(interval.Upper)}" : "";
}
