using System.Globalization;
using System.Text;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Comparing;
using Serai.TimeRelease.Engine.Sampling;

namespace Serai.TimeRelease.Tests.Calendars;

/// <summary>The language of the reader changes no duration, no figure and no message of the engine.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Nothing_depends_on_the_language_of_the_reader(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Everything().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything()
    {
        var text = new StringBuilder();
        var calendar = WorkingCalendarTests.Read("""{ "zone": "Asia/Tashkent", "from": "2025-01-01", "to": "2025-12-31", "hours": { "MON-FRI": ["09:00-13:00", "14:00-18:00"] }, "holidays": ["03-21"] }""");
        foreach (var (from, to) in new[] { ("2025-03-19T16:30", "2025-03-24T10:15"), ("2025-12-30T10:00", "2026-01-02T10:00"), ("2025-03-24T10:15", "2025-03-19T16:30") })
        {
            var answer = TwoStamps.Measure(from, "Asia/Tashkent", to, "Asia/Tashkent", calendar);
            text.Append(CultureInfo.InvariantCulture, $"{answer.ElapsedSeconds} {answer.WorkingSeconds} {string.Join(' ', answer.Problems)}\n");
        }
        foreach (var finding in PublicationChecks.Percentage(PrintedNumber.Parse("21.5"), PrintedNumber.Parse("23.4"), PrintedNumber.Parse("8.3")))
            text.Append(CultureInfo.InvariantCulture, $"{finding.Found} {finding.Expected}\n");
        text.Append(Should.Throw<ArgumentException>(() => Allocation.Neyman(5, [new("red", 3, -1.5)])).Message);
        return text.ToString();
    }
}
