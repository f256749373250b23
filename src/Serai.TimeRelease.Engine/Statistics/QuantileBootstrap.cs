namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>The bootstrap distribution of a percentile, without drawing samples: computed exactly, or drawn exactly from order statistics.</summary>
/// <remarks>
/// The j-th of n resampled values is at most v exactly when at least j of n draws are: P = P(Bin(n, F(v)) ≥ j) with F the share of values
/// at most v (J. S. Maritz and R. G. Jarrett, Journal of the American Statistical Association 73 (1978) 194–196). And the j-th of n uniform
/// numbers is Beta(j, n + 1 − j), so one draw of a percentile costs the same for a hundred cases and for ten million.
/// Only for percentiles of cases drawn one by one: means and clusters have to be resampled.
/// </remarks>
public static class QuantileBootstrap
{
    // Beyond this many different values near the percentile the pairs of neighbours are too many; drawing is as good.
    private const int MostPairs = 4000;

    /// <summary>Every value that the percentile of a resample can take, with its probability; ascending, adding up to 1.</summary>
    /// <exception cref="ArgumentException">There is no value, or there are so many different ones near the percentile that it should be drawn: see <see cref="Draw"/>.</exception>
    public static IReadOnlyList<(double Value, double Probability)> Exact(Distribution distribution, double p = 0.5, PercentileType type = PercentileType.Type7)
    {
        var (runs, upTo) = Likely(distribution, p, type, out var j, out var fraction, out var n);
        if (fraction == 0)
            return [.. runs.Select((value, i) => (value, Of(i))).Where(pair => pair.Item2 > 0)];
        if (runs.Length > MostPairs)
            throw new ArgumentException($"{runs.Length} different values lie near the percentile; expected at most {MostPairs}. Draw from the distribution instead.", nameof(distribution));
        var all = new Dictionary<double, double>();
        for (var a = 0; a < runs.Length; a++)
        {
            // Exactly j of n draws at most runs[a], the largest of them equal to it, and the next draw is runs[b].
            var same = Of(a);
            for (var b = a + 1; b < runs.Length; b++)
            {
                var both = Pair(a, b);
                same -= both;
                if (both > 0)
                    Put(runs[a] + (fraction * (runs[b] - runs[a])), both);
            }
            Put(runs[a], Math.Max(0, same));
        }
        return [.. all.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];

        double Share(int i) => i < 0 ? 0 : (double)upTo[i] / n;
        double Of(int i) => Binomial.AtLeast(j, n, Share(i)) - (i == 0 ? 0 : Binomial.AtLeast(j, n, Share(i - 1)));
        double Pair(int a, int b)
        {
            var share = Share(a);
            var exactly = Binomial.Probability(j, n, share);
            if (exactly == 0)
                return 0;
            var largest = 1 - Math.Pow(Share(a - 1) / share, j);
            var rest = 1 - share;
            return exactly * largest * (Math.Pow((1 - Share(b - 1)) / rest, n - j) - Math.Pow((1 - Share(b)) / rest, n - j));
        }
        void Put(double value, double probability) => all[value] = all.GetValueOrDefault(value) + probability;
    }

    /// <summary>The interval from the exact distribution: its α/2 and 1 − α/2 points. Falls back to <see cref="Draw"/> where that is too large.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static BootstrapInterval Interval(
        Distribution distribution, double p = 0.5, PercentileType type = PercentileType.Type7, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        var (runs, _) = Likely(distribution, p, type, out _, out var fraction, out _);
        if (fraction != 0 && runs.Length > MostPairs)
            return Draw(distribution, p, type, set);
        var exact = Exact(distribution, p, type);
        var mean = exact.Sum(pair => pair.Value * pair.Probability);
        var variance = exact.Sum(pair => (pair.Value - mean) * (pair.Value - mean) * pair.Probability);
        var tail = (1 - set.Confidence) / 2;
        return new(distribution.Percentile(p, type), Point(tail), Point(1 - tail), Math.Sqrt(variance), set.Confidence, 0, 0, "exact");

        double Point(double share)
        {
            var sum = 0.0;
            foreach (var (value, probability) in exact)
            {
                sum += probability;
                if (sum >= share - 1e-12)
                    return value;
            }
            return exact[^1].Value;
        }
    }

    /// <summary>Draws B values from the exact bootstrap distribution of the percentile and takes their percentiles.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static BootstrapInterval Draw(
        Distribution distribution, double p = 0.5, PercentileType type = PercentileType.Type7, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        var n = distribution.Count;
        if (n == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(distribution));
        var (rank, fraction) = PercentileRank.Of(n, p, type);
        var figures = new double[set.Replications];
        var random = new SeededRandom(set.Seed);
        for (var i = 0; i < figures.Length; i++)
        {
            var share = random.NextBeta(rank + 1, n - rank);
            var low = At(share);
            // The next order statistic is the smallest of what is left above the first.
            var next = fraction == 0 ? low : At(share + ((1 - share) * (1 - Math.Pow(random.NextOpenShare(), 1.0 / (n - rank - 1)))));
            figures[i] = low + (fraction * (next - low));
        }
        return Bootstrap.Interval(distribution.Percentile(p, type), figures, set, "order statistics");

        double At(double share) => distribution.AtRank(Math.Clamp((long)(share * n), 0, n - 1));
    }

    // The different values within ten standard deviations of the rank; what lies outside has a probability below 10⁻²².
    private static (double[] Values, long[] UpTo) Likely(
        Distribution distribution, double p, PercentileType type, out long j, out double fraction, out long n)
    {
        n = distribution.Count;
        if (n == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(distribution));
        (var rank, fraction) = PercentileRank.Of(n, p, type);
        j = rank + 1;
        var centre = (double)j / n;
        var reach = (long)((10 * Math.Sqrt(n * centre * (1 - centre))) + 40);
        var (from, to) = (rank - reach, rank + 1 + reach);
        var values = new List<double>();
        var upTo = new List<long>();
        long sum = 0;
        foreach (var (value, count) in distribution.Runs())
        {
            sum += count;
            if (sum <= from)
                continue;
            values.Add(value);
            upTo.Add(sum);
            if (sum > to)
                break;
        }
        return ([.. values], [.. upTo]);
    }
}
