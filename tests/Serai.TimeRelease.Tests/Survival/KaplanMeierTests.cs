using CsCheck;
using Serai.TimeRelease.Engine.Statistics;
using Serai.TimeRelease.Engine.Survival;

namespace Serai.TimeRelease.Tests.Survival;

public sealed class KaplanMeierTests
{
    private static readonly Followed[] Ten =
    [
        new(4, Ending.Released), new(6, Ending.Released), new(6, Ending.NotYet), new(10, Ending.Released), new(10, Ending.Released),
        new(15, Ending.NotYet), new(18, Ending.Released), new(24, Ending.NotYet), new(30, Ending.Released), new(36, Ending.NotYet),
    ];

    [Fact]
    public void The_worked_example_has_the_published_table()
    {
        (double, long, long, long, double, double)[] table =
        [
            (4, 10, 1, 0, 0.900000, 0.094868), (6, 9, 1, 1, 0.800000, 0.126491), (10, 7, 2, 0, 0.571429, 0.163775), (15, 5, 0, 1, 0.571429, 0.163775),
            (18, 4, 1, 0, 0.428571, 0.174338), (24, 3, 0, 1, 0.428571, 0.174338), (30, 2, 1, 0, 0.214286, 0.174807), (36, 1, 0, 1, 0.214286, 0.174807),
        ];
        var estimate = KaplanMeier.Of(Ten.Reverse());
        estimate.Steps.Select(step => (step.Time, step.AtRisk, step.Released, step.NotYet, Math.Round(step.Survival, 6), Math.Round(step.StandardError, 6))).ShouldBe(table);
        estimate.Steps.Sum(step => step.Otherwise).ShouldBe(0);
    }

    [Fact]
    public void Percentiles_that_were_not_reached_say_so()
    {
        var estimate = KaplanMeier.Of(Ten);
        estimate.Percentile(0.25).ShouldBe(new ReachedPercentile(true, 10));
        estimate.Percentile(0.5).ShouldBe(new ReachedPercentile(true, 18));
        estimate.Percentile(0.75).ShouldBe(new ReachedPercentile(true, 30));
        estimate.Percentile(0.9).ShouldBe(new ReachedPercentile(false, 36));
        estimate.PercentileInterval(0.5).ShouldBe((new ReachedPercentile(true, 4), new ReachedPercentile(false, 36)));
    }

    [Fact]
    public void The_restricted_mean_and_the_share_within_a_target_count_those_not_yet_released()
    {
        var estimate = KaplanMeier.Of(Ten);
        estimate.RestrictedMean(36).Mean.ShouldBe(20.0, 1e-12);
        estimate.ShareWithin(24).Share.ShouldBe(0.571, 5e-4);
        var released = SortedValues.Of(Ten.Where(one => one.Ending == Ending.Released).Select(one => one.Time));
        (released.Median, released.Mean).ShouldBe((10, 13));
        Should.Throw<ArgumentOutOfRangeException>(() => estimate.RestrictedMean(37)).Message.ShouldContain("36");
    }

    [Fact]
    public void The_log_log_interval_is_that_of_an_independent_computation()
    {
        var (lower, upper) = KaplanMeier.Of(Ten).IntervalAt(18);
        lower.ShouldBe(0.1140417776557776, 1e-12);
        upper.ShouldBe(0.7184534248763591, 1e-12);
        KaplanMeier.Of(Ten).IntervalAt(3).Lower.ShouldBe(double.NaN);
    }

    [Fact]
    public void Cases_that_end_otherwise_are_counted_apart_and_never_called_released()
    {
        var estimate = KaplanMeier.Of([new(1, Ending.Released), new(2, Ending.Otherwise), new(3, Ending.Released), new(4, Ending.NotYet)]);
        (estimate.Released, estimate.Otherwise, estimate.NotYet).ShouldBe((2, 1, 1));
        // Of four, one was released at 1; the seized one stays in the count of all: 1/4 + 2/4·1/2.
        estimate.ReleasedBy(4).ShouldBe(0.5, 1e-15);
        (1 - estimate.SurvivalAt(4)).ShouldBe(1 - (0.75 * 0.5), 1e-15);
    }

    [Fact]
    public void Without_censoring_it_is_one_minus_the_empirical_distribution_exactly() => Gen.Int[0, 50].Array[1, 300].Sample(times =>
    {
        var estimate = KaplanMeier.Of(times.Select(time => new Followed(time, Ending.Released)));
        for (var t = -1; t <= 51; t++)
            estimate.SurvivalAt(t).ShouldBe(times.Count(time => time > t) / (double)times.Length);
        estimate.RestrictedMean(times.Max()).Mean.ShouldBe(times.Average(), 1e-12 * times.Average() + 1e-12);
        if (times.Length > 1)
            estimate.Percentile(0.5).Value.ShouldBe(SortedValues.Of(times.Select(time => (double)time)).Percentile(0.5, PercentileType.NearestRank));
    });

    [Fact]
    public void Values_and_counts_give_the_same_estimate() =>
        Gen.Select(Gen.Long[0, 40].Array[1, 80], Gen.Long[0, 40].Array[0, 40], Gen.Long[0, 40].Array[0, 10]).Sample((released, notYet, otherwise) =>
        {
            var single = KaplanMeier.Of(
                released.Select(time => new Followed(time, Ending.Released)).Concat(notYet.Select(time => new Followed(time, Ending.NotYet))).Concat(otherwise.Select(time => new Followed(time, Ending.Otherwise))));
            var counted = KaplanMeier.Of(ValueCounts.Of(released), ValueCounts.Of(notYet), ValueCounts.Of(otherwise));
            counted.Steps.ShouldBe(single.Steps);
            counted.ReleasedBy(100).ShouldBeLessThanOrEqualTo(1 - counted.SurvivalAt(100) + 1e-12);
            // Survival falls, stays between 0 and 1, and is at most that of the released alone.
            counted.Steps.Zip(counted.Steps.Skip(1)).ShouldAllBe(pair => pair.Second.Survival <= pair.First.Survival);
        });

    [Fact]
    public void Of_no_cases_nothing_is_known()
    {
        var estimate = KaplanMeier.Of([]);
        (estimate.SurvivalAt(1), estimate.LastObserved, estimate.ReleasedBy(1)).ShouldBe((double.NaN, double.NaN, double.NaN));
        estimate.Percentile(0.5).Reached.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => KaplanMeier.Of([new(-1, Ending.Released)]));
    }
}
