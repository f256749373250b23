namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>A stretch in which an actor worked on a case; start and end were recorded.</summary>
/// <param name="Actor">Index of the actor, 0 upwards.</param>
/// <param name="From">Start, in the unit of the window; calendars need microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="To">End, not before the start.</param>
public readonly record struct Work(int Actor, long From, long To);

/// <summary>A piece of the window in which the same actors are active.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Actors">Who is active, ascending; nobody when idle.</param>
public sealed record Slice(long From, long To, IReadOnlyList<int> Actors)
{
    /// <summary>Length, in the unit of the window.</summary>
    public long Length => To - From;
}
