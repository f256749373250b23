using CsCheck;
using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Calendars.Files;

namespace Serai.TimeRelease.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private const string Tashkent = """{ "zone": "Asia/Tashkent", "hours": { "mon-fri": ["09:00-13:00", "14:00-18:00"] } """;

    internal static WorkingCalendar Read(string text)
    {
        var result = CalendarFile.Read(System.Text.Encoding.UTF8.GetBytes(text));
        result.Problems.ShouldBeEmpty();
        return result.Calendar!;
    }

    private static double Hours(WorkingCalendar calendar, string from, string to) =>
        TwoStamps.Measure(from, calendar.Zone.Id, to, calendar.Zone.Id, calendar).WorkingSeconds!.Value / 3600;

    [Theory]
    [InlineData("2025-03-19T16:30", "2025-03-24T10:15", 113.75, 18.75)]
    [InlineData("2025-03-22T10:00", "2025-03-23T20:00", 34, 0)]
    [InlineData("2025-03-18T12:30", "2025-03-18T14:15", 1.75, 0.75)]
    public void Office_hours_with_a_lunch_break_in_Tashkent(string from, string to, double elapsed, double open)
    {
        var calendar = Read(Tashkent + "}");
        var answer = TwoStamps.Measure(from, "Asia/Tashkent", to, "Asia/Tashkent", calendar);
        answer.ElapsedSeconds.ShouldBe(elapsed * 3600);
        answer.WorkingSeconds.ShouldBe(open * 3600);
        answer.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"2025-03-21\"")]
    [InlineData("\"03-21\"")]
    [InlineData("{ \"date\": \"2025-03-21\", \"name\": \"Nowruz\" }")]
    [InlineData("{ \"from\": \"2025-03-21\", \"to\": \"2025-03-23\" }")]
    [InlineData("{ \"weekday\": \"friday\", \"nth\": 3, \"month\": 3 }")]
    [InlineData("{ \"easter\": \"orthodox\", \"offset\": -30 }")]
    public void A_Friday_off_takes_eight_hours_away(string holiday) =>
        Hours(Read(Tashkent + $", \"holidays\": [{holiday}] }}"), "2025-03-19T16:30", "2025-03-24T10:15").ShouldBe(10.75);

    [Fact]
    public void A_Saturday_worked_as_a_Friday_adds_its_hours() =>
        Hours(Read(Tashkent + ", \"workingDays\": [{ \"date\": \"2025-03-22\", \"as\": \"friday\" }] }"), "2025-03-19T16:30", "2025-03-24T10:15").ShouldBe(26.75);

    [Fact]
    public void Exceptions_go_before_moved_days_and_holidays()
    {
        var calendar = Read(Tashkent + """
            , "holidays": ["2025-03-21"], "workingDays": [{ "date": "2025-03-22", "as": "friday" }],
              "exceptions": [{ "date": "2025-03-21", "hours": ["10:00-12:00"] }, { "date": "2025-03-22", "closed": true }, { "from": "2025-03-23", "to": "2025-03-24", "hours": [] }] }
            """);
        Hours(calendar, "2025-03-20T00:00", "2025-03-25T00:00").ShouldBe(8 + 2);
    }

    [Fact]
    public void A_holiday_on_a_Saturday_may_close_the_next_working_day()
    {
        const string holidays = ", \"holidays\": [{ \"date\": \"2025-03-22\", \"ifClosed\": \"next-working-day\" }, \"2025-03-24\"] }";
        var calendar = Read(Tashkent + holidays);
        calendar.IsHoliday(new(2025, 3, 25)).ShouldBeTrue();
        Hours(calendar, "2025-03-22T00:00", "2025-03-29T00:00").ShouldBe(24);
    }

    [Fact]
    public void A_shift_past_midnight_belongs_to_the_day_on_which_it_begins()
    {
        var calendar = Read("""{ "zone": "Asia/Bishkek", "hours": { "mon-thu": "22:00-06:00" }, "holidays": ["2025-03-19"] }""");
        // The night of Tuesday runs into Wednesday the 19th although that is a holiday; the night of Wednesday is off.
        Hours(calendar, "2025-03-18T20:00", "2025-03-19T12:00").ShouldBe(8);
        Hours(calendar, "2025-03-19T12:00", "2025-03-20T12:00").ShouldBe(0);
        Hours(calendar, "2025-03-21T00:00", "2025-03-21T05:00").ShouldBe(5);
        Hours(calendar, "2025-03-22T00:00", "2025-03-22T12:00").ShouldBe(0);
    }

    [Fact]
    public void Breaks_in_a_night_shift_are_on_the_next_day()
    {
        var calendar = Read("""{ "zone": "Asia/Baku", "hours": { "daily": { "from": "20:00", "to": "08:00", "breaks": ["01:00-01:30", "05:00-05:30"] } } }""");
        Hours(calendar, "2025-03-18T12:00", "2025-03-19T12:00").ShouldBe(11);
        Hours(calendar, "2025-03-19T01:00", "2025-03-19T01:30").ShouldBe(0);
    }

    [Fact]
    public void The_night_in_which_Almaty_put_its_clocks_back_is_an_hour_longer()
    {
        Hours(Read("""{ "zone": "Asia/Almaty", "hours": { "daily": "20:00-08:00" } }"""), "2024-02-29T12:00", "2024-03-01T12:00").ShouldBe(13);
        Hours(Read("""{ "zone": "Asia/Almaty", "hours": "24/7" }"""), "2024-02-29T00:00", "2024-03-01T00:00").ShouldBe(25);
    }

    [Fact]
    public void The_night_in_which_Bucharest_puts_its_clocks_forward_is_an_hour_shorter()
    {
        Hours(Read("""{ "zone": "Europe/Bucharest", "hours": { "daily": "22:00-06:00" } }"""), "2025-03-29T12:00", "2025-03-30T12:00").ShouldBe(7);
        // 03:30 did not exist: the office opened when the clocks jumped from 03:00 to 04:00.
        Hours(Read("""{ "zone": "Europe/Bucharest", "hours": { "sunday": "03:30-05:00" } }"""), "2025-03-30T00:00", "2025-03-30T12:00").ShouldBe(1);
    }

    [Fact]
    public void Hours_change_where_one_period_ends_and_the_next_begins()
    {
        var calendar = Read("""
            { "zone": "Asia/Tbilisi", "periods": [
              { "to": "2025-03-31", "hours": { "daily": "09:00-17:00" } },
              { "from": "2025-04-01", "to": "2025-12-31", "hours": { "daily": "08:00-20:00" } } ] }
            """);
        Hours(calendar, "2025-03-31T00:00", "2025-04-02T00:00").ShouldBe(8 + 12);
    }

    [Fact]
    public void Beyond_the_dates_of_a_calendar_no_open_time_is_given_and_the_first_such_day_is_named()
    {
        var calendar = Read("""{ "zone": "Asia/Tbilisi", "from": "2025-01-01", "to": "2025-12-31", "hours": { "daily": "09:00-17:00" } }""");
        var answer = TwoStamps.Measure("2025-12-30T10:00", "Asia/Tbilisi", "2026-01-02T10:00", "Asia/Tbilisi", calendar);
        answer.ElapsedSeconds.ShouldBe(72 * 3600);
        answer.WorkingSeconds.ShouldBeNull();
        answer.Problems.ShouldHaveSingleItem().ToString().ShouldContain("no hours for 2026-01-01");
    }

    [Theory]
    [InlineData(2024, "2024-05-05", "2024-03-31")]
    [InlineData(2025, "2025-04-20", "2025-04-20")]
    [InlineData(2026, "2026-04-12", "2026-04-05")]
    [InlineData(2027, "2027-05-02", "2027-03-28")]
    public void Easter_falls_on_the_known_Sundays(int year, string orthodox, string western)
    {
        var pattern = NodaTime.Text.LocalDatePattern.Iso;
        new EasterHoliday(true, 0).In(year).ShouldBe([pattern.Parse(orthodox).Value]);
        new EasterHoliday(false, 0).In(year).ShouldBe([pattern.Parse(western).Value]);
    }

    [Fact]
    public void Open_time_adds_up_never_exceeds_elapsed_time_and_equals_it_day_and_night()
    {
        var zones = new[] { "Asia/Almaty", "Europe/Bucharest", "Asia/Tashkent", "Asia/Shanghai" };
        var offices = zones.Select(zone => Read($$"""{ "zone": "{{zone}}", "hours": { "mon-fri": ["09:00-13:00", "14:00-18:00"], "saturday": "20:00-04:00" }, "holidays": ["03-21"] }""")).ToArray();
        var always = zones.Select(zone => WorkingCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb[zone])).ToArray();
        var instants = Gen.Long[1_672_531_200, 1_767_225_600];
        Gen.Select(Gen.Int[0, 3], instants, instants, instants).Sample((at, x, y, z) =>
        {
            long[] order = [x, y, z];
            Array.Sort(order);
            var (a, b, c) = (order[0], order[1], order[2]);
            var open = offices[at].OpenSeconds(a, c);
            open.ShouldBeInRange(0, c - a);
            (offices[at].OpenSeconds(a, b) + offices[at].OpenSeconds(b, c)).ShouldBe(open);
            offices[at].OpenSeconds(c, a).ShouldBe(-open);
            always[at].OpenSeconds(a, c).ShouldBe(c - a);
            offices[at].OpenBetween(a * 1_000_000, c * 1_000_000).Sum(piece => piece.To - piece.From).ShouldBe(open * 1_000_000);
        });
    }

    [Fact]
    public void The_running_sum_agrees_with_counting_minute_by_minute_on_the_wall()
    {
        var calendar = Read("""{ "zone": "Europe/Bucharest", "hours": { "mon-fri": ["09:00-13:00", "14:00-18:00"], "sat": "20:00-02:00" } }""");
        var start = new LocalDateTime(2025, 3, 27, 7, 13).InZoneStrictly(calendar.Zone).ToInstant();
        var minutes = 0;
        for (var i = 0; i < 6 * 1440; i++)
        {
            var wall = start.Plus(NodaTime.Duration.FromMinutes(i)).InZone(calendar.Zone).LocalDateTime;
            var hour = wall.Hour;
            var office = wall.DayOfWeek <= IsoDayOfWeek.Friday && hour is >= 9 and < 18 && hour != 13;
            var night = (wall.DayOfWeek == IsoDayOfWeek.Saturday && hour >= 20) || (wall.DayOfWeek == IsoDayOfWeek.Sunday && hour < 2);
            minutes += office || night ? 1 : 0;
            calendar.OpenSeconds(start, start.Plus(NodaTime.Duration.FromMinutes(i + 1))).ShouldBe(minutes * 60);
        }
    }
}
