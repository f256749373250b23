using NodaTime;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Makes a calendar of the nodes of a file and collects everything that is wrong with them.</summary>
internal sealed class CalendarReader(string? file, string code = CalendarReader.Code, string root = "calendar")
{
    public const string Code = "calendar-unreadable";
    private const string Format = "serai-calendar/1";

    public List<ReadProblem> Problems { get; } = [];

    public WorkingCalendar? Calendar(CalendarNode top)
    {
        if (Fields(top, root, "format", "name", "agency", "post", "zone", "hours", "from", "to", "periods", "holidays", "workingDays", "exceptions", "note") is not { } fields)
            return null;
        if (fields.TryGetValue("format", out var format) && !(format is TextNode { Text: Format }))
            Fault(format, "format", $"\"{Format}\"");
        var zone = Zone(top, fields);
        var weeks = Weeks(top, fields);
        var holidays = Items(fields, "holidays").Select(item => new HolidayReader(this).Holiday(item.Node, item.Path)).OfType<Holiday>().ToArray();
        var moved = Items(fields, "workingDays").Select(item => Moved(item.Node, item.Path)).ToArray();
        var special = Specials(fields);
        if (Problems.Count > 0 || zone is null)
            return null;
        return new()
        {
            Name = Plain(fields, "name"),
            Agency = Plain(fields, "agency"),
            Post = Plain(fields, "post"),
            Zone = zone,
            Weeks = weeks,
            Holidays = holidays,
            MovedWorkingDays = [.. moved.Select(day => day.Moved).OfType<MovedWorkingDay>()],
            SpecialDays = [.. special, .. moved.Select(day => day.Special).OfType<SpecialDays>()],
        };
    }

    public void Fault(CalendarNode node, string path, string expected, string? found = null) =>
        Problems.Add(new ReadProblem(file, node.Line, path, code, found ?? node.Found, expected) { Kind = ProblemKind.FileRefused });

    /// <summary>The fields of an object, or nothing after reporting that it is none; unknown and repeated names are reported.</summary>
    public Dictionary<string, CalendarNode>? Fields(CalendarNode node, string path, params string[] known)
    {
        if (node is not MapNode map)
        {
            Fault(node, path, $"an object with {string.Join(", ", known)}");
            return null;
        }
        var fields = new Dictionary<string, CalendarNode>(StringComparer.Ordinal);
        foreach (var (key, line, value) in map.Entries)
        {
            if (!known.Contains(key))
                Fault(value with { Line = line }, path == root ? key : $"{path}.{key}", $"one of {string.Join(", ", known)}", $"the name \"{key}\"");
            else if (!fields.TryAdd(key, value))
                Fault(value with { Line = line }, path == root ? key : $"{path}.{key}", "each name once", $"the name \"{key}\" again");
        }
        return fields;
    }

    public LocalDate? Date(CalendarNode node, string path)
    {
        if (node is TextNode text && NodaTime.Text.LocalDatePattern.Iso.Parse(text.Text) is { Success: true } date && date.Value.Year is >= 1900 and <= 2199)
            return date.Value;
        Fault(node, path, "a date such as 2025-03-21, in the years 1900 to 2199");
        return null;
    }

    private DateTimeZone? Zone(CalendarNode top, Dictionary<string, CalendarNode> fields)
    {
        if (!fields.TryGetValue("zone", out var node))
        {
            Fault(top, "zone", "an IANA zone such as \"Asia/Tashkent\"", "no zone");
            return null;
        }
        var zone = node is TextNode text ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Text) : null;
        if (zone is null)
            Fault(node, "zone", $"an IANA zone such as \"Asia/Tashkent\", known to tz database {WorkingCalendar.ZoneDataVersion}");
        return zone;
    }

    private List<WeekHours> Weeks(CalendarNode top, Dictionary<string, CalendarNode> fields)
    {
        var weeks = new List<WeekHours>();
        if (fields.TryGetValue("hours", out var hours))
        {
            if (fields.ContainsKey("periods"))
                Fault(hours, "hours", "either hours or periods with their own hours", "hours and periods");
            weeks.Add(Week(hours, "hours", fields));
        }
        else if (fields.ContainsKey("periods"))
        {
            foreach (var (node, path) in Items(fields, "periods"))
            {
                if (Fields(node, path, "from", "to", "hours", "name", "note") is not { } period)
                    continue;
                if (!period.TryGetValue("hours", out var inside))
                    Fault(node, $"{path}.hours", "hours by weekday", "no hours");
                else
                    weeks.Add(Week(inside, $"{path}.hours", period, path + "."));
                if (weeks.Count > 1 && weeks[..^1].Any(other => Overlap(other, weeks[^1])))
                    Fault(node, path, "periods that do not overlap", "a date that an earlier period holds too");
            }
            if (weeks.Count == 0 && Problems.Count == 0)
                Fault(top, "periods", "at least one period", "an empty list");
        }
        else
        {
            Fault(top, "hours", "hours by weekday, or periods with hours", "neither hours nor periods");
        }
        return weeks;
    }

    private static bool Overlap(WeekHours a, WeekHours b) =>
        (a.ValidFrom ?? LocalDate.MinIsoValue) <= (b.ValidTo ?? LocalDate.MaxIsoValue) && (b.ValidFrom ?? LocalDate.MinIsoValue) <= (a.ValidTo ?? LocalDate.MaxIsoValue);

    private WeekHours Week(CalendarNode node, string path, Dictionary<string, CalendarNode> dates, string before = "")
    {
        var from = dates.TryGetValue("from", out var first) ? Date(first, before + "from") : null;
        var to = dates.TryGetValue("to", out var last) ? Date(last, before + "to") : null;
        if (from > to)
            Fault(last!, before + "to", "a date not before from");
        return new(from, to, new HoursReader(this).Week(node, path));
    }

    private (MovedWorkingDay? Moved, SpecialDays? Special) Moved(CalendarNode node, string path)
    {
        if (Fields(node, path, "date", "as", "hours", "name") is not { } fields)
            return default;
        if (!fields.TryGetValue("date", out var dateNode))
        {
            Fault(node, $"{path}.date", "a date", "no date");
            return default;
        }
        var date = Date(dateNode, $"{path}.date");
        if (fields.TryGetValue("as", out var asNode) == fields.TryGetValue("hours", out var hoursNode))
        {
            Fault(node, path, "either as (the weekday whose hours are kept) or hours", asNode is null ? "neither as nor hours" : "both as and hours");
            return default;
        }
        if (hoursNode is not null)
        {
            var shifts = new HoursReader(this).Shifts(hoursNode, $"{path}.hours");
            return (null, date is { } day ? new(day, day, shifts, Plain(fields, "name")) : null);
        }
        var weekday = asNode is TextNode text ? Weekdays.Parse(text.Text) : null;
        if (weekday is not { Count: 1 })
            Fault(asNode!, $"{path}.as", "a weekday such as monday");
        return (date is { } moved && weekday is { Count: 1 } ? new(moved, weekday[0], Plain(fields, "name")) : null, null);
    }

    private List<SpecialDays> Specials(Dictionary<string, CalendarNode> fields)
    {
        var special = new List<SpecialDays>();
        foreach (var (node, path) in Items(fields, "exceptions"))
        {
            if (Fields(node, path, "date", "from", "to", "hours", "closed", "name") is not { } entry)
                continue;
            var before = Problems.Count;
            if (Days(node, path, entry) is not { } days)
                continue;
            IReadOnlyList<Shift> shifts = [];
            var closed = entry.TryGetValue("closed", out var closedNode);
            if (closed && closedNode is not TextNode { Text: "true" })
                Fault(closedNode!, $"{path}.closed", "true, or hours in place of closed");
            else if (closed == entry.TryGetValue("hours", out var hours))
                Fault(node, path, "either hours (an empty list is closed) or closed: true", closed ? "both" : "neither");
            else if (!closed)
                shifts = new HoursReader(this).Shifts(hours!, $"{path}.hours");
            if (special.Any(other => other.From <= days.To && days.From <= other.To))
                Fault(node, path, "exceptions that do not overlap", "a date that an earlier exception holds too");
            if (Problems.Count == before)
                special.Add(new(days.From, days.To, shifts, Plain(entry, "name")));
        }
        return special;
    }

    /// <summary>A date, or from and to.</summary>
    public (LocalDate From, LocalDate To)? Days(CalendarNode node, string path, Dictionary<string, CalendarNode> fields)
    {
        if (fields.TryGetValue("date", out var single))
        {
            if (fields.ContainsKey("from") || fields.ContainsKey("to"))
                Fault(node, path, "either date or from and to", "both");
            return Date(single, $"{path}.date") is { } date ? (date, date) : null;
        }
        if (!fields.TryGetValue("from", out var first) || !fields.TryGetValue("to", out var last))
        {
            Fault(node, path, "date, or from and to", "no date");
            return null;
        }
        if (Date(first, $"{path}.from") is not { } from || Date(last, $"{path}.to") is not { } to)
            return null;
        if (to < from)
            Fault(last, $"{path}.to", $"a date not before {from.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}");
        return (from, to);
    }

    private IEnumerable<(CalendarNode Node, string Path)> Items(Dictionary<string, CalendarNode> fields, string name)
    {
        if (!fields.TryGetValue(name, out var node) || node is TextNode { IsNothing: true })
            return [];
        if (node is ListNode list)
            return list.Items.Select((item, i) => (item, $"{name}[{i}]"));
        Fault(node, name, "a list");
        return [];
    }

    public string? Plain(Dictionary<string, CalendarNode> fields, string name) =>
        fields.GetValueOrDefault(name) is TextNode { IsNothing: false } text ? text.Text : null;
}
