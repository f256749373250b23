using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Sampling;

/// <summary>How many cases a sample needs. Rounded up once, at the very end.</summary>
/// <param name="Unrounded">What the formula gives before the corrections.</param>
/// <param name="Corrected">After the design effect and the finite population, not yet rounded.</param>
/// <param name="Cases">The answer; never more than the population.</param>
/// <remarks>Source: W. G. Cochran, "Sampling Techniques", 3rd edition, Wiley (1977), chapters 4 and 5. Worked examples: docs/methods/sampling.md.</remarks>
public sealed record SampleSize(double Unrounded, double Corrected, long Cases)
{
    /// <summary>For a mean time to within ± <paramref name="error"/>: (z·s/E)². The formula for a time release study.</summary>
    /// <param name="standardDeviation">From the test run, in the unit of the error.</param>
    /// <param name="error">Wanted half-width of the interval.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <param name="population">Cases at the post in the period, if few.</param>
    /// <param name="designEffect">From <see cref="Clusters.DesignEffect"/> where whole trucks, trains or days are drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range; the message says which and what was expected.</exception>
    public static SampleSize ForMean(double standardDeviation, double error, double confidence = 0.95, long? population = null, double designEffect = 1)
    {
        Positive(error, nameof(error), "the half-width wanted");
        if (!(standardDeviation >= 0) || double.IsInfinity(standardDeviation))
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "Expected a standard deviation of at least 0.");
        var root = Normal.TwoSided(confidence) * standardDeviation / error;
        return Corrections(root * root, population, designEffect);
    }

    /// <summary>For a mean time, with the spread taken from the cases of the test run.</summary>
    /// <param name="pilot">At least two durations, in the unit of the error.</param>
    /// <param name="error">Wanted half-width.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <param name="population">Cases at the post in the period, if few.</param>
    /// <param name="designEffect">Where clusters are drawn.</param>
    /// <exception cref="ArgumentException">The test run has fewer than two cases.</exception>
    public static SampleSize FromPilot(Distribution pilot, double error, double confidence = 0.95, long? population = null, double designEffect = 1) =>
        pilot.Count < 2
            ? throw new ArgumentException($"The test run has {pilot.Count} cases; a spread needs at least 2.", nameof(pilot))
            : ForMean(pilot.StandardDeviation, error, confidence, population, designEffect);

    /// <summary>For a share, such as released within the target, to within ± <paramref name="error"/>: z²·p(1−p)/e². Not for times.</summary>
    /// <param name="share">Expected share; 0.5 needs most and is safe.</param>
    /// <param name="error">Wanted half-width, as a share.</param>
    /// <param name="confidence">Such as 0.95.</param>
    /// <param name="population">Cases at the post in the period, if few.</param>
    /// <param name="designEffect">Where clusters are drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not in its range.</exception>
    public static SampleSize ForShare(double share, double error, double confidence = 0.95, long? population = null, double designEffect = 1)
    {
        Positive(error, nameof(error), "the half-width wanted");
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "Expected a share between 0 and 1.");
        var z = Normal.TwoSided(confidence);
        return Corrections(z * z * share * (1 - share) / (error * error), population, designEffect);
    }

    /// <summary>n / (1 + (n − 1)/N), unrounded.</summary>
    public static double FinitePopulation(double unrounded, long population) => unrounded / (1 + ((unrounded - 1) / population));

    private static SampleSize Corrections(double unrounded, long? population, double designEffect)
    {
        if (!(designEffect >= 1) || double.IsInfinity(designEffect))
            throw new ArgumentOutOfRangeException(nameof(designEffect), designEffect, "Expected a design effect of at least 1.");
        if (population is < 1)
            throw new ArgumentOutOfRangeException(nameof(population), population, "Expected a population of at least 1.");
        // The clusters come first: however alike they are, nobody needs more cases than there are.
        var corrected = unrounded * designEffect;
        if (population is { } n)
            corrected = FinitePopulation(Math.Max(1, corrected), n);
        if (corrected > 1e15)
            throw new ArgumentOutOfRangeException(nameof(unrounded), corrected, "No sample is that large; expected a wider error.");
        var cases = Math.Max(1, (long)Math.Ceiling(corrected * (1 - 1e-12)));
        return new(unrounded, corrected, population is { } most ? Math.Min(cases, most) : cases);
    }

    private static void Positive(double value, string name, string what)
    {
        if (!(value > 0) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(name, value, $"Expected {what} to be above 0.");
    }
}
