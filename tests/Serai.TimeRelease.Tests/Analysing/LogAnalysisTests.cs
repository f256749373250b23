using CsCheck;
using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Tests.Analysing;

public sealed class LogAnalysisTests
{
    const long Hour = 3_600_000_000;

    static EventLogBuilder Three()
    {
        var builder = new EventLogBuilder("lane");
        void Case(string name, string lane, params (string Event, double Hour)[] events)
        {
            foreach (var (what, hour) in events)
                builder.Add(name, what, (long)(hour * Hour), null, null, 0, [lane]);
        }
        Case("1", "green", ("A1", 0), ("D1", 1), ("R1", 3));
        Case("2", "red", ("D1", 8), ("A1", 10), ("X", 12), ("R1", 13), ("X", 14), ("R1", 16));
        Case("3", "red", ("A1", 0), ("D1", 5));
        return builder;
    }

    [Fact]
    public void An_interval_runs_from_the_first_of_one_activity_to_the_last_of_the_other_and_may_be_negative()
    {
        var analysis = new LogAnalysis(new AnalysisRequest { By = ["lane"], Intervals = [new("A1", "R1"), new("A1", "D1"), new(null, "R1")] });
        analysis.Add(Three().Build());
        var result = analysis.Finish();

        var rows = result.Intervals.Select(i => (i.Interval.ToString(), i.By.Count == 0 ? "all" : i.By[0].Value, i.Summary.Count, i.Summary.Missing, i.Summary.Mean / 3600));
        rows.ShouldBe(
        [
            ("A1..R1", "all", 2, 1, 4.5), ("A1..R1", "green", 1, 0, 3), ("A1..R1", "red", 1, 1, 6),
            ("A1..D1", "all", 3, 0, (1 - 2 + 5) / 3.0), ("A1..D1", "green", 1, 0, 1), ("A1..D1", "red", 2, 0, 1.5),
            ("..R1", "all", 2, 1, 5.5), ("..R1", "green", 1, 0, 3), ("..R1", "red", 1, 1, 8),
        ]);
        result.Intervals[3].Negative.ShouldBe(1);
    }

    [Fact]
    public void Pairs_that_follow_each_other_are_counted_and_timed()
    {
        var analysis = new LogAnalysis(new AnalysisRequest { Steps = true });
        analysis.Add(Three().Build());
        var result = analysis.Finish();

        result.Follows.Select(f => (f.From, f.To, f.Count, f.MeanSeconds / 3600)).ShouldBe([("A1", "D1", 2L, 3d), ("X", "R1", 2, 1.5), ("A1", "X", 1, 2), ("D1", "A1", 1, 2), ("D1", "R1", 1, 2), ("R1", "X", 1, 1)]);
        result.Steps.Select(s => (s.Event, s.Count, s.MedianSeconds / 3600)).ShouldBe([("A1", 1L, 2d), ("D1", 2, 3), ("R1", 3, 2), ("X", 2, 1.5)]);
        result.Variants.Select(v => string.Join(" ", v.Events)).ShouldBe(["A1 D1", "A1 D1 R1", "D1 A1 X R1 X R1"]);
    }

    [Fact]
    public void An_activity_with_start_and_end_opens_with_its_start_and_closes_with_its_end()
    {
        var builder = new EventLogBuilder();
        builder.Add("1", "scan", 2 * Hour, 1 * Hour, null, 0, []);
        builder.Add("1", "exam", 5 * Hour, 4 * Hour, null, 0, []);
        var analysis = new LogAnalysis(new AnalysisRequest { Intervals = [new("scan", "exam"), new("exam", "exam"), IntervalSpec.Whole] });
        analysis.Add(builder.Build());
        var result = analysis.Finish();

        result.Intervals.Select(i => i.Summary.Mean / 3600).ShouldBe([4, 1, 4]);
        result.Follows.Single().MeanSeconds.ShouldBe(2 * 3600);
    }

    [Theory]
    [InlineData("A..B", "A", "B")]
    [InlineData(" A .. ", "A", null)]
    [InlineData("..", null, null)]
    public void An_interval_is_written_with_two_dots(string text, string? from, string? to) => IntervalSpec.Parse(text).ShouldBe(new IntervalSpec(from, to));

    [Theory]
    [InlineData("A")]
    [InlineData("A..B..C")]
    public void Anything_else_is_no_interval(string text) => IntervalSpec.Parse(text).ShouldBeNull();

    [Fact]
    public void Parts_merge_to_the_figures_of_the_whole()
    {
        var row = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 5], Gen.Int[0, 100_000], Gen.Int[0, 3], (c, e, t, lane) => (Case: c, Event: e, Time: t, Lane: lane));
        row.Array[1, 200].Sample(rows =>
        {
            var request = new AnalysisRequest { By = ["lane"], Steps = true };
            var whole = new LogAnalysis(request);
            whole.Add(Build(rows));
            var parts = Enumerable.Range(0, 3).Select(_ => new LogAnalysis(request)).ToArray();
            for (var p = 0; p < 3; p++)
                if (rows.Where(r => r.Case % 3 == p).ToArray() is { Length: > 0 } some)
                    parts[p].Add(Build(some));
            parts[2].Merge(parts[0]);
            parts[2].Merge(parts[1]);
            Text(parts[2].Finish()).ShouldBe(Text(whole.Finish()));
        }, iter: 200);

        static EventLog Build((int Case, int Event, int Time, int Lane)[] rows)
        {
            var builder = new EventLogBuilder("lane");
            foreach (var r in rows)
                builder.Add($"c{r.Case}", $"e{r.Event}", r.Time * 500_000L, null, null, 0, [r.Lane == 0 ? null : $"lane {r.Case % r.Lane}"]);
            return builder.Build();
        }

        static string Text(AnalysisResult r) => string.Join("\n",
        [
            $"{r.Cases} {r.Events}",
            .. r.Intervals.Select(i => $"{i.Interval} {string.Join(",", i.By)} {i.Summary}"),
            .. r.Follows.Select(f => f.ToString()),
            .. r.Steps.Select(s => $"{string.Join(",", s.By)} {s.Event} {s.Count} {s.MeanSeconds} {s.MedianSeconds}").Order(StringComparer.Ordinal),
            .. r.Variants.Select(v => $"{string.Join(",", v.Events)} {v.Count} {v.MedianSeconds}"),
        ]);
    }

    [Fact]
    public void Packing_times_into_value_and_count_changes_no_figure()
    {
        var builder = new EventLogBuilder("lane");
        var random = new Random(3);
        for (var i = 0; i < 600_000; i++)
            builder.Add($"c{i / 3}", $"e{random.Next(4)}", random.Next(4_000) * 1_000_000L + (random.Next(50) == 0 ? 500_000 : 0), null, null, 0, [i % 5 == 0 ? null : $"lane {i / 3 % 3}"]);
        var log = builder.Build();

        string Figures(int packAbove, bool twice)
        {
            var request = new AnalysisRequest { By = ["lane"], Steps = true, PackAbove = packAbove };
            var one = new LogAnalysis(request);
            one.Add(log);
            var other = new LogAnalysis(request);
            other.Add(log);
            if (twice)
                one.Merge(other);
            var r = one.Finish();
            return string.Join("\n", [$"{r.Cases}", .. r.Intervals.Select(i => $"{i.Summary}"), .. r.Follows.Select(f => $"{f}"), .. r.Steps.Select(s => $"{s.Event} {s.Count} {s.MeanSeconds} {s.P90Seconds}"), .. r.Variants.Select(v => $"{v.Count} {v.MeanSeconds} {v.MedianSeconds}")]);
        }

        Figures(1 << 17, false).ShouldBe(Figures(1 << 24, false));
        Figures(1 << 17, true).ShouldBe(Figures(1 << 24, true));
    }

    [Fact]
    public void Sorting_by_digits_gives_the_order_of_comparing() =>
        Gen.Int.Array[0, 3000].Sample(values =>
        {
            var sorted = values.ToArray();
            RadixSort.Sort(sorted);
            Array.Sort(values);
            sorted.ShouldBe(values);
        }, iter: 100);
}
