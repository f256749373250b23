namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Whether a group is large enough for its figures to be printed.</summary>
public enum GroupSize
{
    /// <summary>No case at all: no figure, and never a zero.</summary>
    None,

    /// <summary>So few that the figure is not shown.</summary>
    Suppressed,

    /// <summary>Few: shown with a warning.</summary>
    Flagged,

    /// <summary>Enough.</summary>
    Enough,
}

/// <summary>The two limits for small groups.</summary>
/// <param name="FlagBelow">Groups below this carry a warning.</param>
/// <param name="SuppressBelow">Groups below this are not shown.</param>
public sealed record SmallNumbers(long FlagBelow = 30, long SuppressBelow = 5)
{
    /// <summary>What to do with a group of n.</summary>
    public GroupSize Of(long n) =>
        n <= 0 ? GroupSize.None : n < SuppressBelow ? GroupSize.Suppressed : n < FlagBelow ? GroupSize.Flagged : GroupSize.Enough;
}
