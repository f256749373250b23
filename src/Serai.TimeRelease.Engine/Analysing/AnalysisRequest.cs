using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>What to work out of event logs.</summary>
public sealed record AnalysisRequest
{
    /// <summary>What is measured in each case.</summary>
    public IReadOnlyList<IntervalSpec> Intervals { get; init; } = [IntervalSpec.Whole];

    /// <summary>Segment columns; figures are made for every combination of their values that occurs, and for all cases together.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>How percentiles are read off.</summary>
    public PercentileType PercentileType { get; init; } = PercentileType.Type7;

    /// <summary>Longest time in seconds that meets the target, or none.</summary>
    public double? TargetSeconds { get; init; }

    /// <summary>Confidence of the interval for the median.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Which activity follows which, how often and after how long.</summary>
    public bool Follows { get; init; } = true;

    /// <summary>The different sequences of activities.</summary>
    public bool Variants { get; init; } = true;

    /// <summary>Time from each event to the next by activity and segment.</summary>
    public bool Steps { get; init; }

    /// <summary>Times of one sort (durations, steps, variants) that a thread holds one by one before it packs them into value and count.</summary>
    public int PackAbove { get; init; } = 1 << 24;

    /// <summary>Limits for small groups.</summary>
    public SmallNumbers? Small { get; init; }
}
