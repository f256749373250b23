using System.Text;
using Ical.Net;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.WorkingGroups;

/// <summary>The calendars are read back with a library that had no part in writing them.</summary>
public sealed class CalendarTests
{
    static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    static CalendarEntry Entry(string zone, DateOnly day, TimeOnly? starts = null, TimeOnly? ends = null) => new()
    {
        Uid = "a@serai", Sequence = 3, Summary = "Working group 4", Day = day, Starts = starts, Ends = ends, Zone = zone,
    };

    static Ical.Net.CalendarComponents.CalendarEvent ReadBack(string file) => Calendar.Load(file)!.Events.Single();

    [Theory]
    [InlineData("Asia/Tbilisi", 2027, 1, 25, "2027-01-25T05:00:00Z")]
    [InlineData("Asia/Tashkent", 2027, 1, 25, "2027-01-25T04:00:00Z")]
    [InlineData("Asia/Almaty", 2024, 2, 29, "2024-02-29T03:00:00Z")]
    [InlineData("Asia/Almaty", 2024, 3, 1, "2024-03-01T04:00:00Z")]
    [InlineData("Asia/Kolkata", 2027, 3, 1, "2027-03-01T03:30:00Z")]
    [InlineData("Pacific/Apia", 2027, 3, 1, "2027-02-28T20:00:00Z")]
    [InlineData("Europe/Brussels", 2027, 3, 26, "2027-03-26T08:00:00Z")]
    [InlineData("Europe/Brussels", 2027, 3, 29, "2027-03-29T07:00:00Z")]
    [InlineData("Europe/Brussels", 2027, 11, 1, "2027-11-01T08:00:00Z")]
    [InlineData("America/New_York", 2027, 3, 12, "2027-03-12T14:00:00Z")]
    public void A_session_is_at_the_same_moment_after_reading_back(string zone, int year, int month, int day, string utc)
    {
        var file = CalendarFile.Write("PUBLISH", null, [Entry(zone, new DateOnly(year, month, day), new TimeOnly(9, 0), new TimeOnly(10, 30))], Now);

        ReadBack(file).Start!.AsUtc.ShouldBe(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));
        OffsetInFile(file, new DateTime(year, month, day, 9, 0, 0)).ShouldBe(new DateTime(year, month, day, 9, 0, 0) - DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));
    }

    /// <summary>What a program that knows only this file, and no zone database, makes of the local time.</summary>
    static TimeSpan OffsetInFile(string file, DateTime local)
    {
        var zone = Calendar.Load(file)!.TimeZones.Single();
        var best = DateTime.MinValue;
        var offset = TimeSpan.Zero;
        foreach (var info in zone.TimeZoneInfos)
        {
            var start = info.Start!.Value;
            var to = TimeSpan.Parse(info.OffsetTo!.ToString()!.Replace("+", "", StringComparison.Ordinal).Insert(info.OffsetTo.ToString()!.StartsWith('-') ? 3 : 2, ":"), System.Globalization.CultureInfo.InvariantCulture);
            var starts = info.RecurrenceRule is { } rule
                ? Enumerable.Range(start.Year, 5).Select(y => Of(rule, y, start))
                : [start];
            foreach (var s in starts.Where(s => s <= local && s >= best))
                (best, offset) = (s, to);
        }
        return offset;
    }

    static DateTime Of(Ical.Net.DataTypes.RecurrenceRule rule, int year, DateTime start)
    {
        var by = rule.ByDay.Single();
        var month = rule.ByMonth.Single();
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateTime(year, month, d)).Where(d => d.DayOfWeek == by.DayOfWeek).ToList();
        return (by.Offset < 0 ? days[^1] : days[by.Offset!.Value - 1]) + start.TimeOfDay;
    }

    [Fact]
    public void A_zone_with_summer_time_is_told_by_a_yearly_rule_and_never_by_single_dates()
    {
        var file = CalendarFile.Write("REQUEST", null, [Entry("Europe/Brussels", new DateOnly(2027, 5, 3), new TimeOnly(9, 0), new TimeOnly(10, 0))], Now);

        file.ShouldContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
        file.ShouldContain("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        file.ShouldNotContain("RDATE");
    }

    [Fact]
    public void A_week_is_whole_days_with_an_exclusive_end()
    {
        var file = CalendarFile.Write("REQUEST", null, [Entry("Asia/Tashkent", new DateOnly(2027, 1, 25)) with { LastDay = new DateOnly(2027, 1, 29) }], Now);

        file.ShouldContain("DTSTART;VALUE=DATE:20270125\r\n");
        file.ShouldContain("DTEND;VALUE=DATE:20270130\r\n");
        file.ShouldNotContain("VTIMEZONE");
        ReadBack(file).IsAllDay.ShouldBeTrue();
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_end_in_carriage_return_and_line_feed()
    {
        var summary = "Заседание рабочей группы по управлению рисками; материалы, роли, \\ и вопросы – წევრები და ტრენერები – 作業部会";
        var file = CalendarFile.Write("REQUEST", "Календарь", [Entry("UTC", new DateOnly(2027, 1, 25)) with { Summary = summary, Description = "one\ntwo, three; four" }], Now);

        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        ReadBack(file).Summary.ShouldBe(summary);
        ReadBack(file).Description.ShouldBe("one\ntwo, three; four");
    }

    [Fact]
    public void A_name_cannot_add_a_line_of_its_own()
    {
        var file = CalendarFile.Write("REQUEST", null, [Entry("UTC", new DateOnly(2027, 1, 25)) with { Attendee = ("Ann\"\r\nATTACH:https://evil.example", "ann@example.org"), Summary = "x\r\nEND:VEVENT" }], Now);

        file.Split("\r\n").ShouldNotContain(line => line.StartsWith("ATTACH", StringComparison.Ordinal));
        Calendar.Load(file)!.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void Identity_and_sequence_are_told_and_a_cancellation_says_so()
    {
        var file = CalendarFile.Write("CANCEL", null, [Entry("UTC", new DateOnly(2027, 1, 25)) with { Cancelled = true }], Now);

        file.ShouldContain("METHOD:CANCEL\r\n");
        var read = ReadBack(file);
        (read.Uid, read.Sequence, read.Status).ShouldBe(("a@serai", 3, "CANCELLED"));
    }
}
