using System.Globalization;
using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Reads one holiday: a date, a day of every year, a span, Easter, or a weekday of a month.</summary>
internal sealed class HolidayReader(CalendarReader reader)
{
    public Holiday? Holiday(CalendarNode node, string path)
    {
        if (node is TextNode text)
            return Day(text, path);
        if (reader.Fields(node, path, "date", "from", "to", "easter", "offset", "weekday", "nth", "month", "ifClosed", "name") is not { } fields)
            return null;
        Holiday? holiday;
        if (fields.TryGetValue("easter", out var easter))
            holiday = Easter(easter, path, fields);
        else if (fields.TryGetValue("weekday", out var weekday))
            holiday = Weekday(node, weekday, path, fields);
        else if (fields.TryGetValue("date", out var date) && !fields.ContainsKey("from"))
            holiday = Day(date, $"{path}.date");
        else
            holiday = reader.Days(node, path, fields) is { } days ? new DatedHoliday(days.From, days.To) : null;
        var moves = fields.TryGetValue("ifClosed", out var rule);
        if (moves && rule is not TextNode { Text: "next-working-day" })
            reader.Fault(rule!, $"{path}.ifClosed", "\"next-working-day\", or no ifClosed");
        return holiday is null ? null : holiday with { Name = reader.Plain(fields, "name"), MovesToNextWorkingDay = moves };
    }

    private Holiday? Day(CalendarNode node, string path)
    {
        // "03-21" is every year; a leap year decides whether the day exists at all.
        if (node is TextNode { Text: { Length: 5 } text } && text[2] == '-' && Number(text[..2]) is { } month && Number(text[3..]) is { } day
            && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month))
            return new YearlyHoliday(month, day);
        if (node is TextNode { Text.Length: 5 })
        {
            reader.Fault(node, path, "a day of every year such as 03-21 (month, day), or a date such as 2025-03-21");
            return null;
        }
        return reader.Date(node, path) is { } date ? new DatedHoliday(date, date) : null;
    }

    private EasterHoliday? Easter(CalendarNode node, string path, Dictionary<string, CalendarNode> fields)
    {
        if (node is not TextNode { Text: "orthodox" or "western" } kind)
        {
            reader.Fault(node, $"{path}.easter", "\"orthodox\" or \"western\"");
            return null;
        }
        var offset = 0;
        if (fields.TryGetValue("offset", out var days) && !(days is TextNode text && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out offset) && Math.Abs(offset) <= 100))
            reader.Fault(days, $"{path}.offset", "days after Easter Sunday, −100 to 100");
        return new(kind.Text == "orthodox", offset);
    }

    private WeekdayHoliday? Weekday(CalendarNode node, CalendarNode weekday, string path, Dictionary<string, CalendarNode> fields)
    {
        var day = weekday is TextNode text ? Weekdays.Parse(text.Text) : null;
        if (day is not { Count: 1 })
            reader.Fault(weekday, $"{path}.weekday", "a weekday such as monday");
        var nth = Whole("nth", -5, 5, "1 to 5, or −1 for the last");
        var month = Whole("month", 1, 12, "a month from 1 to 12");
        return day is { Count: 1 } && nth is { } n && n != 0 && month is { } m ? new(m, day[0], n) : null;

        int? Whole(string name, int least, int most, string expected)
        {
            if (fields.GetValueOrDefault(name) is TextNode value
                && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && number != 0)
                return number;
            reader.Fault(fields.GetValueOrDefault(name) ?? node, $"{path}.{name}", expected, fields.ContainsKey(name) ? null : $"no {name}");
            return null;
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
