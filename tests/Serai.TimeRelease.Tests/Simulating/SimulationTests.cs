using System.Text;
using NodaTime;
using Serai.TimeRelease.Engine.Simulating;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Tests.Simulating;

public sealed class SimulationTests
{
    private static readonly DateTimeZone Tashkent = DateTimeZoneProviders.Tzdb["Asia/Tashkent"];

    private static SimulationModel Post(double perHour, params SimulatedStage[] stages) => new()
    {
        ArrivalsPerHour = [.. Enumerable.Repeat(perHour, 168)],
        Zone = Tashkent,
        Start = new(2025, 6, 2),
        Lanes = [new("all", 1)],
        Stages = stages,
    };

    private static SimulatedStage Stage(string name, int servers, ServiceTimes times) => new(name, servers, [new(1, times)]);

    /// <summary>Documents for all, examination of the red lane only, by a veterinarian who is there by day.</summary>
    private static SimulationModel TwoLanes() => new()
    {
        ArrivalsPerHour = [.. Enumerable.Range(0, 168).Select(hour => hour % 24 is >= 8 and < 20 ? 6.0 : 2.0)],
        Zone = Tashkent,
        Start = new(2025, 6, 2),
        Lanes = [new("green", 0.7), new("red", 0.3)],
        Stages =
        [
            new("documents", 2, [new(1, ServiceTimes.Lognormal(120, 900, 1)), new(1, ServiceTimes.Lognormal(120, 1500, 1))]) { DoneBeforeArrival = true },
            new("examination", 2, [null, new(0.9, ServiceTimes.Lognormal(600, 3600, 0.8))]) { Calendar = Calendars.WorkingCalendarTests.Read("""{ "zone": "Asia/Tashkent", "hours": { "daily": "09:00-18:00" } }""") },
            new("payment", 0, [new(1, ServiceTimes.Exponential(600)), new(1, ServiceTimes.Exponential(600))]),
        ],
    };

    [Theory]
    [InlineData(1, 3.0, 900, 60)]
    [InlineData(3, 10.0, 900, 30)]
    [InlineData(8, 12.0, 1800, 20)]
    public void The_mean_wait_is_that_of_the_Erlang_C_formula(int servers, double perHour, double service, int days)
    {
        var expected = ErlangC.MeanWait(perHour / 3600, service, servers);
        var result = Simulation.Run(Post(perHour, Stage("desk", servers, ServiceTimes.Exponential(service))), options: new(Replications: 40, Days: days, WarmUpDays: 5, Confidence: 0.999));
        var wait = result["wait_s:desk"].Today;
        expected.ShouldBeInRange(wait.Lower, wait.Upper);
        wait.Mean.ShouldBe(expected, expected * 0.05);
        result["mean_s"].Today.Mean.ShouldBe(expected + service, (expected + service) * 0.03);
        result["utilisation:desk"].Today.Mean.ShouldBe(perHour * service / 3600 / servers, 0.01);
        result.OverloadedToday.ShouldBeEmpty();
    }

    [Fact]
    public void Two_exponential_stages_in_a_row_wait_as_two_single_ones()
    {
        // What leaves an M/M/c queue is random again (P. J. Burke, 1956).
        var result = Simulation.Run(
            Post(6, Stage("first", 2, ServiceTimes.Exponential(900)), Stage("second", 1, ServiceTimes.Exponential(420))), options: new(Replications: 40, Days: 30, WarmUpDays: 5, Confidence: 0.999));
        foreach (var (name, expected) in new[] { ("first", ErlangC.MeanWait(6 / 3600.0, 900, 2)), ("second", ErlangC.MeanWait(6 / 3600.0, 420, 1)) })
        {
            var wait = result[$"wait_s:{name}"].Today;
            expected.ShouldBeInRange(wait.Lower, wait.Upper);
        }
    }

    [Fact]
    public void Erlang_C_has_the_known_values()
    {
        ErlangC.Waits(0.5, 1).ShouldBe(0.5, 1e-12);
        // M/M/2 with load 1: 1/3.
        ErlangC.Waits(1, 2).ShouldBe(1 / 3.0, 1e-12);
        ErlangC.MeanWait(0.5, 1, 1).ShouldBe(1, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => ErlangC.Waits(2, 2));
    }

    [Fact]
    public void Constant_service_waits_half_as_long_as_exponential()
    {
        // Pollaczek-Khinchine: M/D/1 = half of M/M/1.
        var wait = Simulation.Run(Post(3, Stage("desk", 1, ServiceTimes.Constant(900))), options: new(Replications: 40, Days: 60, WarmUpDays: 5, Confidence: 0.999))["wait_s:desk"].Today;
        (ErlangC.MeanWait(3 / 3600.0, 900, 1) / 2).ShouldBeInRange(wait.Lower, wait.Upper);
    }

    [Fact]
    public void One_seed_gives_one_result_and_doing_nothing_changes_nothing()
    {
        var options = new SimulationOptions(Replications: 4, Days: 7, WarmUpDays: 1, Seed: 3, TargetSeconds: 14_400);
        var first = Simulation.Run(TwoLanes(), [new Traffic(1)], options);
        Simulation.Run(TwoLanes(), [new Traffic(1)], options).Measures.ShouldBe(first.Measures);
        first.Measures.ShouldAllBe(measure => measure.Difference == new SimulatedFigure(0, 0, 0));
        Simulation.Run(TwoLanes(), [new Traffic(1)], options with { Seed = 4 })["mean_s"].ShouldNotBe(first["mean_s"]);
    }

    [Fact]
    public void Every_change_moves_the_time_as_it_should_and_pairs_of_runs_say_so_clearly()
    {
        var options = new SimulationOptions(Replications: 10, Days: 14, WarmUpDays: 3, TargetSeconds: 14_400);
        Change[] helpful =
        [
            new OpeningHours("examination", null), new MoreServers("examination", 2), new MoveInland("examination"), new PreArrival(0.8), new LaneShare("green", 0.9),
        ];
        foreach (var change in helpful)
        {
            var result = Simulation.Run(TwoLanes(), [change], options);
            result["mean_s"].Difference!.Upper.ShouldBeLessThan(0, change.ToString());
            result["share_within_target"].Difference!.Mean.ShouldBeGreaterThan(0, change.ToString());
        }
        Simulation.Run(TwoLanes(), [new Traffic(1.3)], options)["mean_s"].Difference!.Lower.ShouldBeGreaterThan(0);
        var inland = Simulation.Run(TwoLanes(), [new MoveInland("examination")], options);
        inland["total_mean_s"].Changed!.Mean.ShouldBeGreaterThan(inland["mean_s"].Changed!.Mean);
        // Common random numbers: the interval of the difference is narrower than that of either figure.
        var lodged = Simulation.Run(TwoLanes(), [new PreArrival(0.5)], options)["mean_s"];
        (lodged.Difference!.Upper - lodged.Difference.Lower).ShouldBeLessThan(lodged.Today.Upper - lodged.Today.Lower);
    }

    [Fact]
    public void Work_begins_only_while_the_stage_is_open_and_is_finished_when_begun()
    {
        // One arrival an hour on Mondays at 20; open 09-18: everybody waits at least 12 hours until Tuesday at 9.
        var calendar = Calendars.WorkingCalendarTests.Read("""{ "zone": "Asia/Tashkent", "hours": { "daily": "09:00-18:00" } }""");
        var model = Post(1, Stage("vet", 1000, ServiceTimes.Constant(60)) with { Calendar = calendar }) with { ArrivalsPerHour = [.. Enumerable.Range(0, 168).Select(hour => hour == 20 ? 5.0 : 0)] };
        var result = Simulation.Run(model, options: new(Replications: 5, Days: 28, WarmUpDays: 0));
        result["mean_s"].Today.Mean.ShouldBeInRange((12 * 3600) + 60, (13 * 3600) + 60);
    }

    [Fact]
    public void A_post_with_more_work_than_it_can_do_is_called_overloaded()
    {
        var result = Simulation.Run(Post(5, Stage("desk", 1, ServiceTimes.Exponential(900))), [new MoreServers("desk", 1)], new(Replications: 3, Days: 7, WarmUpDays: 1));
        result.OverloadedToday.ShouldBe(["desk"]);
        result.OverloadedChanged.ShouldBeEmpty();
    }

    [Fact]
    public void Impossible_models_and_changes_are_refused_with_a_reason()
    {
        Should.Throw<ArgumentException>(() => Simulation.Run(TwoLanes() with { Lanes = [new("green", 0.7), new("red", 0.2)] })).Message.ShouldContain("expected 1");
        Should.Throw<ArgumentException>(() => Simulation.Run(TwoLanes(), [new MoreServers("laboratory", 1)])).Message.ShouldContain("documents, examination, payment");
        Should.Throw<ArgumentException>(() => Simulation.Run(TwoLanes(), [new LaneShare("blue", 0.1)])).Message.ShouldContain("green, red");
        Should.Throw<ArgumentException>(() => Simulation.Run(TwoLanes(), [new MoreServers("examination", -2)]));
    }

    [Fact]
    public void The_green_lane_takes_its_cases_from_the_others_in_proportion()
    {
        var model = Post(1) with { Lanes = [new("green", 0.7), new("yellow", 0.2), new("red", 0.1)] };
        new LaneShare("green", 0.85).Apply(model).Lanes.Select(lane => Math.Round(lane.Share, 12)).ShouldBe([0.85, 0.1, 0.05]);
    }

    [Theory]
    [InlineData(0.25, 2 + (35 / 60.0), 1.900, 5.046, 6.739)]
    [InlineData(0.25, 1 + (35 / 60.0), 1.193, 2.990, 3.958)]
    [InlineData(1, 56, 39.891, 114.038, 153.962)]
    [InlineData(0.1, 1 + (50 / 60.0), 1.326, 3.662, 4.921)]
    [InlineData(0.5, 12 + (20 / 60.0), 8.867, 24.820, 33.410)]
    [InlineData(24, 144.18, 108.980, 270.998, 358.236)]
    public void A_lognormal_excess_over_a_minimum_has_the_published_percentiles(double minimum, double mean, double p50, double p90, double p95)
    {
        var times = ServiceTimes.Lognormal(minimum, mean, 1);
        times.Mean.ShouldBe(mean, 1e-9);
        times.Quantile(0.5).ShouldBe(p50, 5.01e-4);
        times.Quantile(0.9).ShouldBe(p90, 5.01e-4);
        times.Quantile(0.95).ShouldBe(p95, 5.01e-4);
    }

    [Fact]
    public void A_model_made_of_simulated_cases_gives_their_mean_back()
    {
        var random = new SeededRandom(11);
        var start = new LocalDate(2025, 6, 2).AtStartOfDayInZone(Tashkent).ToInstant();
        var free = start;
        var cases = new List<ObservedCase>();
        for (var at = start; (at += NodaTime.Duration.FromSeconds(3600 * random.NextExponential() / 3)) < start + NodaTime.Duration.FromDays(56);)
        {
            var from = at > free ? at : free;
            free = from + NodaTime.Duration.FromSeconds(Math.Round(900 * random.NextExponential()));
            cases.Add(new(at, "all", false, [new("desk", from, free)]));
        }
        var model = ModelFromCases.Build(cases, [new("desk")], Tashkent, new(2025, 6, 2), new(2025, 7, 27));
        model.Stages[0].Servers.ShouldBe(1);
        (model.ArrivalsPerHour.Sum() / 168).ShouldBe(cases.Count / 56.0 / 24, 1e-9);
        var observed = cases.Average(one => (one.Steps[0].To - one.Arrival).TotalSeconds);
        // One history of eight weeks against the mean of many: within a fifth.
        Simulation.Run(model, options: new(Replications: 30))["mean_s"].Today.Mean.ShouldBe(observed, observed * 0.2);
    }

    [Fact]
    public void Lanes_visits_and_pre_arrival_shares_come_from_the_cases()
    {
        var at = Instant.FromUtc(2025, 6, 3, 6, 0);
        ObservedStep Step(string stage, int from, int to) => new(stage, at + NodaTime.Duration.FromMinutes(from), at + NodaTime.Duration.FromMinutes(to));
        ObservedCase[] cases =
        [
            new(at, "green", false, [Step("documents", 0, 10)]), new(at, "green", true, []), new(at, "green", false, [Step("documents", 5, 20)]),
            new(at, "red", false, [Step("documents", 5, 30), Step("examination", 30, 90), Step("examination", 100, 110)]),
        ];
        var model = ModelFromCases.Build(cases, [new("documents", DoneBeforeArrival: true), new("examination", Servers: 2)], Tashkent, new(2025, 6, 3), new(2025, 6, 3));
        model.Lanes.ShouldBe([new("green", 0.75), new("red", 0.25)]);
        model.PreArrivalShare.ShouldBe(0.25);
        model.Stages.Select(stage => stage.Servers).ShouldBe([3, 2]);
        (model.Stages[0].Services[0]!.VisitShare, model.Stages[0].Services[0]!.Times.Mean).ShouldBe((1, 750));
        model.Stages[1].Services[0].ShouldBeNull();
        model.Stages[1].Services[1]!.Times.Mean.ShouldBe(70 * 60);
        // One day was seen; its hours stand for every day. 06:00 UTC is 11:00 in Tashkent.
        (model.ArrivalsPerHour[11], model.ArrivalsPerHour[24 + 11], model.ArrivalsPerHour[12]).ShouldBe((4, 4, 0));
        Should.Throw<ArgumentException>(() => ModelFromCases.Build(cases, [new("laboratory")], Tashkent, new(2025, 6, 3), new(2025, 6, 3))).Message.ShouldContain("laboratory");
    }

    [Fact]
    public void A_file_of_changes_is_read_and_applied_in_order()
    {
        var result = ChangeFile.Read("""
            { "format": "serai-change/1", "name": "Veterinarian until ten, one more desk",
              "changes": [
                { "do": "open", "stage": "examination", "hours": { "daily": "08:00-22:00" } },
                { "do": "add-servers", "stage": "documents", "add": 1 },
                { "do": "move-inland", "stage": "examination" },
                { "do": "pre-arrival", "share": 0.4 },
                { "do": "lane-share", "lane": "green", "share": 0.8 },
                { "do": "traffic", "factor": 1.1 } ] }
            """u8, TwoLanes());
        result.Problems.ShouldBeEmpty();
        result.Name.ShouldBe("Veterinarian until ten, one more desk");
        var changed = result.Changes.Aggregate(TwoLanes(), (model, change) => change.Apply(model));
        changed.Stages[1].Calendar!.ShiftsOn(new(2025, 6, 2)).Single().ToString().ShouldBe("08:00-22:00");
        (changed.Stages[0].Servers, changed.Stages[1].Inland, changed.PreArrivalShare, changed.Lanes[0].Share).ShouldBe((3, true, 0.4, 0.8));
        changed.ArrivalsPerHour[0].ShouldBe(2.2, 1e-12);
    }

    [Theory]
    [InlineData("""{ "changes": [] }""", "changes")]
    [InlineData("""{ "changes": [{ "do": "close", "stage": "examination" }] }""", "changes[0].do")]
    [InlineData("""{ "changes": [{ "do": "open", "stage": "examination" }] }""", "changes[0].hours")]
    [InlineData("""{ "changes": [{ "do": "open", "stage": "examination", "hours": { "daily": "8-22" } }] }""", "changes[0].hours.daily")]
    [InlineData("""{ "changes": [{ "do": "add-servers", "stage": "laboratory", "add": 1 }] }""", "changes[0]")]
    [InlineData("""{ "changes": [{ "do": "add-servers", "stage": "documents", "add": 0.5 }] }""", "changes[0].add")]
    [InlineData("""{ "changes": [{ "do": "pre-arrival", "share": 40 }] }""", "changes[0].share")]
    [InlineData("""{ "changes": [{ "do": "traffic", "factor": 1.1, "speed": 2 }] }""", "changes[0].speed")]
    public void What_is_wrong_in_a_file_of_changes_is_named_with_its_path(string text, string path)
    {
        var result = ChangeFile.Read(Encoding.UTF8.GetBytes(text), TwoLanes(), "change.json");
        result.Changes.ShouldBeEmpty();
        var problem = result.Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Code).ShouldBe((path, "change-unreadable"));
    }
}
