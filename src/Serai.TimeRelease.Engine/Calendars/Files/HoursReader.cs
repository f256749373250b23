using System.Globalization;
using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Reads hours: "09:00-13:00", lists of such, or from and to with breaks.</summary>
internal sealed class HoursReader(CalendarReader reader)
{
    private const string Expected = "hours such as \"09:00-13:00\", up to 24:00; past midnight \"22:00-06:00\"";

    public IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<Shift>> Week(CalendarNode node, string path)
    {
        var week = new Dictionary<IsoDayOfWeek, IReadOnlyList<Shift>>();
        if (node is TextNode { Text: "24/7" })
            return Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<Shift>)[Shift.WholeDay]);
        if (node is not MapNode map)
        {
            reader.Fault(node, path, "an object from weekdays to hours, or \"24/7\"");
            return week;
        }
        foreach (var (key, line, value) in map.Entries)
        {
            if (Weekdays.Parse(key) is not { } days)
            {
                reader.Fault(value with { Line = line }, $"{path}.{key}", "monday … sunday, a range such as mon-fri, weekdays, weekend or daily", $"the name \"{key}\"");
                continue;
            }
            var shifts = Shifts(value, $"{path}.{key}");
            foreach (var day in days)
            {
                if (!week.TryAdd(day, shifts))
                    reader.Fault(value with { Line = line }, $"{path}.{key}", "each weekday once", $"hours for {day} again".ToLowerInvariant());
            }
        }
        return week;
    }

    public IReadOnlyList<Shift> Shifts(CalendarNode node, string path)
    {
        var shifts = new List<Shift>();
        switch (node)
        {
            case ListNode list:
                if (list.Items.Count == 2 && list.Items.All(item => item is TextNode text && !text.Text.Contains('-')))
                    Pair(node, path, ((TextNode)list.Items[0]).Text, ((TextNode)list.Items[1]).Text, shifts);
                else
                {
                    for (var i = 0; i < list.Items.Count; i++)
                        One(list.Items[i], $"{path}[{i}]", shifts);
                }
                break;
            case TextNode { Text: "closed" } or TextNode { IsNothing: true }:
                break;
            case TextNode { Text: "24h" or "24/7" }:
                shifts.Add(Shift.WholeDay);
                break;
            case TextNode text:
                foreach (var part in text.Text.Split(',', StringSplitOptions.TrimEntries))
                    Text(node, path, part, shifts);
                break;
            default:
                One(node, path, shifts);
                break;
        }
        shifts.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = 1; i < shifts.Count; i++)
        {
            if (shifts[i].From < shifts[i - 1].To)
                reader.Fault(node, path, "hours that do not overlap", $"{shifts[i - 1]} and {shifts[i]}");
        }
        return shifts;
    }

    private void One(CalendarNode node, string path, List<Shift> shifts)
    {
        switch (node)
        {
            case TextNode text:
                Text(node, path, text.Text, shifts);
                break;
            case ListNode { Items: [TextNode from, TextNode to] }:
                Pair(node, path, from.Text, to.Text, shifts);
                break;
            case MapNode map:
                WithBreaks(map, path, shifts);
                break;
            default:
                reader.Fault(node, path, Expected);
                break;
        }
    }

    private void WithBreaks(MapNode map, string path, List<Shift> shifts)
    {
        if (reader.Fields(map, path, "from", "to", "breaks") is not { } fields)
            return;
        if (fields.GetValueOrDefault("from") is not TextNode from || fields.GetValueOrDefault("to") is not TextNode to)
        {
            reader.Fault(map, path, "from and to, each a time such as \"09:00\"");
            return;
        }
        var whole = new List<Shift>();
        Pair(map, path, from.Text, to.Text, whole);
        if (whole is not [var open])
            return;
        var breaks = fields.TryGetValue("breaks", out var node) ? Shifts(node, $"{path}.breaks") : [];
        var at = open.From;
        foreach (var pause in breaks)
        {
            // In a shift past midnight, a break at 02:00 is on the next day.
            var shifted = pause.From < open.From ? new Shift(pause.From + Shift.Day, pause.To + Shift.Day) : pause;
            if (shifted.From < at || shifted.To > open.To)
            {
                reader.Fault(node!, $"{path}.breaks", $"breaks in order and inside {open}", pause.ToString());
                return;
            }
            if (shifted.From > at)
                shifts.Add(new(at, shifted.From));
            at = shifted.To;
        }
        if (at < open.To)
            shifts.Add(new(at, open.To));
    }

    private void Text(CalendarNode node, string path, string text, List<Shift> shifts)
    {
        var ends = text.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2)
            reader.Fault(node, path, Expected, $"\"{text}\"");
        else
            Pair(node, path, ends[0], ends[1], shifts);
    }

    private void Pair(CalendarNode node, string path, string fromText, string toText, List<Shift> shifts)
    {
        if (Seconds(fromText) is not { } from || Seconds(toText) is not { } to || from == Shift.Day)
            reader.Fault(node, path, Expected, $"\"{fromText}-{toText}\"");
        else if (from == to)
            reader.Fault(node, path, "an end other than the beginning; a whole day is \"00:00-24:00\"", $"\"{fromText}-{toText}\"");
        else
            shifts.Add(new(from, to < from ? to + Shift.Day : to));
    }

    private static int? Seconds(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is < 2 or > 3)
            return null;
        Span<int> values = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is < 1 or > 2 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
                return null;
        }
        var seconds = (values[0] * 3600) + (values[1] * 60) + values[2];
        return values[1] > 59 || values[2] > 59 || seconds > Shift.Day ? null : seconds;
    }
}
