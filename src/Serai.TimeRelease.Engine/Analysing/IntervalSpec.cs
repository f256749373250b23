namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>
/// What is measured in each case: from the first occurrence of one activity to the last occurrence of another, or from its first to its last stamp.
/// </summary>
/// <remarks>
/// An activity with a start and an end begins the interval with its start and closes it with its end. Where the second lies before the first the interval is negative and
/// stays so: a declaration lodged before arrival is a fact to report, not an error to clip. A case that lacks either is missing. Reasons: docs/methods/intervals.md.
/// </remarks>
/// <param name="From">Activity that opens it, or null for the first stamp of the case.</param>
/// <param name="To">Activity that closes it, or null for the last stamp of the case.</param>
public sealed record IntervalSpec(string? From, string? To)
{
    /// <summary>From the first to the last stamp of a case.</summary>
    public static IntervalSpec Whole { get; } = new(null, null);

    /// <summary>Reads "A..B"; an empty side stands for the first or the last stamp. Null where there are no two dots or more than one pair of them.</summary>
    public static IntervalSpec? Parse(string text)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0 || text.IndexOf("..", at + 2, StringComparison.Ordinal) >= 0)
            return null;
        string from = text[..at].Trim(), to = text[(at + 2)..].Trim();
        return new IntervalSpec(from.Length == 0 ? null : from, to.Length == 0 ? null : to);
    }

    /// <summary>"A..B"; ".." for the whole case.</summary>
    public override string ToString() => $"{From}..{To}";
}
