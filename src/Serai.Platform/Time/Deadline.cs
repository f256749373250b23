using NodaTime;
using NodaTime.TimeZones;
using Serai.Platform.Language;

namespace Serai.Platform.Time;

/// <summary>
/// A deadline: the instant, the zone it was set in, and the rule in words. When the rules of a zone change later, the words and the
/// zone win: <see cref="Again"/> gives the instant by the present rules, so that a change can be seen and shown.
/// </summary>
/// <param name="Utc">The last instant that is still in time.</param>
/// <param name="Zone">The IANA zone of the rule.</param>
/// <param name="Local">Date and time of the rule in that zone.</param>
/// <param name="EndOfDay">True when the rule is "end of a day".</param>
/// <param name="Grace">A grace that is stated beside the deadline; zero when there is none.</param>
public sealed record Deadline(DateTime Utc, string Zone, LocalDateTime Local, bool EndOfDay, TimeSpan Grace)
{
    // A time that a clock change skips is moved forward by the length of the gap; of a time that happens twice, the later one
    // counts, because whoever is told "by 02:30" may read either, and a deadline is read in favour of the sender.
    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>The last second of a day in a zone: "end of 30 April 2026, Brussels time".</summary>
    public static Deadline EndOf(DateOnly day, string zone, TimeSpan grace = default)
    {
        var tz = Known(zone);
        var date = LocalDate.FromDateOnly(day);
        // One second before the next day starts. Where a clock change or a skipped day (Apia, 30 December 2011) makes the day end
        // elsewhere than at 24:00, the start of the next day is what counts.
        var end = tz.AtStartOfDay(date.PlusDays(1)).ToInstant() - NodaTime.Duration.FromSeconds(1);
        return new(end.ToDateTimeUtc(), zone, date.At(new LocalTime(23, 59, 59)), true, grace);
    }

    /// <summary>A time of a day in a zone.</summary>
    public static Deadline At(LocalDateTime local, string zone, TimeSpan grace = default) =>
        new(local.InZone(Known(zone), Lenient).ToInstant().ToDateTimeUtc(), zone, local, false, grace);

    /// <inheritdoc cref="At(LocalDateTime, string, TimeSpan)"/>
    public static Deadline At(DateOnly day, TimeOnly time, string zone, TimeSpan grace = default) =>
        At(LocalDate.FromDateOnly(day).At(LocalTime.FromTimeOnly(time)), zone, grace);

    /// <summary>The same rule by the zone rules of today.</summary>
    public Deadline Again() => EndOfDay ? EndOf(Local.Date.ToDateOnly(), Zone, Grace) : At(Local, Zone, Grace);

    /// <summary>The rule in words, to be translated: "end of 30 April 2026, Brussels time".</summary>
    public Message Rule => EndOfDay
        ? new Message("end of {0} (time of {1})", Local.Date.ToDateOnly(), new Message(Zones.City(Zone)))
        : new Message("{0}, {1} (time of {2})", Local.Date.ToDateOnly(), Local.TimeOfDay.ToTimeOnly(), new Message(Zones.City(Zone)));

    /// <summary>True after the last second, the grace not counted.</summary>
    public bool IsPast(DateTime nowUtc) => nowUtc >= Utc.AddSeconds(1);

    /// <summary>True after the last second and the stated grace: what arrives now is refused.</summary>
    public bool IsClosed(DateTime nowUtc) => nowUtc >= Utc.AddSeconds(1) + Grace;

    private static DateTimeZone Known(string zone) =>
        Zones.IsKnown(zone) ? Zones.Find(zone) : throw new ArgumentException($"`{zone}` is not a zone; expected an IANA name such as Europe/Brussels.", nameof(zone));
}
