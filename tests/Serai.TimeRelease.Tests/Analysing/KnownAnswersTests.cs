using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;

namespace Serai.TimeRelease.Tests.Analysing;

public sealed class KnownAnswersTests
{
    static EventLog Read(string name, EventMapping? mapping = null)
    {
        var problems = new Problems();
        var log = new CsvEventReader(SharedLogs.Path(name), mapping ?? new EventMapping(), new ReadOptions()).Read(problems);
        problems.RowsRefused.ShouldBe(0);
        return log!;
    }

    static AnalysisResult Analyse(EventLog log, params string[] by)
    {
        var analysis = new LogAnalysis(new AnalysisRequest { By = by });
        analysis.Add(log);
        return analysis.Finish();
    }

    static readonly EventMapping Patients = new() { Case = "patient", Event = "handling", Time = "time", Lifecycle = "registration_type", Actor = "employee" };

    [Fact]
    public void Running_example()
    {
        var log = Read("running-example.csv");
        log.EventCount.ShouldBe(42);
        Enumerable.Range(0, 6).ToDictionary(c => log.CaseNames[c], c => (log.LastMicros(c) - log.FirstMicros(c)) / 1e6).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value)
            .ShouldBe([703_320, 779_580, 1_368_780, 520_920, 1_576_440, 852_300]);

        var all = Analyse(log).Intervals.Single().Summary;
        all.Mean.ShouldBe(966_890);
        all.Median.ShouldBe(815_940);
    }

    [Fact]
    public void Receipt()
    {
        var log = Read("receipt.csv", new EventMapping { By = ["case:channel"] });
        (log.EventCount, log.CaseCount, log.EventNames.Length).ShouldBe((8_577, 1_434, 27));

        var result = Analyse(log, "case:channel");
        var all = result.Intervals[0].Summary;
        double[] hours = [all.Mean, all.Median, all.StandardDeviation, all.P25, all.P75, all.P90, all.P95, all.TrimmedMean5, all.TrimmedMean10];
        hours.Select(s => Math.Round(s / 3600, 4)).ShouldBe([129.7955, 0.7968, 367.3659, 0.0425, 121.8988, 338.2838, 573.8991, 74.6889, 56.0441]);
        result.Intervals[0].Values.CountAtMost(0).ShouldBe(116);

        var channels = result.Intervals.Skip(1).ToDictionary(i => i.By.Single().Value!, i => i.Summary);
        channels.Keys.ShouldBe(["Desk", "Intern", "Internet", "Post", "e-mail"]);
        (channels["Desk"].Count, Math.Round(channels["Desk"].Mean / 3600, 4), Math.Round(channels["Desk"].Median / 3600, 4)).ShouldBe((109, 141.1649, 18.7554));
        (channels["Internet"].Count, Math.Round(channels["Internet"].Mean / 3600, 4), Math.Round(channels["Internet"].Median / 3600, 4)).ShouldBe((1_250, 124.5709, 0.5242));
        channels.Values.Sum(c => c.Count).ShouldBe(1_434);
        result.Follows.Sum(f => f.Count).ShouldBe(8_577 - 1_434);
        result.Variants.Sum(v => v.Count).ShouldBe(1_434);
    }

    [Fact]
    public void Patients_have_pairs_of_start_and_end()
    {
        var log = Read("patients.csv", Patients);
        (log.EventCount, log.CaseCount).ShouldBe((2_721, 500));
        log.StartMicros!.ShouldAllBe(s => s != EventLog.NoTime);

        var all = Analyse(log).Intervals.Single().Summary;
        double[] days = [all.Mean, all.Median, all.StandardDeviation, all.P25, all.P75, all.P90, all.P95, all.TrimmedMean5, all.TrimmedMean10];
        days.Select(s => Math.Round(s / 86_400, 4)).ShouldBe([6.6763, 6.0855, 3.2242, 4.3139, 8.5867, 10.6704, 12.5058, 6.4603, 6.3741]);

        var pairs = log.ActorIds!.GroupBy(a => log.ActorNames[a]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count());
        pairs.ShouldBe([500, 500, 237, 236, 261, 495, 492]);
    }

    [Fact]
    public void Pairs_of_the_patients_are_the_same_when_they_are_joined_in_order()
    {
        var path = SharedLogs.Path("patients.csv");
        var problems = new Problems();
        var text = File.ReadAllText(path).Replace("handling_id", "number", StringComparison.Ordinal);
        using var table = Reading.Csv.Table.Of(text, Patients);
        var joined = Read("patients.csv", Patients);

        table.Log!.StartMicros.ShouldBe(joined.StartMicros);
        table.Log.TimeMicros.ShouldBe(joined.TimeMicros);
    }
}
