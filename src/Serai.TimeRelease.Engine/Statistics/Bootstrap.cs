namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>
/// Percentile bootstrap: draw B samples of the same size with replacement, compute the figure of each, take the type 7 percentiles
/// α/2 and 1 − α/2. Clusters are resampled where clusters were drawn, strata within themselves.
/// </summary>
/// <remarks>
/// Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap", Chapman &amp; Hall (1993), chapter 13.
/// For percentiles of many cases <see cref="QuantileBootstrap"/> draws from the same distribution at a fraction of the cost.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Resamples cases drawn one by one.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static BootstrapInterval ByCase(ReadOnlyMemory<double> values, StatisticOf statistic, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        if (values.Length == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(values));
        var estimate = statistic(values.ToArray());
        var figures = Replicate(set, () => new double[values.Length], (random, sample) =>
        {
            var from = values.Span;
            for (var i = 0; i < sample.Length; i++)
                sample[i] = from[(int)random.NextBelow(from.Length)];
            return statistic(sample);
        });
        return Interval(estimate, figures, set, "case");
    }

    /// <summary>Resamples whole clusters; the size of a resample varies with the clusters in it.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static BootstrapInterval ByCluster(IReadOnlyList<IReadOnlyList<double>> clusters, StatisticOf statistic, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        var filled = clusters.Where(cluster => cluster.Count > 0).Select(cluster => cluster.ToArray()).ToArray();
        if (filled.Length == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(clusters));
        var estimate = statistic(filled.SelectMany(cluster => cluster).ToArray());
        var figures = Replicate(set, () => new List<double>(), (random, sample) =>
        {
            sample.Clear();
            for (var i = 0; i < filled.Length; i++)
                sample.AddRange(filled[random.NextBelow(filled.Length)]);
            return statistic(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sample));
        });
        return Interval(estimate, figures, set, "cluster");
    }

    /// <summary>The weighted sum Σ W·statistic(stratum), every stratum resampled within itself.</summary>
    /// <remarks>With <see cref="Statistic.Mean"/> this is the stratified mean. Of a median it is a weighted mean of medians, not the median of all.</remarks>
    /// <exception cref="ArgumentException">A stratum has no value or a weight that is not positive.</exception>
    public static BootstrapInterval WithinStrata(IReadOnlyList<Stratum> strata, StatisticOf statistic, BootstrapOptions? options = null)
    {
        var set = (options ?? new()).Checked();
        var total = strata.Sum(stratum => stratum.Weight);
        for (var i = 0; i < strata.Count; i++)
        {
            if (!(strata[i].Weight > 0) || !strata[i].Clusters.Any(cluster => cluster.Count > 0))
                throw new ArgumentException($"Stratum {i + 1} has no value or no weight; a share of the population without a sample cannot be estimated.", nameof(strata));
        }
        if (strata.Count == 0)
            throw new ArgumentException("There is nothing to resample.", nameof(strata));
        var parts = strata.Select(stratum => (
            Weight: stratum.Weight / total,
            Clusters: stratum.Clusters.Where(cluster => cluster.Count > 0).Select(cluster => cluster.ToArray()).ToArray())).ToArray();
        var estimate = parts.Sum(part => part.Weight * statistic(part.Clusters.SelectMany(cluster => cluster).ToArray()));
        var figures = Replicate(set, () => new List<double>(), (random, sample) =>
        {
            var sum = 0.0;
            foreach (var (weight, clusters) in parts)
            {
                sample.Clear();
                for (var i = 0; i < clusters.Length; i++)
                    sample.AddRange(clusters[random.NextBelow(clusters.Length)]);
                sum += weight * statistic(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sample));
            }
            return sum;
        });
        var single = parts.All(part => part.Clusters.All(cluster => cluster.Length == 1));
        return Interval(estimate, figures, set, single ? "case within strata" : "cluster within strata");
    }

    // Every replication has its own stream, so that the figures do not depend on how many processors there are.
    internal static double[] Replicate<TSample>(BootstrapOptions options, Func<TSample> room, Func<SeededRandom, TSample, double> one)
    {
        var figures = new double[options.Replications];
        Parallel.For(0, figures.Length, room, (i, _, sample) =>
        {
            figures[i] = one(new SeededRandom(options.Seed, i), sample);
            return sample;
        }, _ => { });
        return figures;
    }

    internal static BootstrapInterval Interval(double estimate, double[] figures, BootstrapOptions options, string method)
    {
        // A resample may leave a figure undefined, as a ratio whose divisor was not drawn.
        var sorted = SortedValues.Of(figures.Where(double.IsFinite));
        var tail = (1 - options.Confidence) / 2;
        return new(
            estimate, sorted.Percentile(tail), sorted.Percentile(1 - tail), sorted.PopulationStandardDeviation,
            options.Confidence, options.Replications, options.Seed, method);
    }
}
