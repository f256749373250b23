namespace Serai.TimeRelease.Engine.Verification;

/// <summary>What a finding does to its case.</summary>
public enum RuleKind
{
    /// <summary>Flagged; the case stays in the analysis unless a steward takes it out.</summary>
    Soft,

    /// <summary>The case cannot enter the analysis until somebody has resolved it.</summary>
    Hard,
}

/// <summary>One thing that a rule found. Nothing is changed and nothing dropped by it.</summary>
/// <param name="Rule">V01 … V21, see docs/methods/verification.md.</param>
/// <param name="Kind">Whether the case has to wait for an answer.</param>
/// <param name="Case">The case, or null where a recorder or a post is meant.</param>
/// <param name="Row">Row of the source, 0 where none is known.</param>
/// <param name="Reason">Why this cannot be, or is unlikely.</param>
/// <param name="Found">What stood there.</param>
public sealed record Finding(string Rule, RuleKind Kind, string? Case, int Row, string Reason, string Found)
{
    /// <summary>The activity, where one is meant.</summary>
    public string? Event { get; init; }

    /// <summary>Who recorded it: the query goes back to this one.</summary>
    public string? Recorder { get; init; }

    /// <summary>A repair that would make the value plausible. Proposed only; never applied unasked.</summary>
    public string? Proposal { get; init; }
}
