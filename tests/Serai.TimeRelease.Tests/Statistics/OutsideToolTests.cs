using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Statistics;

/// <summary>
/// Values computed elsewhere: binomial ones with 50 digits, the normal and Student's t by scipy 1.10.1. The differences are stated in
/// docs/methods/statistics.md.
/// </summary>
public sealed class OutsideToolTests
{
    [Theory]
    [InlineData(499000, 1000000, 0.5, 0.00010798197801891516, 0.02280414993269104, 0.9773038320453279)]
    [InlineData(4998000, 10000000, 0.5, 0.00011337165606182479, 0.10300830139751392, 0.8971050702585479)]
    [InlineData(9001500, 10000000, 0.9, 0.00012049499026571085, 0.9431611866918728, 0.05695930829839292)]
    [InlineData(30, 1000, 0.05, 0.0005578706372646084, 0.0012770679174798358, 0.9992808027197848)]
    [InlineData(0, 20, 0.1, 0.12157665459056927, 0.12157665459056927, 1.0)]
    [InlineData(84, 100, 0.9, 0.01929171696578317, 0.03989052711108328, 0.9794011898546999)]
    [InlineData(997000, 10000000, 0.1, 2.8246411185249524e-06, 0.0007807166169413389, 0.9992221080241772)]
    [InlineData(3, 7, 0.4, 0.290304, 0.710208, 0.5800960000000001)]
    [InlineData(500, 1000000, 0.001, 3.671859665956275e-69, 7.325526246299975e-69, 1.0)]
    public void Binomial_probabilities_agree(long k, long n, double p, double probability, double atMost, double atLeast)
    {
        Agree(Binomial.Probability(k, n, p), probability, 2e-12);
        Agree(Binomial.AtMost(k, n, p), atMost, 2e-12);
        Agree(Binomial.AtLeast(k, n, p), atLeast, 2e-12);
    }

    [Theory]
    [InlineData(1e-300, -37.0470962993612)]
    [InlineData(1e-20, -9.262340089798409)]
    [InlineData(1e-09, -5.9978070150076865)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.025, -1.9599639845400545)]
    [InlineData(0.1, -1.2815515655446004)]
    [InlineData(0.3, -0.5244005127080409)]
    [InlineData(0.49, -0.02506890825871106)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.6, 0.2533471031357997)]
    [InlineData(0.8, 0.8416212335729143)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999999, 4.753424308817087)]
    public void Normal_quantiles_agree(double p, double z) => Agree(Normal.Quantile(p), z, 2e-14);

    [Theory]
    [InlineData(0.95, 1, 12.706204736432095)]
    [InlineData(0.95, 2, 4.302652729911275)]
    [InlineData(0.95, 9, 2.2621571627409915)]
    [InlineData(0.99, 10, 3.1692726726169473)]
    [InlineData(0.9, 29, 1.6991270265334972)]
    [InlineData(0.95, 199, 1.971956544249395)]
    [InlineData(0.999, 3, 12.923978636637424)]
    public void Students_t_agrees(double confidence, int freedom, double t) => Agree(StudentT.TwoSided(confidence, freedom), t, 1e-10);

    private static void Agree(double found, double expected, double relative) => found.ShouldBe(expected, Math.Abs(expected) * relative);

    [Fact]
    public void Ten_million_cases_still_have_exact_ranks()
    {
        var (lower, upper, coverage) = RankInterval.Of(10_000_000, 0.5, 0.95);
        (lower + upper).ShouldBe(10_000_001);
        coverage.ShouldBeInRange(0.95, 0.9505);
    }

    [Fact]
    public void A_sum_of_ten_million_tenths_loses_nothing()
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < 10_000_000; i++)
            sum.Add(0.1);
        sum.Value.ShouldBe(1_000_000, 1e-9);
    }
}
