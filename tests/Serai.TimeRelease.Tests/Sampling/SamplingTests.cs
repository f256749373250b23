using CsCheck;
using Serai.TimeRelease.Engine.Sampling;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Sampling;

public sealed class SamplingTests
{
    private static readonly SamplingStratum[] Lanes = [new("green", 7000, 2), new("yellow", 2000, 10), new("red", 1000, 40)];

    [Fact]
    public void A_mean_time_needs_554_cases_in_the_worked_example()
    {
        var size = SampleSize.ForMean(24, 2);
        size.Unrounded.ShouldBe(553.17, 5e-3);
        size.Cases.ShouldBe(554);
    }

    [Fact]
    public void The_receipt_log_needs_901_cases()
    {
        var size = SampleSize.ForMean(367.3659, 24);
        size.Unrounded.ShouldBe(900.06, 5e-3);
        size.Cases.ShouldBe(901);
    }

    [Fact]
    public void A_share_needs_385_cases_in_the_worked_example()
    {
        var size = SampleSize.ForShare(0.5, 0.05);
        size.Unrounded.ShouldBe(384.146, 5e-4);
        size.Cases.ShouldBe(385);
    }

    [Theory]
    [InlineData(200, 132)]
    [InlineData(500, 218)]
    [InlineData(1_000, 278)]
    [InlineData(5_000, 357)]
    [InlineData(10_000, 370)]
    [InlineData(100_000, 383)]
    public void A_finite_population_needs_fewer(long population, long cases) => SampleSize.ForShare(0.5, 0.05, population: population).Cases.ShouldBe(cases);

    [Fact]
    public void Clusters_multiply_the_sample_by_the_design_effect()
    {
        Clusters.DesignEffect(25, 0.1).ShouldBe(3.4, 1e-12);
        SampleSize.ForMean(24, 2, designEffect: 3.4).Cases.ShouldBe((long)Math.Ceiling(553.1719 * 3.4));
        SampleSize.ForMean(24, 2, population: 300, designEffect: 3.4).Cases.ShouldBeLessThanOrEqualTo(300);
    }

    [Fact]
    public void The_spread_comes_from_the_test_run()
    {
        var pilot = SortedValues.Of([2.0, 3, 3, 4, 5, 6, 8, 12, 20, 137]);
        SampleSize.FromPilot(pilot, 10).ShouldBe(SampleSize.ForMean(pilot.StandardDeviation, 10));
        Should.Throw<ArgumentException>(() => SampleSize.FromPilot(SortedValues.Of([2.0]), 10));
    }

    [Theory]
    [InlineData(24, 0, 0.95)]
    [InlineData(24, -1, 0.95)]
    [InlineData(double.NaN, 2, 0.95)]
    [InlineData(24, 2, 1)]
    [InlineData(24, 2, 0)]
    public void A_size_that_makes_no_sense_is_refused(double sd, double error, double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForMean(sd, error, confidence));

    [Fact]
    public void The_three_lanes_get_the_published_numbers()
    {
        var neyman = Allocation.Neyman(300, Lanes);
        neyman.Select(lane => Math.Round(lane.Unrounded, 3)).ShouldBe([56.757, 81.081, 162.162]);
        neyman.Select(lane => lane.Cases).ShouldBe([57, 81, 162]);
        var proportional = Allocation.Proportional(300, Lanes);
        proportional.Select(lane => lane.Cases).ShouldBe([210, 60, 30]);
        Allocation.StandardError(Lanes, [57, 81, 162]).ShouldBe(0.4272, 5e-5);
        Allocation.StandardError(Lanes, [210, 60, 30]).ShouldBe(0.7806, 5e-5);
    }

    [Fact]
    public void A_stratum_gets_no_more_than_it_has_and_the_rest_is_spread_again()
    {
        var allocated = Allocation.Neyman(300, [new("green", 7000, 2), new("yellow", 2000, 10), new("red", 100, 400)]);
        allocated[2].ShouldBe(new AllocatedStratum("red", 300 * 40_000 / 74_000.0, 100, AllocationLimit.Population));
        // 200 left in the ratio 14 : 20.
        allocated.Take(2).Select(lane => lane.Cases).ShouldBe([82, 118]);
    }

    [Fact]
    public void A_floor_keeps_the_smallest_stratum_visible()
    {
        var allocated = Allocation.Neyman(300, [.. Lanes, new("blue", 40, 0.5)], floor: 30);
        allocated[3].Cases.ShouldBe(30);
        allocated[3].Limit.ShouldBe(AllocationLimit.Floor);
        allocated.Sum(lane => lane.Cases).ShouldBe(300);
        Should.Throw<ArgumentException>(() => Allocation.Neyman(100, Lanes, floor: 50)).Message.ShouldContain("at least 150");
    }

    [Fact]
    public void Whatever_the_strata_the_parts_add_up_and_keep_their_limits()
    {
        var stratum = Gen.Select(Gen.Long[0, 500], Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 50])).Select((n, s) => new SamplingStratum("x", n, s));
        Gen.Select(stratum.Array[1, 8], Gen.Long[0, 4000], Gen.Long[0, 20]).Sample((strata, total, floor) =>
        {
            if (total < strata.Sum(one => Math.Min(one.Population, floor)))
                return;
            foreach (var allocated in new[] { Allocation.Neyman(total, strata, floor), Allocation.Proportional(total, strata, floor) })
            {
                allocated.Sum(one => one.Cases).ShouldBe(Math.Min(total, strata.Sum(one => one.Population)));
                for (var i = 0; i < strata.Length; i++)
                    allocated[i].Cases.ShouldBeInRange(Math.Min(floor, strata[i].Population), strata[i].Population);
            }
        });
    }

    [Fact]
    public void Cases_that_are_alike_in_their_train_have_a_high_correlation()
    {
        Clusters.Correlation([[1.0, 1], [5, 5], [9, 9]]).ShouldBe(1, 1e-12);
        // Mean squares 9 between and 0.6667 within, sizes of 3: (9 − 0.6667)/(9 + 2·0.6667).
        Clusters.Correlation([[1.0, 2, 3], [2, 2, 2], [4, 5, 6]]).ShouldBe((9 - (2 / 3.0)) / (9 + (4 / 3.0)), 1e-12);
        Clusters.Correlation([[1.0], [2]]).ShouldBe(double.NaN);
    }

    [Fact]
    public void The_stratified_mean_is_weighted_by_the_population()
    {
        var mean = StratifiedMean.Of([new("green", 0.7, 57, 3, 2), new("yellow", 0.2, 81, 20, 10), new("red", 0.1, 162, 60, 40)]);
        mean.Mean.ShouldBe(12.1, 1e-12);
        mean.StandardError.ShouldBe(0.4272, 5e-5);
        Should.Throw<ArgumentException>(() => StratifiedMean.Of([new("green", 0.7, 0, double.NaN, 0), new("red", 0.3, 5, 1, 1)])).Message.ShouldContain("green");
    }

    [Fact]
    public void Benapole_2014_implies_a_plausible_share_of_simplified_entries() =>
        StratifiedMean.ImpliedShare(138.40, 25.43, 167.00).ShouldBe(0.202, 5e-4);
}
