namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>What is printed of every interval and segment. All figures are in the unit of the values; of no values they are not a number.</summary>
public sealed record Summary
{
    /// <summary>How many values.</summary>
    public required long Count { get; init; }

    /// <summary>How many cases had no value for this interval.</summary>
    public required long Missing { get; init; }

    /// <summary>Whether n is large enough.</summary>
    public required GroupSize Size { get; init; }

    /// <summary>How percentiles were read off.</summary>
    public required PercentileType PercentileType { get; init; }

    /// <summary>Arithmetic mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation, divisor n − 1.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>SD / mean.</summary>
    public required double CoefficientOfVariation { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Interval for the median by order statistics.</summary>
    public required RankInterval MedianInterval { get; init; }

    /// <summary>10th percentile.</summary>
    public required double P10 { get; init; }

    /// <summary>25th percentile.</summary>
    public required double P25 { get; init; }

    /// <summary>75th percentile.</summary>
    public required double P75 { get; init; }

    /// <summary>90th percentile.</summary>
    public required double P90 { get; init; }

    /// <summary>95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>Smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>Largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>Mean without the lowest and highest 5 %.</summary>
    public required double TrimmedMean5 { get; init; }

    /// <summary>Mean without the lowest and highest 10 %.</summary>
    public required double TrimmedMean10 { get; init; }

    /// <summary>Mean with the lowest and highest 10 % set to the nearest kept value.</summary>
    public required double WinsorisedMean10 { get; init; }

    /// <summary>Geometric mean and how many values it left out.</summary>
    public required GeometricMean GeometricMean { get; init; }

    /// <summary>Share of values at most the target; nothing without a target.</summary>
    public required double? ShareWithinTarget { get; init; }

    /// <summary>The usual set of figures.</summary>
    /// <param name="distribution">The values.</param>
    /// <param name="type">How percentiles are read off.</param>
    /// <param name="confidence">Of the interval for the median.</param>
    /// <param name="target">Longest time that meets the target, in the unit of the values.</param>
    /// <param name="missing">How many cases had no value.</param>
    /// <param name="small">Limits for small groups.</param>
    public static Summary Of(
        Distribution distribution, PercentileType type = PercentileType.Type7, double confidence = 0.95, double? target = null, long missing = 0,
        SmallNumbers? small = null) => new()
        {
            Count = distribution.Count,
            Missing = missing,
            Size = (small ?? new()).Of(distribution.Count),
            PercentileType = type,
            Mean = distribution.Mean,
            StandardDeviation = distribution.StandardDeviation,
            CoefficientOfVariation = distribution.CoefficientOfVariation,
            Median = distribution.Percentile(0.5, type),
            MedianInterval = RankInterval.Of(distribution, 0.5, confidence),
            P10 = distribution.Percentile(0.10, type),
            P25 = distribution.Percentile(0.25, type),
            P75 = distribution.Percentile(0.75, type),
            P90 = distribution.Percentile(0.90, type),
            P95 = distribution.Percentile(0.95, type),
            Minimum = distribution.Minimum,
            Maximum = distribution.Maximum,
            TrimmedMean5 = distribution.TrimmedMean(0.05),
            TrimmedMean10 = distribution.TrimmedMean(0.10),
            WinsorisedMean10 = distribution.WinsorisedMean(0.10),
            GeometricMean = distribution.GeometricMean,
            ShareWithinTarget = target is { } limit && distribution.Count > 0 ? distribution.ShareWithin(limit) : null,
        };
}
