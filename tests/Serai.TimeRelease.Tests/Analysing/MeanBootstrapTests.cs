using Serai.TimeRelease.Engine.Analysing;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Analysing;

public sealed class MeanBootstrapTests
{
    [Fact]
    public void The_standard_error_of_the_pack_comes_within_two_percent_of_the_exact_one()
    {
        var pack = ValueCounts.Of([2, 3, 3, 4, 5, 6, 8, 12, 20, 137]);
        var interval = MeanBootstrap.Draw(pack, new BootstrapOptions(20_000));
        interval.StandardError.ShouldBe(12.440257, 12.440257 * 0.02);
        interval.Estimate.ShouldBe(20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_large_sample_by_Poisson_weights_has_the_same_standard_error(int repeated)
    {
        var random = new SeededRandom(4);
        var seconds = Enumerable.Range(0, 12_000).SelectMany(_ => Enumerable.Repeat((long)(random.NextExponential() * 100_000), repeated)).ToArray();
        if (repeated > 1)
            seconds = [.. seconds.Take(12_000 * 20)];
        var values = ValueCounts.Of(seconds);
        var interval = MeanBootstrap.Draw(values, new BootstrapOptions(400));

        interval.Method.ShouldBe("case, Poisson weights");
        var exact = values.PopulationStandardDeviation / Math.Sqrt(values.Count);
        interval.StandardError.ShouldBe(exact, exact * 0.12);
        interval.Lower.ShouldBe(values.Mean - 1.96 * exact, exact * 0.35);
        interval.Upper.ShouldBe(values.Mean + 1.96 * exact, exact * 0.35);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Poisson_numbers_have_their_mean_and_variance(int mean)
    {
        var random = new SeededRandom(11);
        var draws = Enumerable.Range(0, 100_000).Select(_ => (double)MeanBootstrap.Poisson(random, mean)).ToArray();
        var average = draws.Average();
        average.ShouldBe(mean, 4 * Math.Sqrt(mean / 100_000.0));
        draws.Sum(d => (d - average) * (d - average)).ShouldBe(mean * 100_000.0, mean * 100_000.0 * 0.03);
    }
}
