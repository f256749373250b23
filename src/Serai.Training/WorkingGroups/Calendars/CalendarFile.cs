using System.Globalization;
using System.Text;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Writes iCalendar (RFC 5545). The lines are folded at 75 octets, not characters, and end in CRLF; every zone that is named is
/// described, because Outlook moves an entry whose TZID it is not told about.
/// </summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="method">REQUEST or CANCEL in a mail, PUBLISH in a feed.</param>
    public static string Write(string method, string? name, IReadOnlyList<CalendarEntry> entries, DateTime now)
    {
        var lines = new Lines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Serai//Working groups//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", method);
        if (name is not null)
        {
            lines.Add("NAME", Escape(name));
            lines.Add("X-WR-CALNAME", Escape(name));
            lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
            lines.Add("X-PUBLISHED-TTL", "PT4H");
        }
        foreach (var zone in entries.Where(e => e.Starts is not null && e.Zone != "UTC").GroupBy(e => e.Zone))
            CalendarZone.Write(lines, zone.Key, zone.Min(e => e.Day), zone.Max(e => e.Day));
        foreach (var entry in entries)
            Write(lines, entry, now);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    static void Write(Lines lines, CalendarEntry entry, DateTime now)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", entry.Uid);
        lines.Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTAMP", now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        if (entry is { Starts: { } starts, Ends: { } ends })
        {
            var zone = entry.Zone == "UTC" ? "" : ";TZID=" + entry.Zone;
            var mark = entry.Zone == "UTC" ? "Z" : "";
            lines.Add("DTSTART" + zone, Local(entry.Day, starts) + mark);
            // A session that ends at or before its start runs past midnight.
            lines.Add("DTEND" + zone, Local(ends > starts ? entry.Day : entry.Day.AddDays(1), ends) + mark);
        }
        else
        {
            lines.Add("DTSTART;VALUE=DATE", Date(entry.Day));
            lines.Add("DTEND;VALUE=DATE", Date((entry.LastDay ?? entry.Day).AddDays(1)));
        }
        lines.Add("SUMMARY", Escape(entry.Summary));
        if (!string.IsNullOrWhiteSpace(entry.Location))
            lines.Add("LOCATION", Escape(entry.Location));
        if (!string.IsNullOrWhiteSpace(entry.Description))
            lines.Add("DESCRIPTION", Escape(entry.Description));
        if (entry.Url is { } url)
            lines.Add("URL", url);
        if (entry.Organizer is { } organizer)
            lines.Add($"ORGANIZER;CN={Quoted(organizer.Name)}", "mailto:" + organizer.Email);
        if (entry.Attendee is { } attendee)
            lines.Add($"ATTENDEE;CN={Quoted(attendee.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", "mailto:" + attendee.Email);
        lines.Add("STATUS", entry.Cancelled ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", entry.Free ? "TRANSPARENT" : "OPAQUE");
        lines.Add("END", "VEVENT");
    }

    static string Local(DateOnly day, TimeOnly time) => Date(day) + "T" + time.ToString("HHmmss", CultureInfo.InvariantCulture);

    static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Escape(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,")
        .Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\r", "\\n").ToString();

    /// <summary>A parameter value can hold no quotation mark and no control character, not even escaped.</summary>
    static string Quoted(string name) => "\"" + string.Concat(name.Where(c => c != '"' && !char.IsControl(c))) + "\"";

    internal sealed class Lines
    {
        const int MostOctets = 75;

        readonly StringBuilder _text = new();

        public void Add(string name, string value)
        {
            var octets = 0;
            foreach (var rune in $"{name}:{value}".EnumerateRunes().Where(r => r.Value >= 32 || r.Value == 9))
            {
                if (octets + rune.Utf8SequenceLength > MostOctets)
                {
                    _text.Append("\r\n ");
                    octets = 1;
                }
                _text.Append(rune);
                octets += rune.Utf8SequenceLength;
            }
            _text.Append("\r\n");
        }

        public override string ToString() => _text.ToString();
    }
}
