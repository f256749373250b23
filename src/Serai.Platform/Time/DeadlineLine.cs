using Serai.Platform.Language;

namespace Serai.Platform.Time;

/// <summary>
/// The one way a deadline is written: local date and time, place and offset of the reader; the same in the zone of the deadline when
/// that differs; and how much time is left, in words.
/// </summary>
public static class DeadlineLine
{
    public static string Of(Text reader, Deadline deadline, DateTime nowUtc) => Of(reader, deadline, reader.Zone, nowUtc);

    public static string Of(Text reader, Deadline deadline, string readerZone, DateTime nowUtc)
    {
        var here = Place(reader, deadline.Utc, readerZone);
        var left = Left(reader, deadline, nowUtc);
        if (Zones.Find(readerZone).Equals(Zones.Find(deadline.Zone))) return reader[/*T*/"{0} · {1}", here, left];
        return reader[/*T*/"{0} = {1} · {2}", here, Place(reader, deadline.Utc, deadline.Zone), left];
    }

    /// <summary>The countdown alone: "3 days and 4 hours left", or since when it is closed.</summary>
    public static string Left(Text reader, Deadline deadline, DateTime nowUtc)
    {
        var left = deadline.Utc.AddSeconds(1) - nowUtc;
        if (left > TimeSpan.Zero) return reader[/*T*/"{0} left", reader.Duration(left)];
        if (!deadline.IsClosed(nowUtc)) return reader[/*T*/"late; accepted until {0}", Place(reader, deadline.Utc + deadline.Grace, deadline.Zone)];
        return reader[/*T*/"closed {0} ago", reader.Duration(left)];
    }

    private static string Place(Text reader, DateTime utc, string zone) =>
        reader[/*T*/"{0} ({1}, {2})", reader.Moment(utc, zone), reader[Zones.City(zone)], Zones.OffsetText(zone, utc)];
}
