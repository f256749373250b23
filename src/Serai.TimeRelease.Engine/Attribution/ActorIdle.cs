namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>How an actor spent the time between its first start and its last end, over all cases.</summary>
/// <param name="Actor">Index of the actor.</param>
/// <param name="First">First start.</param>
/// <param name="Last">Last end.</param>
/// <param name="Busy">Union of its stretches of work.</param>
/// <param name="Works">How many stretches.</param>
public sealed record ActorIdle(int Actor, long First, long Last, long Busy, long Works)
{
    /// <summary>Last end − first start − busy.</summary>
    public long Idle => Last - First - Busy;

    /// <summary>For every actor that worked, by index.</summary>
    /// <param name="works">All work of all cases, in any order.</param>
    public static IReadOnlyList<ActorIdle> Of(IEnumerable<Work> works) =>
        [.. works.GroupBy(work => work.Actor).OrderBy(group => group.Key).Select(group =>
        {
            var merged = Stretches.Merge(group.Select(work => (work.From, work.To)));
            return new ActorIdle(group.Key, merged[0].From, merged[^1].To, Stretches.Length(merged), group.LongCount());
        })];
}
