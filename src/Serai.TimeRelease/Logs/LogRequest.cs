using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Logs;

/// <summary>How a file of events is to be read.</summary>
sealed record LogRequest(EventMapping Mapping, ReadOptions Options)
{
    /// <summary>One row per case, one column per time point; null finds out by the columns.</summary>
    public bool? Wide { get; init; }

    /// <summary>Sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where the refused rows are written, as CSV.</summary>
    public string? RefusedTo { get; init; }

    /// <summary>The share that is read, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    public CancellationToken Cancel { get; init; }
}
