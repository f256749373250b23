using System.Globalization;
using NodaTime;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Describes a zone for the days that a calendar covers. A zone with a yearly rule gets that rule (Outlook reads RRULE but not RDATE);
/// a zone that only moved once, such as Almaty in March 2024, gets each of its offsets as an observance with its own start.
/// </summary>
internal static class CalendarZone
{
    static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static void Write(CalendarFile.Lines lines, string zoneId, DateOnly first, DateOnly last)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
        var from = Instant.FromUtc(first.Year - 1, 1, 1, 0, 0);
        var to = Instant.FromUtc(last.Year + 2, 1, 1, 0, 0);
        var intervals = zone.GetZoneIntervals(from, to).ToList();
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zoneId);
        if (Yearly(zone, intervals, first.Year) is { } rules)
            foreach (var rule in rules)
                Observance(lines, rule.Interval, rule.Before, rule.Rule);
        else
            foreach (var interval in intervals)
                Observance(lines, interval, interval.HasStart ? Before(zone, interval) : interval.WallOffset, null);
        lines.Add("END", "VTIMEZONE");
    }

    static Offset Before(DateTimeZone zone, NodaTime.TimeZones.ZoneInterval interval) =>
        zone.GetUtcOffset(interval.Start - Duration.FromSeconds(1));

    static void Observance(CalendarFile.Lines lines, NodaTime.TimeZones.ZoneInterval interval, Offset before, string? rule)
    {
        var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        // The start is told on the clock that ran until then.
        var starts = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        if (starts.Year < 1970)
            starts = new LocalDateTime(1970, 1, 1, 0, 0);
        lines.Add("BEGIN", kind);
        lines.Add("DTSTART", starts.ToDateTimeUnspecified().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        lines.Add("TZOFFSETFROM", Told(before));
        lines.Add("TZOFFSETTO", Told(interval.WallOffset));
        lines.Add("TZNAME", interval.Name);
        if (rule is not null)
            lines.Add("RRULE", rule);
        lines.Add("END", kind);
    }

    /// <summary>The two yearly rules of a zone that keeps summer time by the same rule for five years; null for any other zone.</summary>
    static List<(NodaTime.TimeZones.ZoneInterval Interval, Offset Before, string Rule)>? Yearly(DateTimeZone zone, List<NodaTime.TimeZones.ZoneInterval> intervals, int year)
    {
        var starts = zone.GetZoneIntervals(Instant.FromUtc(year - 1, 1, 1, 0, 0), Instant.FromUtc(year + 4, 1, 1, 0, 0)).Skip(1).ToList();
        if (starts.Count != 10 || intervals.Count < 3)
            return null;
        var told = starts.Select(i => (Interval: i, Before: Before(zone, i))).Select(i => (i.Interval, i.Before, Rules: RulesOf(i.Interval.Start.WithOffset(i.Before).LocalDateTime))).ToList();
        var found = new List<(NodaTime.TimeZones.ZoneInterval, Offset, string)>();
        for (var half = 0; half < 2; half++)
        {
            var same = told.Where((_, i) => i % 2 == half).ToList();
            // The last Sunday of March may also be its fourth; only what holds in every year is the rule.
            var rule = same[0].Rules.FirstOrDefault(r => same.All(s => s.Rules.Contains(r)));
            if (rule is null)
                return null;
            found.Add((same[0].Interval, same[0].Before, rule));
        }
        return found;
    }

    static string[] RulesOf(LocalDateTime start)
    {
        var day = Days[(int)start.DayOfWeek - 1];
        var month = $"FREQ=YEARLY;BYMONTH={start.Month.ToString(CultureInfo.InvariantCulture)};BYDAY=";
        var nth = month + ((start.Day - 1) / 7 + 1).ToString(CultureInfo.InvariantCulture) + day;
        return start.Day + 7 > CalendarSystem.Iso.GetDaysInMonth(start.Year, start.Month) ? [month + "-1" + day, nth] : [nth];
    }

    static string Told(Offset offset)
    {
        var span = offset.ToTimeSpan();
        return (span < TimeSpan.Zero ? "-" : "+") + span.Duration().ToString("hhmm", CultureInfo.InvariantCulture);
    }
}
