using CsCheck;
using Serai.TimeRelease.Engine.Comparing;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Comparing;

public sealed class RoundComparisonTests
{
    private static readonly RoundSegment[] Published = [new("low-value small lots", 200, 1.0, 600, 1.2), new("normal", 600, 6.0, 300, 6.6), new("examined", 200, 30.0, 100, 33.0)];

    [Fact]
    public void The_crude_mean_fell_although_every_segment_got_slower()
    {
        var comparison = RoundComparison.Of(Published);
        comparison.Mean1.ShouldBe(9.80, 1e-12);
        comparison.Mean2.ShouldBe(6.00, 1e-12);
        comparison.Adjusted.ShouldBe(10.80, 1e-12);
        comparison.Inside.ShouldBe(1.00, 1e-12);
        comparison.Mix.ShouldBe(-4.80, 1e-12);
        comparison.Total.ShouldBe(-3.80, 1e-12);
        comparison.ComeAndGone.ShouldBe(0, 1e-12);
        comparison.CrudeShare.ShouldBe(-0.388, 5e-4);
        comparison.AdjustedShare.ShouldBe(0.102, 5e-4);
        comparison.Segments.ShouldAllBe(segment => segment.Change > 0);
    }

    [Fact]
    public void A_segment_that_one_round_lacks_is_named_and_kept_apart()
    {
        var comparison = RoundComparison.Of([.. Published, new("new lane", 0, double.NaN, 100, 50), new("old lane", 50, 2, 0, double.NaN)]);
        comparison.OnlyInRound2.ShouldHaveSingleItem().Change.ShouldBeNull();
        comparison.OnlyInRound1.ShouldHaveSingleItem().Segment.ShouldBe("old lane");
        (comparison.Adjusted, comparison.Base).ShouldBe((10.8, 9.8));
        comparison.Inside.ShouldBe(1.00, 1e-12);
        (comparison.Inside + comparison.Mix + comparison.ComeAndGone).ShouldBe(comparison.Total, 1e-12);
        Math.Abs(comparison.ComeAndGone).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Rounds_without_a_common_segment_have_no_adjusted_change_and_an_empty_round_is_refused()
    {
        RoundComparison.Of([new("a", 5, 1, 0, double.NaN), new("b", 0, double.NaN, 5, 2)]).Inside.ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => RoundComparison.Of([new("a", 5, 1, 0, double.NaN)]));
    }

    [Fact]
    public void The_parts_of_the_change_always_add_up() =>
        Gen.Select(Gen.Long[0, 50], Gen.Double[0, 100], Gen.Long[0, 50], Gen.Double[0, 100]).Select((n1, m1, n2, m2) => new RoundSegment("x", n1, m1, n2, m2)).Array[1, 6].Sample(segments =>
        {
            if (segments.Sum(one => one.Count1) == 0 || segments.Sum(one => one.Count2) == 0 || !segments.Any(one => one.InBoth))
                return;
            var comparison = RoundComparison.Of(segments);
            (comparison.Inside + comparison.Mix + comparison.ComeAndGone).ShouldBe(comparison.Total, 1e-9);
        });

    [Fact]
    public void The_interval_holds_the_true_change_and_comes_back_with_its_seed()
    {
        var random = new SeededRandom(5);
        Dictionary<string, Distribution> Round(double level, params int[] counts) => counts.Select((n, i) => (n, i)).ToDictionary(
            pair => "abc"[pair.i].ToString(), pair => (Distribution)SortedValues.Of(Enumerable.Range(0, pair.n).Select(_ => (pair.i + 1) * level * Math.Exp(0.5 * random.NextNormal()))));
        var (first, second) = (Round(10, 300, 200, 100), Round(11, 500, 80, 20));
        var intervals = RoundBootstrap.Of(first, second, new(2000, Seed: 9));
        intervals.Inside.Estimate.ShouldBe(intervals.Comparison.Inside);
        intervals.Inside.Lower.ShouldBeLessThan(intervals.Inside.Estimate);
        intervals.Inside.Upper.ShouldBeGreaterThan(intervals.Inside.Estimate);
        // exp(σ²/2)·(11 − 10)·(300·1 + 200·2 + 100·3)/600
        var truth = Math.Exp(0.125) * 1000 / 600;
        truth.ShouldBeInRange(intervals.Inside.Lower, intervals.Inside.Upper);
        intervals.Mix.Upper.ShouldBeLessThan(0);
        RoundBootstrap.Of(first, second, new(2000, Seed: 9)).Inside.ShouldBe(intervals.Inside);
        intervals.Left.ShouldBe(0);
    }

    [Fact]
    public void The_error_of_the_total_change_is_that_of_two_means()
    {
        var random = new SeededRandom(6);
        Dictionary<string, Distribution> One(int n) => new() { ["all"] = ValueCounts.Of(Enumerable.Range(0, n).Select(_ => (long)(3600 * Math.Exp(random.NextNormal())))) };
        // 30,000 cases take the normal way, 1,000 are resampled one by one.
        foreach (var (n1, n2) in new[] { (1000, 1000), (30_000, 25_000) })
        {
            var (first, second) = (One(n1), One(n2));
            var wanted = Math.Sqrt(new[] { first, second }.Sum(round => Math.Pow(round["all"].PopulationStandardDeviation, 2) / round["all"].Count));
            RoundBootstrap.Of(first, second, new(4000)).Total.StandardError.ShouldBe(wanted, wanted * 0.05);
        }
    }

    [Fact]
    public void Whole_days_as_clusters_widen_the_interval()
    {
        var random = new SeededRandom(8);
        List<(string, double)[]> Days(double level) => [.. Enumerable.Range(0, 14).Select(_ =>
        {
            var day = level + random.NextNormal();
            return Enumerable.Range(0, 50).Select(i => (i % 5 == 0 ? "red" : "green", day + (i % 5 == 0 ? 5 : 0) + (0.1 * random.NextNormal()))).ToArray();
        })];
        var (first, second) = (Days(10), Days(12));
        var clusters = RoundBootstrap.ByCluster(first, second, new(2000));
        Dictionary<string, Distribution> Cases(List<(string Segment, double Value)[]> days) =>
            days.SelectMany(day => day).GroupBy(one => one.Segment).ToDictionary(group => group.Key, group => (Distribution)SortedValues.Of(group.Select(one => one.Value)));
        var cases = RoundBootstrap.Of(Cases(first), Cases(second), new(2000));
        clusters.Inside.Estimate.ShouldBe(cases.Inside.Estimate, 1e-9);
        clusters.Inside.StandardError.ShouldBeGreaterThan(3 * cases.Inside.StandardError);
        clusters.Inside.Method.ShouldBe("cluster");
    }
}
