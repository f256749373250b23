using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Serai.TimeRelease.Engine.Calendars.Files;
using Serai.TimeRelease.Engine.Simulating;

namespace Serai.TimeRelease.Tests.Calendars;

/// <summary>The files shown on the pages of methods are files that are read.</summary>
public sealed partial class MethodPageTests
{
    [Fact]
    public void The_calendar_on_its_page_is_read()
    {
        var result = CalendarFile.Read(Example("working-calendars.md"));
        result.Problems.ShouldBeEmpty();
        var calendar = result.Calendar!;
        calendar.ShiftsOn(new(2025, 12, 31)).Select(shift => shift.ToString()).ShouldBe(["09:00-12:00"]);
        calendar.ShiftsOn(new(2025, 3, 29)).Count.ShouldBe(2, "a Saturday that is worked as a Monday");
        calendar.ShiftsOn(new(2025, 5, 26)).ShouldBeEmpty("the last Monday of May");
        calendar.ShiftsOn(new(2025, 8, 6)).ShouldBeEmpty("works on the scanner");
    }

    [Fact]
    public void The_changes_on_their_page_are_read()
    {
        static SimulatedStage Stage(string name) => new(name, 1, [new(1, ServiceTimes.Constant(60)), new(1, ServiceTimes.Constant(60))]);
        var model = new SimulationModel
        {
            ArrivalsPerHour = [.. Enumerable.Repeat(1.0, 168)],
            Zone = DateTimeZone.Utc,
            Start = new(2025, 6, 2),
            Lanes = [new("green", 0.5), new("red", 0.5)],
            Stages = [Stage("documents"), Stage("veterinary"), Stage("examination")],
        };
        var result = ChangeFile.Read(Example("simulation.md"), model);
        result.Problems.ShouldBeEmpty();
        result.Changes.Count.ShouldBe(6);
    }

    private static byte[] Example(string page)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Serai.slnx")))
            folder = folder.Parent;
        return Encoding.UTF8.GetBytes(JsonBlock().Match(File.ReadAllText(Path.Combine(folder.FullName, "docs", "methods", page))).Groups[1].Value);
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
