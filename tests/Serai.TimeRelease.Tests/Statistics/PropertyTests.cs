using CsCheck;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Statistics;

/// <summary>Identities that hold for any values.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<long[]> Seconds = Gen.OneOf(Gen.Long[0, 20], Gen.Long[0, 5_000_000]).Array[1, 200];

    [Fact]
    public void Values_and_counts_give_the_figures_of_values_one_by_one() => Seconds.Sample(values =>
    {
        var counted = Summary.Of(ValueCounts.Of(values), target: 1000);
        var single = Summary.Of(SortedValues.Of(values.Select(value => (double)value)), target: 1000);
        Near(counted.Mean, single.Mean);
        Near(counted.StandardDeviation, single.StandardDeviation);
        Near(counted.GeometricMean.Value, single.GeometricMean.Value);
        counted.GeometricMean.LeftOut.ShouldBe(single.GeometricMean.LeftOut);
        Near(counted.TrimmedMean10, single.TrimmedMean10);
        Near(counted.WinsorisedMean10, single.WinsorisedMean10);
        (counted.P10, counted.P25, counted.Median, counted.P75, counted.P90, counted.P95, counted.Minimum, counted.Maximum, counted.ShareWithinTarget)
            .ShouldBe((single.P10, single.P25, single.Median, single.P75, single.P90, single.P95, single.Minimum, single.Maximum, single.ShareWithinTarget));
        counted.MedianInterval.ShouldBe(single.MedianInterval);
        Near(ValueCounts.Of(values).MedianAbsoluteDeviation, SortedValues.Of(values.Select(value => (double)value)).MedianAbsoluteDeviation);
    });

    [Fact]
    public void Merging_parts_gives_the_figures_of_the_whole() => Gen.Select(Seconds, Seconds, Seconds).Sample((a, b, c) =>
    {
        long[] all = [.. a, .. b, .. c];
        var whole = ValueCounts.Of(all);
        var merged = ValueCounts.MergeAll([ValueCounts.Of(a), ValueCounts.Of(b), ValueCounts.Of(c), ValueCounts.Empty]);
        merged.Pairs().ShouldBe(whole.Pairs());
        merged.TotalSeconds.ShouldBe((Int128)all.Sum());
        merged.Pairs().ShouldBe(ValueCounts.OfPairs(ValueCounts.Of(c).Merge(ValueCounts.Of(b)).Merge(ValueCounts.Of(a)).Pairs()).Pairs());
        // Segments that partition: counts add up, and the count-weighted mean of the parts is the mean of all.
        (a.Length + b.Length + c.Length).ShouldBe((int)merged.Count);
        Near(((a.Length * a.Average()) + (b.Length * b.Average()) + (c.Length * c.Average())) / all.Length, merged.Mean);
    });

    [Fact]
    public void Percentiles_rise_and_every_definition_stays_between_the_extremes() => Gen.Select(Seconds, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((values, p, q) =>
    {
        var counts = ValueCounts.Of(values);
        foreach (var type in Enum.GetValues<PercentileType>())
        {
            var (low, high) = (counts.Percentile(Math.Min(p, q), type), counts.Percentile(Math.Max(p, q), type));
            low.ShouldBeLessThanOrEqualTo(high);
            low.ShouldBeGreaterThanOrEqualTo(counts.Minimum);
            high.ShouldBeLessThanOrEqualTo(counts.Maximum);
        }
        counts.Percentile(0.25).ShouldBeLessThanOrEqualTo(counts.Median);
        counts.Median.ShouldBeLessThanOrEqualTo(counts.Percentile(0.75));
    });

    [Fact]
    public void Trimming_nothing_gives_the_mean_and_trimming_nearly_all_the_median() => Seconds.Sample(values =>
    {
        var counts = ValueCounts.Of(values);
        counts.TrimmedMean(0).ShouldBe(counts.Mean);
        Near(counts.TrimmedMean(0.5), counts.Median);
        counts.WinsorisedMean(0).ShouldBe(counts.Mean);
    });

    [Fact]
    public void The_quick_percentile_of_an_unsorted_sample_is_the_sorted_one() => Gen.Select(Seconds, Gen.Double[0, 1]).Sample((values, p) =>
    {
        var doubles = values.Select(value => (double)value).ToArray();
        foreach (var type in Enum.GetValues<PercentileType>())
            Statistic.Percentile(p, type)((double[])doubles.Clone()).ShouldBe(SortedValues.Of(doubles).Percentile(p, type));
    });

    [Fact]
    public void The_interval_of_ranks_covers_at_least_what_was_asked_and_one_rank_less_would_not() =>
        Gen.Select(Gen.Long[1, 3000], Gen.Double[0.05, 0.95], Gen.Double[0.5, 0.999]).Sample((n, p, confidence) =>
        {
            var (lower, upper, coverage) = RankInterval.Of(n, p, confidence);
            var tail = ((1 - confidence) / 2) + 1e-15;
            if (lower > 0)
                Binomial.AtMost(lower - 1, n, p).ShouldBeLessThanOrEqualTo(tail);
            if (lower < n)
                Binomial.AtMost(lower, n, p).ShouldBeGreaterThan(tail);
            if (upper > 0)
                Binomial.AtLeast(upper, n, p).ShouldBeLessThanOrEqualTo(tail);
            Binomial.AtLeast(upper > 0 ? upper - 1 : n, n, p).ShouldBeGreaterThan(tail);
            if (lower > 0 && upper > 0)
                coverage.ShouldBeGreaterThanOrEqualTo(confidence - 1e-12);
        });

    [Fact]
    public void Many_durations_are_sorted_as_few_are()
    {
        var random = new SeededRandom(2);
        foreach (var (from, span) in new (long, long)[] { (0, 1), (0, 1000), (-5_000_000, 10_000_000), (-4_000_000_000_000, 9_000_000_000_000), (0, 2047), (0, 2048) })
        {
            var values = Enumerable.Range(0, 20_000).Select(_ => from + random.NextBelow(span)).ToArray();
            ValueCounts.Of(values).Pairs().ShouldBe(values.GroupBy(value => value).OrderBy(group => group.Key).Select(group => KeyValuePair.Create(group.Key, group.LongCount())));
        }
        var extremes = Enumerable.Range(0, 5000).Select(i => i % 3 == 0 ? long.MinValue : i % 3 == 1 ? long.MaxValue : i).ToArray();
        ValueCounts.Of(extremes).Values.ToArray().ShouldBe(extremes.Distinct().Order());
    }

    private static void Near(double a, double b)
    {
        if (double.IsNaN(a) && double.IsNaN(b))
            return;
        a.ShouldBe(b, 1e-12 * Math.Max(1, Math.Abs(b)));
    }
}
