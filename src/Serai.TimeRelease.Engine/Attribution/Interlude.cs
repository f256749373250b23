namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>What the time between two steps may be called.</summary>
public enum Interlude
{
    /// <summary>The end of the step before and the start of the step after were recorded: nobody worked.</summary>
    Waiting,

    /// <summary>Only single stamps: somebody may have worked, so it must not be called waiting.</summary>
    Gap,
}

/// <summary>Tells waiting from gaps.</summary>
public static class Interludes
{
    /// <summary>Waiting can be told from working only when a start and an end were recorded.</summary>
    /// <param name="previousHasStartAndEnd">The step before was recorded as a pair.</param>
    /// <param name="nextHasStartAndEnd">The step after was recorded as a pair.</param>
    public static Interlude Between(bool previousHasStartAndEnd, bool nextHasStartAndEnd) =>
        previousHasStartAndEnd && nextHasStartAndEnd ? Interlude.Waiting : Interlude.Gap;
}
