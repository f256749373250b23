namespace Serai.TimeRelease.Engine.Sampling;

/// <summary>What was found in one stratum.</summary>
/// <param name="Name">Of the stratum.</param>
/// <param name="Weight">Its share of the population; scaled to add up to 1.</param>
/// <param name="Count">Cases drawn.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation.</param>
public sealed record StratumResult(string Name, double Weight, long Count, double Mean, double StandardDeviation);

/// <summary>Mean over all strata by their share of the population, whatever was drawn of each.</summary>
/// <param name="Mean">Σ W·mean.</param>
/// <param name="StandardError">√(Σ W²s²/n), without finite correction.</param>
public sealed record StratifiedMean(double Mean, double StandardError)
{
    /// <summary>Computes the mean.</summary>
    /// <exception cref="ArgumentException">A stratum with weight has no cases: its share of the population is unknown, not zero.</exception>
    public static StratifiedMean Of(IReadOnlyList<StratumResult> strata)
    {
        var total = strata.Sum(stratum => stratum.Weight);
        if (!(total > 0))
            throw new ArgumentException("Expected weights that add up to more than 0.", nameof(strata));
        if (strata.FirstOrDefault(stratum => stratum.Weight > 0 && (stratum.Count < 1 || double.IsNaN(stratum.Mean))) is { } empty)
            throw new ArgumentException($"Stratum \"{empty.Name}\" has no cases; expected at least 1, or join it to another.", nameof(strata));
        var used = strata.Where(stratum => stratum.Weight > 0).ToArray();
        return new(
            used.Sum(stratum => stratum.Weight / total * stratum.Mean),
            Math.Sqrt(used.Sum(stratum => Math.Pow(stratum.Weight / total * stratum.StandardDeviation, 2) / stratum.Count)));
    }

    /// <summary>
    /// The share that the first of two groups must have for the overall mean to come out. Outside 0 … 1 the three figures cannot be of one study.
    /// </summary>
    public static double ImpliedShare(double overall, double first, double second) => (second - overall) / (second - first);
}
