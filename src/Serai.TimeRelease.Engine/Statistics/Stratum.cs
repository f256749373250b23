namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>One part of a stratified sample: drawn by itself, and therefore resampled by itself.</summary>
/// <param name="Weight">Share of the population that lies in this stratum; the weights are scaled to add up to 1.</param>
/// <param name="Clusters">The clusters drawn (trucks, trains, days), each with its values. Cases drawn one by one are clusters of one.</param>
public sealed record Stratum(double Weight, IReadOnlyList<IReadOnlyList<double>> Clusters)
{
    /// <summary>A stratum whose cases were drawn one by one.</summary>
    public static Stratum OfCases(double weight, IEnumerable<double> values) => new(weight, [.. values.Select(value => new[] { value })]);
}
