using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Sampling;

/// <summary>What it costs to draw whole trucks, trains, vessels or days: cases of one cluster resemble each other.</summary>
/// <remarks>Source: L. Kish, "Survey Sampling", Wiley (1965), chapter 5.</remarks>
public static class Clusters
{
    /// <summary>1 + (m − 1)·ρ: by how much the sample must be larger.</summary>
    /// <param name="meanSize">Mean number of cases in a cluster, m ≥ 1.</param>
    /// <param name="correlation">Intra-cluster correlation, ρ; below 0 counts as 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">m is below 1, or ρ above 1.</exception>
    public static double DesignEffect(double meanSize, double correlation)
    {
        if (!(meanSize >= 1))
            throw new ArgumentOutOfRangeException(nameof(meanSize), meanSize, "Expected clusters of at least one case.");
        if (!(correlation <= 1))
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Expected a correlation of at most 1.");
        return 1 + ((meanSize - 1) * Math.Max(0, correlation));
    }

    /// <summary>The intra-cluster correlation of a test run, from the mean squares between and within clusters.</summary>
    /// <returns>ρ, negative where cases of one cluster differ more than others; not a number if it cannot be told.</returns>
    public static double Correlation(IReadOnlyList<IReadOnlyList<double>> clusters)
    {
        var filled = clusters.Where(cluster => cluster.Count > 0).ToArray();
        double n = filled.Sum(cluster => cluster.Count);
        if (filled.Length < 2 || n <= filled.Length)
            return double.NaN;
        var mean = SortedValues.Of(filled.SelectMany(cluster => cluster)).Mean;
        var (between, within) = (default(CompensatedSum), default(CompensatedSum));
        foreach (var cluster in filled)
        {
            var own = SortedValues.Of(cluster).Mean;
            between.Add(cluster.Count * (own - mean) * (own - mean));
            foreach (var value in cluster)
                within.Add((value - own) * (value - own));
        }
        var size = (n - (filled.Sum(cluster => (double)cluster.Count * cluster.Count) / n)) / (filled.Length - 1);
        var squareBetween = between.Value / (filled.Length - 1);
        var squareWithin = within.Value / (n - filled.Length);
        return (squareBetween - squareWithin) / (squareBetween + ((size - 1) * squareWithin));
    }
}
