namespace Serai.TimeRelease.Engine.Survival;

/// <summary>How the following of a case ended.</summary>
public enum Ending
{
    /// <summary>Released.</summary>
    Released,

    /// <summary>Not yet released at the freeze date: censored.</summary>
    NotYet,

    /// <summary>Seized, returned, re-exported: counted apart, never called released.</summary>
    Otherwise,
}

/// <summary>A case that was followed.</summary>
/// <param name="Time">From arrival to release, to the freeze date, or to the other end; any unit, not negative.</param>
/// <param name="Ending">Which of these it was.</param>
public readonly record struct Followed(double Time, Ending Ending);

/// <summary>A row of the table of a Kaplan-Meier estimate.</summary>
/// <param name="Time">A time at which cases were released, censored, or ended otherwise.</param>
/// <param name="AtRisk">Cases with at least this time.</param>
/// <param name="Released">Released at this time.</param>
/// <param name="NotYet">Censored at this time; they count as at risk until after the releases.</param>
/// <param name="Otherwise">Ended otherwise at this time.</param>
/// <param name="Survival">S: estimated share not released up to and including this time.</param>
/// <param name="StandardError">Greenwood's standard error of S.</param>
public sealed record SurvivalStep(double Time, long AtRisk, long Released, long NotYet, long Otherwise, double Survival, double StandardError);

/// <summary>A percentile that may not have been reached.</summary>
/// <param name="Reached">Whether the estimate fell far enough while cases were followed.</param>
/// <param name="Value">The percentile if it was reached, otherwise the last observed time: printed as "&gt; value".</param>
public readonly record struct ReachedPercentile(bool Reached, double Value);
