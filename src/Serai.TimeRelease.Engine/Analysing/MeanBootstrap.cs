using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>
/// The bootstrap of a mean from value counts. Small samples are resampled case by case; large ones by giving every value a Poisson weight of its count, which costs what the different values
/// cost and not what the cases cost.
/// </summary>
/// <remarks>
/// Unlike that of a percentile, the bootstrap distribution of a mean has to be simulated. Poisson weights: N. Chamandy, O. Muralidharan, A. Najmi and S. Naidu, "Estimating Uncertainty for
/// Massive Data Streams", Google (2012): the number of resampled cases varies by 1/√n around n, which no longer matters where they are used (n above 10,000).
/// Poisson numbers above a mean of 64: W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993) 39–45.
/// </remarks>
public static class MeanBootstrap
{
    /// <summary>Up to here cases are drawn one by one.</summary>
    const long CaseByCase = 10_000;

    /// <summary>Draws B means and takes their percentiles.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static BootstrapInterval Draw(Distribution distribution, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        var n = distribution.Count;
        if (n == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(distribution));
        double[] figures;
        if (n <= CaseByCase)
        {
            var values = Enumerable.Range(0, (int)n).Select(i => distribution.AtRank(i)).ToArray();
            figures = Bootstrap.Replicate(set, () => values, static (random, values) =>
            {
                var sum = 0.0;
                for (var i = 0; i < values.Length; i++)
                    sum += values[random.NextBelow(values.Length)];
                return sum / values.Length;
            });
            return Bootstrap.Interval(distribution.Mean, figures, set, "case");
        }
        var runs = distribution.Runs().ToArray();
        figures = Bootstrap.Replicate(set, () => runs, static (random, runs) =>
        {
            double sum = 0, weight = 0;
            foreach (var (value, count) in runs)
            {
                var times = Poisson(random, count);
                sum += times * value;
                weight += times;
            }
            return sum / weight;
        });
        return Bootstrap.Interval(distribution.Mean, figures, set, "case, Poisson weights");
    }

    static readonly double[][] Cumulative = [.. Enumerable.Range(0, 65).Select(mean =>
    {
        var cumulative = new double[mean + 12 * (int)Math.Sqrt(mean + 1) + 12];
        double term = Math.Exp(-mean), sum = 0;
        for (var k = 0; k < cumulative.Length; k++, term *= mean / (double)k)
            cumulative[k] = sum += term;
        return cumulative;
    })];

    internal static long Poisson(SeededRandom random, long mean)
    {
        if (mean > 64)
            return Large(random, mean);
        var cumulative = Cumulative[mean];
        var share = random.NextShare();
        // From the middle for larger means, so that few steps are needed.
        var k = mean < 8 ? 0 : (int)mean;
        while (k > 0 && cumulative[k - 1] > share)
            k--;
        while (k < cumulative.Length - 1 && cumulative[k] <= share)
            k++;
        return k;
    }

    static long Large(SeededRandom random, double mean)
    {
        double root = Math.Sqrt(mean), log = Math.Log(mean);
        var b = 0.931 + 2.53 * root;
        var a = -0.059 + 0.02483 * b;
        var inverse = 1.1239 + 1.1328 / (b - 3.4);
        var accept = 0.9277 - 3.6224 / (b - 2);
        for (; ; )
        {
            double u = random.NextShare() - 0.5, v = random.NextOpenShare();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= accept)
                return (long)k;
            if (k < 0 || us < 0.013 && v > us)
                continue;
            if (Math.Log(v) + Math.Log(inverse) - Math.Log(a / (us * us) + b) <= -mean + k * log - LogFactorial(k))
                return (long)k;
        }
    }

    static double LogFactorial(double k) =>
        k < 10 ? Enumerable.Range(1, (int)k).Sum(i => Math.Log(i)) : (k + 0.5) * Math.Log(k) - k + 0.918938533204672742 + 1 / (12 * k) - 1 / (360 * k * k * k) + 1 / (1260 * k * k * k * k * k);
}
