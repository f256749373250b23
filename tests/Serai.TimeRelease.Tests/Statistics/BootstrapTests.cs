using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly double[] Pack = [2, 3, 3, 4, 5, 6, 8, 12, 20, 137];

    [Fact]
    public void All_27_resamples_of_three_values_have_the_published_means_and_medians()
    {
        double[] x = [2, 4, 12];
        var resamples = from a in x from b in x from c in x select new[] { a, b, c };
        var means = resamples.Select(sample => Statistic.Mean(sample)).ToArray();
        means.Average().ShouldBe(6, 1e-12);
        SortedValues.Of(means).PopulationStandardDeviation.ShouldBe(2.494438, 5e-7);
        (SortedValues.Of(x).PopulationStandardDeviation / Math.Sqrt(3)).ShouldBe(2.494438, 5e-7);
        means.GroupBy(mean => Math.Round(mean, 4)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())).ShouldBe(
            [(2, 1), (2.6667, 3), (3.3333, 3), (4, 1), (5.3333, 3), (6, 6), (6.6667, 3), (8.6667, 3), (9.3333, 3), (12, 1)]);
        resamples.Select(sample => Statistic.Median(sample)).GroupBy(median => median).OrderBy(group => group.Key).Select(group => group.Count()).ShouldBe([7, 13, 7]);
    }

    [Fact]
    public void The_exact_distribution_of_the_median_is_the_one_of_all_resamples()
    {
        var exact = QuantileBootstrap.Exact(SortedValues.Of([2.0, 4, 12]));
        exact.Select(pair => pair.Value).ShouldBe([2, 4, 12]);
        exact.Select(pair => pair.Probability * 27).ToArray().ShouldBe([7, 13, 7], 1e-12);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.25)]
    [InlineData(0.9)]
    public void The_exact_distribution_of_an_interpolated_percentile_is_the_one_of_all_resamples(double p)
    {
        double[] x = [1, 5, 6, 20];
        var wanted = (from a in x from b in x from c in x from d in x select SortedValues.Of([a, b, c, d]).Percentile(p))
            .GroupBy(value => Math.Round(value, 9)).OrderBy(group => group.Key).Select(group => (group.Key, Count: group.Count())).ToArray();
        var exact = QuantileBootstrap.Exact(SortedValues.Of(x), p)
            .GroupBy(pair => Math.Round(pair.Value, 9)).OrderBy(group => group.Key).Select(group => (group.Key, Count: group.Sum(pair => pair.Probability) * 256)).ToArray();
        exact.Select(pair => pair.Key).ShouldBe(wanted.Select(pair => pair.Key));
        for (var i = 0; i < wanted.Length; i++)
            exact[i].Count.ShouldBe(wanted[i].Count, 1e-10);
    }

    [Fact]
    public void The_simulated_error_of_the_mean_of_the_pack_is_within_two_percent_of_the_exact_one()
    {
        var interval = Bootstrap.ByCase(Pack, Statistic.Mean, new(20_000, Seed: 1));
        interval.Estimate.ShouldBe(20);
        interval.StandardError.ShouldBe(12.440257, 12.440257 * 0.02);
        interval.Lower.ShouldBeGreaterThan(0);
        (interval.Replications, interval.Seed, interval.Method).ShouldBe((20_000, 1, "case"));
    }

    [Fact]
    public void The_t_interval_of_the_pack_is_partly_negative_which_is_why_it_is_not_used()
    {
        var half = StudentT.TwoSided(0.95, 9) * SortedValues.Of(Pack).StandardDeviation / Math.Sqrt(10);
        (20 - half).ShouldBe(-9.66, 5e-3);
        (20 + half).ShouldBe(49.66, 5e-3);
    }

    [Fact]
    public void One_seed_gives_one_interval()
    {
        var first = Bootstrap.ByCase(Pack, Statistic.Median, new(500, Seed: 7));
        Bootstrap.ByCase(Pack, Statistic.Median, new(500, Seed: 7)).ShouldBe(first);
        Bootstrap.ByCase(Pack, Statistic.Mean, new(500, Seed: 8)).ShouldNotBe(Bootstrap.ByCase(Pack, Statistic.Mean, new(500, Seed: 7)));
    }

    [Fact]
    public void Drawing_from_order_statistics_agrees_with_the_exact_distribution_and_with_resampling()
    {
        var random = new SeededRandom(3);
        var values = Enumerable.Range(0, 400).Select(_ => Math.Exp(random.NextNormal())).ToArray();
        var sorted = SortedValues.Of(values);
        var exact = QuantileBootstrap.Interval(sorted);
        var drawn = QuantileBootstrap.Draw(sorted, options: new(40_000));
        var resampled = Bootstrap.ByCase(values, Statistic.Median, new(10_000));
        exact.Method.ShouldBe("exact");
        drawn.StandardError.ShouldBe(exact.StandardError, exact.StandardError * 0.03);
        resampled.StandardError.ShouldBe(exact.StandardError, exact.StandardError * 0.05);
        drawn.Lower.ShouldBe(exact.Lower, 0.02);
        drawn.Upper.ShouldBe(exact.Upper, 0.02);
        resampled.Lower.ShouldBe(exact.Lower, 0.02);
        resampled.Upper.ShouldBe(exact.Upper, 0.02);
    }

    [Fact]
    public void Clusters_that_agree_within_themselves_widen_the_interval()
    {
        double[][] trains = [[1, 1, 1, 1], [9, 9, 9, 9], [3, 3, 3, 3], [5, 5, 5, 5], [7, 7, 7, 7]];
        var byCluster = Bootstrap.ByCluster(trains, Statistic.Mean, new(4000));
        var byCase = Bootstrap.ByCase(trains.SelectMany(train => train).ToArray(), Statistic.Mean, new(4000));
        byCluster.Estimate.ShouldBe(5);
        // Five equal clusters are five observations: SD(n)/√5 against SD(n)/√20.
        byCluster.StandardError.ShouldBe(Math.Sqrt(8 / 5.0), 0.06);
        byCase.StandardError.ShouldBe(Math.Sqrt(8 / 20.0), 0.03);
    }

    [Fact]
    public void Strata_are_resampled_within_themselves_and_weighted()
    {
        Stratum[] strata = [Stratum.OfCases(7, [3, 3, 3]), Stratum.OfCases(2, [18, 22]), Stratum.OfCases(1, [60])];
        var interval = Bootstrap.WithinStrata(strata, Statistic.Mean, new(4000));
        interval.Estimate.ShouldBe(12.1, 1e-12);
        // Only the middle stratum varies: 0.2·SD(n)/√2.
        interval.StandardError.ShouldBe(0.2 * 2 / Math.Sqrt(2), 0.01);
        interval.Method.ShouldBe("case within strata");
    }

    [Fact]
    public void An_empty_stratum_is_refused_because_missing_is_not_zero() =>
        Should.Throw<ArgumentException>(() => Bootstrap.WithinStrata([Stratum.OfCases(1, [])], Statistic.Mean)).Message.ShouldContain("Stratum 1");
}
