using System.Text;
using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Calendars.Files;

namespace Serai.TimeRelease.Tests.Calendars;

public sealed class CalendarFileTests
{
    private const string Yaml = """
        # Veterinary control, Yallama
        name: Veterinary control
        agency: "Veterinary service"
        post: Yallama
        zone: Asia/Tashkent
        periods:
          - from: 2025-01-01
            to: 2025-12-31
            hours:
              monday-thursday: [09:00-13:00, 14:00-18:00]
              friday:
                - 09:00-12:30
                - from: 14:00
                  to: 18:00
              saturday: 22:00-02:00   # a night
              sunday: closed
        holidays:
        - 03-21
        - date: 2025-06-06
          name: Kurban
        - {easter: orthodox, offset: 1}
        workingDays:
          - {date: 2025-03-23, as: friday, name: "moved # not a comment"}
        exceptions:
          - date: 2025-04-02
            hours: []
        """;

    private const string Json = """
        { "name": "Veterinary control", "agency": "Veterinary service", "post": "Yallama", "zone": "Asia/Tashkent",
          "periods": [ { "from": "2025-01-01", "to": "2025-12-31", "hours": {
            "mon-thu": ["09:00-13:00", "14:00-18:00"],
            "fri": { "from": "09:00", "to": "18:00", "breaks": ["12:30-14:00"] },
            "sat": [["22:00", "02:00"]], "sun": [] } } ],
          "holidays": ["03-21", { "date": "2025-06-06", "name": "Kurban" }, { "easter": "orthodox", "offset": 1 }],
          "workingDays": [ { "date": "2025-03-23", "as": "friday", "name": "moved # not a comment" } ],
          "exceptions": [ { "date": "2025-04-02", "closed": true } ] }
        """;

    [Fact]
    public void The_same_calendar_in_JSON_and_in_YAML_is_the_same_calendar()
    {
        var json = WorkingCalendarTests.Read(Json);
        var yaml = WorkingCalendarTests.Read(Yaml);
        (yaml.Name, yaml.Agency, yaml.Post, yaml.Zone.Id).ShouldBe((json.Name, json.Agency, json.Post, json.Zone.Id));
        yaml.MovedWorkingDays.ShouldBe(json.MovedWorkingDays);
        yaml.MovedWorkingDays[0].Name.ShouldBe("moved # not a comment");
        for (var date = new LocalDate(2025, 1, 1); date.Year == 2025; date = date.PlusDays(1))
            yaml.ShiftsOn(date).ShouldBe(json.ShiftsOn(date), date.ToString());
        json.ShiftsOn(new(2025, 3, 23)).Select(shift => shift.ToString()).ShouldBe(["09:00-12:30", "14:00-18:00"]);
        json.ShiftsOn(new(2025, 3, 22)).Select(shift => shift.ToString()).ShouldBe(["22:00-02:00"]);
        json.IsHoliday(new(2025, 4, 21)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "hours": {} }""", "zone", "no zone")]
    [InlineData("""{ "zone": "Asia/Aktau", "hours": {} }""", "zone", "\"Asia/Aktau\"")]
    [InlineData("""{ "zone": "Asia/Baku" }""", "hours", "neither hours nor periods")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": { "monday": ["9-13"] } }""", "hours.monday[0]", "\"9-13\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": { "monday": ["09:00-25:00"] } }""", "hours.monday[0]", "\"09:00-25:00\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": { "monday": ["09:00-13:00", "12:00-18:00"] } }""", "hours.monday", "09:00-13:00 and 12:00-18:00")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": { "moonday": [] } }""", "hours.moonday", "the name \"moonday\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": { "mon-fri": [], "friday": [] } }""", "hours.friday", "hours for friday again")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "holiday": [] }""", "holiday", "the name \"holiday\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "holidays": ["2025-02-30"] }""", "holidays[0]", "\"2025-02-30\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "holidays": ["31-12"] }""", "holidays[0]", "\"31-12\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "holidays": [{ "weekday": "monday", "nth": 6, "month": 5 }] }""", "holidays[0].nth", "\"6\"")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "workingDays": [{ "date": "2025-03-22" }] }""", "workingDays[0]", "neither as nor hours")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "exceptions": [{ "date": "2025-03-22" }] }""", "exceptions[0]", "neither")]
    [InlineData("""{ "zone": "Asia/Baku", "hours": {}, "exceptions": [{ "from": "2025-03-22", "to": "2025-03-20", "hours": [] }] }""", "exceptions[0].to", "\"2025-03-20\"")]
    [InlineData("""{ "zone": "Asia/Baku", "periods": [{ "to": "2025-06-30", "hours": {} }, { "from": "2025-06-30", "hours": {} }] }""", "periods[1]", "a date that an earlier period holds too")]
    [InlineData("""{ "zone": "Asia/Baku", "zone": "Asia/Baku", "hours": {} }""", "zone", "the name \"zone\" again")]
    [InlineData("""{ "format": "serai-calendar/2", "zone": "Asia/Baku", "hours": {} }""", "format", "\"serai-calendar/2\"")]
    [InlineData("[]", "calendar", "an empty list")]
    public void What_is_wrong_is_named_with_its_path(string text, string path, string found)
    {
        var result = CalendarFile.Read(Encoding.UTF8.GetBytes(text), "post.json");
        result.Calendar.ShouldBeNull();
        var problem = result.Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Found).ShouldBe((path, found));
        problem.Expected.ShouldNotBeEmpty();
        problem.File.ShouldBe("post.json");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{ \"zone\": \"Asia/Baku\",\n \"hours\": { ]", 2)]
    [InlineData("zone: Asia/Baku\nhours:\n  monday: [09:00-13:00\n", 3)]
    [InlineData("zone: Asia/Baku\nhours:\n\tmonday: closed\n", 3)]
    [InlineData("zone: &anchor Asia/Baku\n", 1)]
    [InlineData("zone: Asia/Baku\n   odd: 1\n", 2)]
    public void A_file_that_cannot_be_read_names_its_line(string text, int line)
    {
        var result = CalendarFile.Read(Encoding.UTF8.GetBytes(text));
        result.Calendar.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().Row.ShouldBe(line);
    }

    [Fact]
    public void All_problems_are_reported_at_once_with_their_lines()
    {
        var problems = CalendarFile.Read("zone: Asia/Aktau\nhours:\n  monday: 9-13\nholidays:\n  - 2025-13-01\n"u8).Problems;
        problems.Select(problem => (problem.Row, problem.Column)).ShouldBe([(1, "zone"), (3, "hours.monday"), (5, "holidays[0]")]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_problem_and_bytes_that_are_no_text_are()
    {
        CalendarFile.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Json)]).Calendar.ShouldNotBeNull();
        CalendarFile.Read([0xC3, 0x28, 0x20]).Problems.ShouldHaveSingleItem().Found.ShouldBe("bytes that are not UTF-8");
    }
}
