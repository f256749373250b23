using CsCheck;
using NodaTime;
using Serai.TimeRelease.Engine.Attribution;
using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Tests.Attribution;

public sealed class AttributionTests
{
    private const int Cus = 0, Phy = 1, Vet = 2, Tra = 3;

    // Quarters of an hour.
    private static readonly Work[] Worked =
        [new(Cus, 4, 12), new(Cus, 20, 24), new(Phy, 8, 16), new(Vet, 10, 18), new(Tra, 22, 23)];

    [Fact]
    public void The_worked_example_has_the_published_times_under_all_three_rules()
    {
        var sweep = new AttributionSweep(4);
        sweep.Add(0, 32, Worked).ShouldBe((18, 9));
        var report = AttributionReport.Of(sweep.Sums, ["CUS", "PHY", "VET", "TRA"], unit: 4);
        report.Actors.Select(actor => (actor.Inclusive, actor.Exclusive)).ShouldBe([(3, 1.75), (2, 0), (2, 0.5), (0.25, 0)]);
        double[] shared = [2.291667, 0.916667, 1.166667, 0.125];
        for (var i = 0; i < shared.Length; i++)
            report.Actors[i].Shared.ShouldBe(shared[i], 5e-7);
        (report.Inclusive, report.Union, report.AtLeastTwo, report.Idle, report.Elapsed, report.Cases, report.OverlappingCases).ShouldBe((7.25, 4.5, 2.25, 3.5, 8, 1, 1));
        report.Actors.Sum(actor => actor.Shared).ShouldBe(4.5, 1e-12);
        report.Actors.Sum(actor => actor.Exclusive).ShouldBe(2.25);
    }

    [Fact]
    public void The_slices_of_the_worked_example_are_the_published_ones() =>
        new AttributionSweep(4).Slices(0, 32, Worked).Select(slice => (slice.Length / 4.0, string.Join(' ', slice.Actors))).ShouldBe(
            [(1, ""), (1, "0"), (0.5, "0 1"), (0.5, "0 1 2"), (1, "1 2"), (0.5, "2"), (0.5, ""), (0.5, "0"), (0.25, "0 3"), (0.25, "0"), (2, "")]);

    [Fact]
    public void An_actor_with_two_records_at_one_time_counts_once_and_work_outside_the_window_does_not_count()
    {
        var sweep = new AttributionSweep(2);
        sweep.Add(10, 20, [new(0, 5, 14), new(0, 12, 16), new(0, 16, 17), new(1, 25, 30), new(1, 18, 18)]).ShouldBe((7, 0));
        (sweep.Sums.Inclusive(0), sweep.Sums.Exclusive(0), sweep.Sums.Inclusive(1), sweep.Sums.Idle, sweep.Sums.OverlappingCases).ShouldBe((7, 7, 0, 3, 0));
    }

    [Fact]
    public void The_last_block_counts_where_another_product_loses_it()
    {
        // pm4py's cycle time gives 0 for the first and 10 for the second.
        var sweep = new AttributionSweep(1);
        sweep.Add(0, 10, [new(0, 0, 10)]).Union.ShouldBe(10);
        sweep.Add(0, 30, [new(0, 0, 10), new(0, 20, 30)]).Union.ShouldBe(20);
    }

    [Fact]
    public void Impossible_work_is_refused()
    {
        Should.Throw<ArgumentException>(() => new AttributionSweep(1).Add(0, 10, [new(0, 5, 4)]));
        Should.Throw<ArgumentException>(() => new AttributionSweep(1).Add(0, 10, [new(1, 4, 5)]));
        Should.Throw<ArgumentException>(() => new AttributionSweep(1).Add(10, 0, []));
    }

    [Fact]
    public void The_identities_hold_for_any_number_of_actors_and_for_merged_sums()
    {
        var work = Gen.Select(Gen.Int[0, 6], Gen.Long[0, 100], Gen.Long[0, 30]).Select((actor, from, length) => new Work(actor, from, from + length));
        Gen.Select(work.Array[0, 25], work.Array[0, 25]).Sample((first, second) =>
        {
            var both = new AttributionSweep(7);
            both.Add(10, 90, first);
            both.Add(10, 90, second);
            var (one, two) = (new AttributionSweep(7), new AttributionSweep(7));
            one.Add(10, 90, first);
            two.Add(10, 90, second);
            one.Sums.Merge(two.Sums);
            foreach (var sums in new[] { both.Sums, one.Sums })
            {
                (sums.Union + sums.Idle).ShouldBe(160);
                sums.Elapsed.ShouldBe(160);
                Enumerable.Range(0, 7).Sum(sums.Shared).ShouldBe(sums.Union, 1e-9);
                sums.InclusiveOfAll.ShouldBeGreaterThanOrEqualTo(sums.Union);
                for (var actor = 0; actor < 7; actor++)
                {
                    ((double)sums.Exclusive(actor)).ShouldBeLessThanOrEqualTo(sums.Shared(actor) + 1e-9);
                    sums.Shared(actor).ShouldBeLessThanOrEqualTo(sums.Inclusive(actor) + 1e-9);
                }
            }
            Enumerable.Range(0, 7).Select(both.Sums.Shared).ShouldBe(Enumerable.Range(0, 7).Select(one.Sums.Shared));
            // Slice by slice against the clock: moment by moment.
            var counted = Enumerable.Range(10, 80).Sum(t => first.Any(w => w.From <= t && t < w.To) ? 1 : 0);
            new AttributionSweep(7).Add(10, 90, first).Union.ShouldBe(counted);
        });
    }

    [Fact]
    public void A_closed_calendar_of_the_agency_that_comes_next_explains_the_idle_time()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Tashkent"];
        var veterinarian = Calendars.WorkingCalendarTests.Read("""{ "zone": "Asia/Tashkent", "hours": { "daily": "09:00-18:00" } }""");
        long At(int day, int hour) => new LocalDateTime(2025, 3, day, hour, 0).InZoneStrictly(zone).ToInstant().ToUnixTimeTicks() / 10;
        const long hour = 3_600_000_000;
        // Customs until 20:00, the veterinarian from 10:00 next day; the truck stood in a queue from 12 to 13.
        Work[] works = [new(0, At(18, 13), At(18, 20)), new(1, At(19, 10), At(19, 11))];
        var slices = new AttributionSweep(2).Slices(At(18, 12), At(19, 12), works);
        var idle = IdleCauses.Explain(slices, [new("queue", At(18, 11), At(18, 13))], actor => actor == 1 ? veterinarian : null);
        idle.ShouldBe([new("calendar closed", 1, 13 * hour), new("unknown", -1, 2 * hour), new("queue", -1, hour)]);
        idle.Sum(time => time.Microseconds).ShouldBe(slices.Where(slice => slice.Actors.Count == 0).Sum(slice => slice.Length));
    }

    [Theory]
    [InlineData(true, true, Interlude.Waiting)]
    [InlineData(true, false, Interlude.Gap)]
    [InlineData(false, true, Interlude.Gap)]
    [InlineData(false, false, Interlude.Gap)]
    public void Between_single_stamps_there_are_only_gaps(bool previous, bool next, Interlude name) => Interludes.Between(previous, next).ShouldBe(name);
}
