using NodaTime;

namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>
/// Turns wall times of one zone into instants by the tz database that is built into the program (its version: <see cref="DatabaseVersion"/>), never by
/// that of the operating system. Between two changes of the clocks an addition suffices, so the last such spans are kept. For one thread.
/// </summary>
public sealed class ZoneClock
{
    const long MicrosPerTick10 = 10;
    readonly DateTimeZone _zone;
    readonly Span[] _spans = new Span[4];
    int _next;

    /// <param name="zone">IANA name, such as Asia/Almaty.</param>
    /// <exception cref="ArgumentException">The database does not know the zone.</exception>
    public ZoneClock(string zone) =>
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"The tz database {DatabaseVersion} does not know a zone `{zone}`.", nameof(zone));

    /// <summary>Version of the built-in tz database, such as "TZDB: 2025b".</summary>
    public static string DatabaseVersion => DateTimeZoneProviders.Tzdb.VersionId;

    public static bool Knows(string? zone) => !string.IsNullOrEmpty(zone) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    public string Id => _zone.Id;

    /// <summary>The instant of a wall time.</summary>
    /// <param name="wallMicros">Wall time as microseconds since 1970-01-01T00:00:00 on that wall.</param>
    /// <param name="twice">Which instant is meant where the wall time occurred twice; null reports it.</param>
    /// <param name="micros">The instant, microseconds since 1970-01-01T00:00:00Z.</param>
    /// <returns><see cref="StampOutcome.Read"/>, <see cref="StampOutcome.Skipped"/> or <see cref="StampOutcome.Twice"/>.</returns>
    public StampOutcome ToInstant(long wallMicros, TwiceChoice? twice, out long micros)
    {
        foreach (ref readonly var span in _spans.AsSpan())
            if (wallMicros >= span.From && wallMicros < span.To)
            {
                micros = wallMicros - span.Offset;
                return StampOutcome.Read;
            }
        return Look(wallMicros, twice, out micros);
    }

    StampOutcome Look(long wallMicros, TwiceChoice? twice, out long micros)
    {
        var local = new LocalDateTime(1970, 1, 1, 0, 0).PlusTicks(wallMicros * MicrosPerTick10);
        var mapping = _zone.MapLocal(local);
        switch (mapping.Count)
        {
            case 0:
                micros = EventTimes.NoTime;
                return StampOutcome.Skipped;
            case 2 when twice is null:
                micros = EventTimes.NoTime;
                return StampOutcome.Twice;
            case 2:
                micros = (twice == TwiceChoice.First ? mapping.First() : mapping.Last()).ToInstant().ToUnixTimeTicks() / MicrosPerTick10;
                return StampOutcome.Read;
        }
        var interval = mapping.EarlyInterval;
        var offset = interval.WallOffset.Ticks / MicrosPerTick10;
        long from = long.MinValue, to = long.MaxValue;
        if (interval.HasStart)
        {
            var before = _zone.GetZoneInterval(interval.Start - Duration.Epsilon);
            from = interval.Start.ToUnixTimeTicks() / MicrosPerTick10 + Math.Max(offset, before.WallOffset.Ticks / MicrosPerTick10);
        }
        if (interval.HasEnd)
        {
            var after = _zone.GetZoneInterval(interval.End);
            to = interval.End.ToUnixTimeTicks() / MicrosPerTick10 + Math.Min(offset, after.WallOffset.Ticks / MicrosPerTick10);
        }
        _spans[_next++ & 3] = new Span(from, to, offset);
        micros = wallMicros - offset;
        return StampOutcome.Read;
    }

    readonly record struct Span(long From, long To, long Offset);
}
