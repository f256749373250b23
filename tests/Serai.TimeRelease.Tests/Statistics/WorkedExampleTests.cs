using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Statistics;

/// <summary>The worked examples of docs/methods/statistics.md, over values one by one and over values and counts.</summary>
public sealed class WorkedExampleTests
{
    private static readonly long[] Pack = [2, 3, 3, 4, 5, 6, 8, 12, 20, 137];

    public static TheoryData<bool> BothForms => [false, true];

    private static Distribution Form(bool counted, params long[] values) =>
        counted ? ValueCounts.Of(values) : SortedValues.Of(values.Select(value => (double)value));

    [Theory, MemberData(nameof(BothForms))]
    public void The_pack_has_the_published_mean_spread_and_robust_means(bool counted)
    {
        var pack = Form(counted, Pack);
        pack.Count.ShouldBe(10);
        pack.Mean.ShouldBe(20);
        pack.Median.ShouldBe(5.5);
        pack.StandardDeviation.ShouldBe(41.467524, 5e-7);
        pack.PopulationStandardDeviation.ShouldBe(39.339548, 5e-7);
        pack.CoefficientOfVariation.ShouldBe(2.073376, 5e-7);
        pack.GeometricMean.Value.ShouldBe(7.506674, 5e-7);
        pack.GeometricMean.LeftOut.ShouldBe(0);
        pack.TrimmedMean(0.1).ShouldBe(7.625);
        pack.WinsorisedMean(0.1).ShouldBe(8.4);
    }

    [Theory, MemberData(nameof(BothForms))]
    public void The_pack_flags_only_137(bool counted)
    {
        var pack = Form(counted, Pack);
        pack.TukeyFences().ShouldBe(new Fences(-8.375, 22.625, 0, 1, 0));
        var logs = pack.LogFences();
        logs.Lower.ShouldBe(0.5226, 5e-5);
        logs.Upper.ShouldBe(66.8902, 5e-5);
        (logs.Below, logs.Above, logs.LeftOut).ShouldBe((0, 1, 0));
        pack.MedianAbsoluteDeviation.ShouldBe(2.5);
        pack.ModifiedZ(137).ShouldBe(35.479, 5e-4);
    }

    [Theory]
    [InlineData(0.25, 3.25, 3.0, 3)]
    [InlineData(0.75, 11, 14, 12)]
    [InlineData(0.90, 31.7, 125.3, 20)]
    [InlineData(0.95, 84.35, 137, 137)]
    public void Percentiles_of_the_pack_differ_by_type_as_printed(double p, double type7, double type6, double nearest)
    {
        foreach (var counted in new[] { false, true })
        {
            var pack = Form(counted, Pack);
            pack.Percentile(p).ShouldBe(type7, 1e-12);
            pack.Percentile(p, PercentileType.Type6).ShouldBe(type6, 1e-12);
            pack.Percentile(p, PercentileType.NearestRank).ShouldBe(nearest);
        }
    }

    [Fact]
    public void The_median_of_fifteen_times_has_the_interval_from_rank_4_to_12()
    {
        var times = SortedValues.Of([1.2, 1.5, 1.8, 2.1, 2.4, 2.6, 3.0, 3.3, 3.9, 4.7, 5.2, 6.8, 9.5, 14.0, 41.0]);
        var interval = RankInterval.Of(times);
        (interval.LowerRank, interval.UpperRank, interval.Lower, interval.Upper).ShouldBe((4, 12, 2.1, 6.8));
        interval.Coverage.ShouldBe(1 - (2 * 576 / 32768.0), 1e-15);
        times.Median.ShouldBe(3.3);
        times.Mean.ShouldBe(6.8667, 5e-5);
    }

    [Theory]
    [InlineData(5, 0.5, 0, 0, 0)]
    [InlineData(6, 0.5, 1, 6, 0.96875)]
    [InlineData(15, 0.5, 4, 12, 0.96484)]
    [InlineData(100, 0.9, 84, 96, 0.9557)]
    public void Ranks_and_coverage_are_the_published_ones(long n, double p, long lower, long upper, double coverage)
    {
        var ranks = RankInterval.Of(n, p, 0.95);
        (ranks.LowerRank, ranks.UpperRank).ShouldBe((lower, upper));
        ranks.Coverage.ShouldBe(coverage, 5e-5);
    }

    [Fact]
    public void The_ninetieth_percentile_has_an_upper_limit_from_36_cases_on()
    {
        RankInterval.Of(35, 0.9, 0.95).UpperRank.ShouldBe(0);
        RankInterval.Of(36, 0.9, 0.95).UpperRank.ShouldBe(36);
        Binomial.Probability(35, 35, 0.9).ShouldBe(0.02503, 5e-6);
        Binomial.Probability(36, 36, 0.9).ShouldBe(0.02253, 5e-6);
    }

    [Fact]
    public void Zeros_have_no_logarithm_and_are_counted()
    {
        var values = ValueCounts.Of([0L, 0, 1, 100]);
        values.GeometricMean.Value.ShouldBe(10, 1e-14);
        values.GeometricMean.LeftOut.ShouldBe(2);
        values.LogFences().LeftOut.ShouldBe(2);
    }

    [Fact]
    public void Of_no_values_nothing_is_known_and_nothing_is_zero()
    {
        var summary = Summary.Of(ValueCounts.Empty, target: 10, missing: 3);
        summary.Size.ShouldBe(GroupSize.None);
        summary.Missing.ShouldBe(3);
        summary.ShareWithinTarget.ShouldBeNull();
        foreach (var figure in new[] { summary.Mean, summary.Median, summary.P95, summary.Minimum, summary.TrimmedMean5, summary.GeometricMean.Value, summary.StandardDeviation })
            figure.ShouldBe(double.NaN);
    }

    [Fact]
    public void The_modal_class_is_the_fullest_and_says_when_others_are_as_full()
    {
        ModalClass.Of(SortedValues.Of([1.0, 2, 2.5, 7, 8, 9, 11]), 5).ShouldBe(new ModalClass(0, 5, 3, 1));
        ModalClass.OfSeconds(ValueCounts.Of([100L, 200, 290, 310, 900, 5000])).ShouldBe(new ModalClass(0, 900, 4, 0));
        ModalClass.Of(ValueCounts.Empty, 5).ShouldBeNull();
    }

    [Fact]
    public void The_share_within_a_target_counts_those_that_meet_it_exactly() => ValueCounts.Of([3600L, 7200, 7201]).ShareWithin(7200).ShouldBe(2 / 3.0);

    [Theory]
    [InlineData(0, GroupSize.None)]
    [InlineData(4, GroupSize.Suppressed)]
    [InlineData(5, GroupSize.Flagged)]
    [InlineData(29, GroupSize.Flagged)]
    [InlineData(30, GroupSize.Enough)]
    public void Small_groups_are_flagged_and_smaller_ones_suppressed(long n, GroupSize size) => new SmallNumbers().Of(n).ShouldBe(size);

    [Fact]
    public void Medians_do_not_add_up()
    {
        double[] first = [1, 2, 9], second = [9, 2, 1];
        (SortedValues.Of(first).Median + SortedValues.Of(second).Median).ShouldBe(4);
        SortedValues.Of(first.Zip(second, (a, b) => a + b)).Median.ShouldBe(10);
    }
}
