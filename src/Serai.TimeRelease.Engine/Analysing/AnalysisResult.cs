using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>The figures of an analysis. All times are in seconds. Nothing in it depends on the order of the input or on the number of threads.</summary>
public sealed record AnalysisResult
{
    public required long Cases { get; init; }
    public required long Events { get; init; }

    /// <summary>Cases of which no event could be read; they are missing in every interval of all cases together.</summary>
    public required long CasesWithoutEvents { get; init; }

    /// <summary>Per interval: all cases together, then every segment.</summary>
    public required IReadOnlyList<IntervalFigures> Intervals { get; init; }

    /// <summary>By falling count.</summary>
    public required IReadOnlyList<FollowFigures> Follows { get; init; }

    /// <summary>By falling count.</summary>
    public required IReadOnlyList<VariantFigures> Variants { get; init; }

    /// <summary>By segment, then by activity.</summary>
    public required IReadOnlyList<StepFigures> Steps { get; init; }
}

/// <summary>One interval in one segment.</summary>
/// <param name="Interval">What was measured.</param>
/// <param name="By">Name and value of each segment column, null for the class of unknown; empty for all cases together.</param>
/// <param name="Values">The durations in seconds.</param>
/// <param name="Summary">The usual set of figures.</param>
public sealed record IntervalFigures(IntervalSpec Interval, IReadOnlyList<KeyValuePair<string, string?>> By, Distribution Values, Summary Summary)
{
    /// <summary>Cases that begin before they end by the wrong side: values below zero.</summary>
    public long Negative => Values.CountBelow(0);

    /// <summary>The durations of several segments of the same interval together.</summary>
    public static Distribution Together(IEnumerable<IntervalFigures> segments)
    {
        var all = segments.Select(s => s.Values).ToArray();
        if (Array.TrueForAll(all, v => v is SortedSeconds))
        {
            int[] seconds = [.. all.SelectMany(v => ((SortedSeconds)v).Values.ToArray())];
            RadixSort.Sort(seconds);
            return new SortedSeconds(seconds, 0, seconds.Length);
        }
        return SortedValues.FromRuns(all.SelectMany(v => v.Runs()));
    }
}

/// <summary>One activity directly after another in the same case.</summary>
/// <param name="From">The earlier activity.</param>
/// <param name="To">The later one.</param>
/// <param name="Count">How often.</param>
/// <param name="MeanSeconds">Mean time from the end of the earlier to the begin of the later one; below zero where they overlap.</param>
/// <param name="MedianSeconds">Its median.</param>
/// <param name="P90Seconds">Its 90th percentile.</param>
public sealed record FollowFigures(string From, string To, long Count, double MeanSeconds, double MedianSeconds, double P90Seconds);

/// <summary>One sequence of activities.</summary>
/// <param name="Events">The activities in order.</param>
/// <param name="Count">Cases that went so.</param>
/// <param name="MeanSeconds">Mean time of these cases from first to last stamp.</param>
/// <param name="MedianSeconds">Its median.</param>
/// <param name="P90Seconds">Its 90th percentile.</param>
public sealed record VariantFigures(IReadOnlyList<string> Events, long Count, double MeanSeconds, double MedianSeconds, double P90Seconds);

/// <summary>The time it took in one segment to come to an activity from the event before it, whichever that was.</summary>
/// <param name="By">Name and value of each segment column.</param>
/// <param name="Event">The activity.</param>
/// <param name="Count">How often it had an event before it.</param>
/// <param name="MeanSeconds">Mean time since the event before.</param>
/// <param name="MedianSeconds">Its median.</param>
/// <param name="P90Seconds">Its 90th percentile.</param>
public sealed record StepFigures(IReadOnlyList<KeyValuePair<string, string?>> By, string Event, long Count, double MeanSeconds, double MedianSeconds, double P90Seconds);
