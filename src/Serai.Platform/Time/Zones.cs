using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Serai.Platform.Language;

namespace Serai.Platform.Time;

/// <summary>A zone to choose from: its IANA name and the name of its city, in English (the key of the translation).</summary>
public sealed record Zone(string Id, string City);

/// <summary>A zone as a reader sees it in a select.</summary>
public sealed record ZoneChoice(string Id, string Label, TimeSpan Offset);

/// <summary>Zones by NodaTime's own tzdb: the same rules on every machine, whatever the operating system ships.</summary>
public static partial class Zones
{
    /// <summary>The project's home: deadlines without a stated zone are Brussels time.</summary>
    public const string Home = "Europe/Brussels";

    private static readonly IDateTimeZoneProvider Provider = DateTimeZoneProviders.Tzdb;

    public static bool IsKnown(string? id) => !string.IsNullOrEmpty(id) && Provider.GetZoneOrNull(id) is not null;

    /// <summary>The zone, or UTC for a name that tzdb does not know.</summary>
    public static DateTimeZone Find(string id) => Provider.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    /// <summary>The calendar and clock of an instant in a zone.</summary>
    public static LocalDateTime ToLocal(DateTime utc, string zone) => ToInstant(utc).InZone(Find(zone)).LocalDateTime;

    /// <summary>The offset from UTC at an instant.</summary>
    public static TimeSpan OffsetAt(string zone, DateTime utc) => Find(zone).GetUtcOffset(ToInstant(utc)).ToTimeSpan();

    /// <summary>"UTC+05:30", "UTC-10:00", "UTC".</summary>
    public static string OffsetText(string zone, DateTime utc) => OffsetText(OffsetAt(zone, utc));

    /// <summary>The city of a zone in English: that of the list, else the last part of the name.</summary>
    public static string City(string id) =>
        InUse.FirstOrDefault(z => z.Id == id)?.City ?? id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>All zones in use for a select, by offset and name; a zone outside the list is added when it is the current value.</summary>
    public static IReadOnlyList<ZoneChoice> Choices(Text reader, DateTime nowUtc, string? current = null)
    {
        var all = current is not null && IsKnown(current) && InUse.All(z => z.Id != current) ? InUse.Append(new(current, City(current))) : InUse;
        return [.. all
            .Select(z => (Zone: z, Offset: OffsetAt(z.Id, nowUtc), Name: reader[z.City]))
            .OrderBy(z => z.Offset).ThenBy(z => z.Name, StringComparer.Create(reader.Culture, ignoreCase: true))
            .Select(z => new ZoneChoice(z.Zone.Id, $"{z.Name} ({OffsetText(z.Offset)})", z.Offset))];
    }

    internal static Instant ToInstant(DateTime utc) => utc.Kind == DateTimeKind.Local
        ? throw new ArgumentException("Expected an instant in UTC, found a local time.", nameof(utc))
        : Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    internal static string OffsetText(TimeSpan offset) => offset == TimeSpan.Zero
        ? "UTC"
        : "UTC" + (offset < TimeSpan.Zero ? "-" : "+") + offset.Duration().ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
