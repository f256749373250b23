using Serai.TimeRelease.Engine.Attribution;

namespace Serai.TimeRelease.Tests.Attribution;

public sealed class BottleneckTests
{
    private const long Hour = 3_600_000_000;

    [Fact]
    public void Waiting_is_divided_among_documents_calendar_batch_and_people()
    {
        // Hours of 18 March 2025 in UTC; the agency is open from 8.
        var midnight = NodaTime.Instant.FromUtc(2025, 3, 18, 0, 0).ToUnixTimeTicks() / 10;
        StepRun Run(int number, int step, double ready, double from, double to) =>
            new(number, step, 0, midnight + (long)(ready * Hour), midnight + (long)(from * Hour), midnight + (long)(to * Hour));
        var calendar = Calendars.WorkingCalendarTests.Read("""{ "zone": "Etc/UTC", "hours": { "daily": "08:00-24:00" } }""");
        StepRun[] runs =
        [
            Run(0, 0, 6, 9, 10),    // closed until 8; a query open from 7 to 8:30; then nothing explains half an hour
            Run(1, 0, 9, 10, 11),   // everybody was busy with case 0
            Run(2, 1, 12, 14, 15),  // held until case 3 was ready at 13, then nothing explains the hour
            Run(3, 1, 13, 14, 15),
        ];
        var ranked = Bottlenecks.Rank(runs, new()
        {
            CalendarOf = _ => calendar,
            QueriesOf = number => number == 0 ? [(midnight + (7 * Hour), midnight + (long)(8.5 * Hour))] : [],
            CostPerHour = 30,
        });
        ranked.Select(one => (one.Step, one.Cause, one.Microseconds / (double)Hour, one.Cases, one.Cost)).ShouldBe(
        [
            (1, WaitingCause.Unexplained, 2, 2, 60),
            (0, WaitingCause.Documents, 1.5, 1, 45),
            (0, WaitingCause.Calendar, 1, 1, 30),
            (0, WaitingCause.People, 1, 1, 30),
            (1, WaitingCause.Batch, 1, 1, 30),
            (0, WaitingCause.Unexplained, 0.5, 1, 15),
        ]);
        ranked.Sum(one => one.Microseconds).ShouldBe(runs.Sum(run => run.From - run.Ready));
    }

    [Fact]
    public void An_agency_of_two_is_busy_only_when_both_are()
    {
        StepRun[] runs = [new(0, 0, 0, 0, 0, 10), new(1, 0, 0, 2, 2, 6), new(2, 0, 0, 1, 6, 8)];
        var options = new BottleneckOptions { PeopleOf = _ => 2, BatchWithin = -1 };
        Bottlenecks.Rank(runs, options).Select(one => (one.Cause, one.Microseconds)).ShouldBe([(WaitingCause.People, 4), (WaitingCause.Unexplained, 1)]);
    }
}
