using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Tests.Events;

public sealed class BuildingTests
{
    [Fact]
    public void Rows_in_any_order_become_cases_with_their_events_in_order_of_time()
    {
        var builder = new EventLogBuilder("lane");
        builder.Add("B", "release", 30, null, "customs", 2, ["red"]);
        builder.Add("A", "arrival", 10, null, null, 3, [null]);
        builder.Add("B", "arrival", 20, 15, null, 4, ["green"]);
        builder.Add("A", "release", 40, null, null, 5, ["green"]);

        var log = builder.Build();

        log.CaseNames.ShouldBe(["B", "A"]);
        log.CaseStarts.ShouldBe([0, 2, 4]);
        log.TimeMicros.ShouldBe([20L, 30, 10, 40]);
        log.StartMicros.ShouldBe([15L, EventLog.NoTime, EventLog.NoTime, EventLog.NoTime]);
        log.Rows.ShouldBe([4, 2, 3, 5]);
        log.EventIds.Select(e => log.EventNames[e]).ShouldBe(["arrival", "release", "arrival", "release"]);
        log.ActorIds.ShouldBe([EventLog.NoCode, 0, EventLog.NoCode, EventLog.NoCode]);
        log.FirstMicros(0).ShouldBe(15);
        log.LastMicros(0).ShouldBe(30);
    }

    [Fact]
    public void Equal_stamps_keep_the_recorded_order()
    {
        var builder = new EventLogBuilder();
        foreach (var name in (string[])["third", "first", "second"])
            builder.Add("A", name, 7, null, null, 0, []);

        var log = builder.Build();

        log.EventIds.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void The_first_recorded_value_of_a_segment_counts_and_a_missing_one_stays_missing()
    {
        var builder = new EventLogBuilder("lane", "office");
        builder.Add("A", "x", 1, null, null, 0, [null, null]);
        builder.Add("A", "y", 2, null, null, 0, ["red", null]);
        builder.Add("A", "z", 3, null, null, 0, ["green", ""]);

        var log = builder.Build();

        log.Segment("Lane")!.Of(0).ShouldBe("red");
        log.Segment("office")!.Of(0).ShouldBeNull();
    }
}
