using NodaTime;
using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Verification;

namespace Serai.TimeRelease.Tests.Verification;

/// <summary>Every rule with a case that it must find and one that it must leave alone.</summary>
public sealed class RuleTests
{
    static readonly VerificationSetup Map = new()
    {
        Order = ["arrival", "lodgement", "examination", "release", "gate-out"],
        Arrival = "arrival",
        Lodgement = "lodgement",
        Release = "release",
        Payment = "payment",
        Guarantee = "guarantee",
        Examinations = ["examination"],
        Lane = "lane",
    };

    [Fact]
    public void V01_a_gate_out_before_the_release_is_impossible()
    {
        var log = new Stamps("lane").At("bad", "arrival", "2025-03-19T08:00").At("bad", "gate-out", "2025-03-19T09:00").At("bad", "release", "2025-03-19T10:00")
            .At("good", "arrival", "2025-03-19T08:00").At("good", "release", "2025-03-19T08:00").At("good", "gate-out", "2025-03-19T11:00").Log();
        var finding = Only(log, Map, "V01");
        (finding.Case, finding.Row, finding.Kind, finding.Event).ShouldBe(("bad", 3, RuleKind.Hard, "gate-out"));
        finding.Found.ShouldContain("1 h 00 before");
    }

    [Fact]
    public void V01_an_examination_that_ends_before_it_starts_is_impossible()
    {
        var log = new Stamps().At("bad", "examination", "2025-03-19T08:00", start: "2025-03-19T09:00").At("good", "examination", "2025-03-19T09:00", start: "2025-03-19T08:00").Log();
        Only(log, new VerificationSetup(), "V01").Case.ShouldBe("bad");
    }

    [Fact]
    public void V02_lodgement_before_arrival_is_legal_and_counted()
    {
        var log = new Stamps("lane").At("early", "lodgement", "2025-03-18T08:00").At("early", "arrival", "2025-03-19T08:00").At("usual", "arrival", "2025-03-19T08:00").At("usual", "lodgement", "2025-03-19T09:00").Log();
        var result = Verifier.Verify(log, Map);
        result.Findings.Where(f => f.Rule == "V02").ShouldHaveSingleItem().Case.ShouldBe("early");
        result.LodgedBeforeArrival.ShouldBe(0.5);
        result.Of("V01").Findings.ShouldBe(0);
        result.CasesAfter.ShouldBe(2);
    }

    [Fact]
    public void V03_a_stamp_in_the_future_holds_its_case()
    {
        var log = new Stamps().At("bad", "arrival", "2025-03-19T12:00:01").At("good", "arrival", "2025-03-19T12:00:00").Log();
        var setup = new VerificationSetup { Now = Instant.FromUtc(2025, 3, 19, 12, 0) };
        Only(log, setup, "V03").Case.ShouldBe("bad");
        Verifier.Verify(log, setup).Held.ShouldBe([true, false]);
    }

    [Fact]
    public void V04_arrivals_outside_the_window_and_stamps_after_the_freeze_are_told()
    {
        var log = new Stamps().At("early", "arrival", "2025-02-28T23:59").At("early", "release", "2025-03-02T08:00").At("late", "arrival", "2025-03-08T00:01")
            .At("frozen", "arrival", "2025-03-05T08:00").At("frozen", "release", "2025-04-07T08:00").At("good", "arrival", "2025-03-07T23:00").At("good", "release", "2025-03-20T08:00").Log();
        var setup = new VerificationSetup { Arrival = "arrival", WindowStart = Instant.FromUtc(2025, 3, 1, 0, 0), WindowEnd = Instant.FromUtc(2025, 3, 8, 0, 0), Freeze = Instant.FromUtc(2025, 4, 7, 0, 0) };
        Found(log, setup, "V04").Select(f => f.Case).ShouldBe(["early", "late", "frozen"]);
    }

    [Fact]
    public void V05_the_same_event_twice_and_the_same_declaration_in_two_cases_are_told()
    {
        var log = new Stamps("number", "office").At("a", "arrival", "2025-03-19T08:00", values: ["D1", "Aktau"]).At("a", "arrival", "2025-03-19T08:00", values: ["D1", "Aktau"])
            .At("b", "arrival", "2025-03-19T08:00", values: ["D1", "Kuryk"]).At("b", "arrival", "2025-03-19T09:00", values: ["D1", "Kuryk"]).At("c", "arrival", "2025-03-19T10:00", values: ["d1", "Kuryk"]).Log();
        var found = Found(log, new VerificationSetup { SameDeclaration = ["number", "office"] }, "V05");
        found.Select(f => f.Case).ShouldBe(["a", "c"]);
        found[0].Found.ShouldContain("also in row 2");
        found[1].Found.ShouldContain("also case b");
    }

    [Fact]
    public void V06_and_V07_are_the_technical_limits()
    {
        var log = new Stamps().Usual().At("slow", "arrival", "2025-03-19T08:00").At("slow", "release", "2025-03-29T08:01").At("fast", "arrival", "2025-03-19T08:00").At("fast", "release", "2025-03-19T08:01:59")
            .At("edge", "arrival", "2025-03-19T08:00").At("edge", "release", "2025-03-19T08:02").Log();
        var setup = new VerificationSetup { Limits = [new IntervalLimit("arrival", "release", Duration.FromMinutes(2), Duration.FromDays(10))] };
        Only(log, setup, "V06").Case.ShouldBe("slow");
        Only(log, setup, "V07").Case.ShouldBe("fast");
        Verifier.Verify(log, setup).CasesAfter.ShouldBe(log.CaseCount);
    }

    [Fact]
    public void V08_work_outside_the_hours_of_the_agency_is_told()
    {
        var tashkent = DateTimeZoneProviders.Tzdb["Asia/Tashkent"];
        var days = Enum.GetValues<IsoDayOfWeek>().Where(d => d is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday).ToDictionary(d => d, _ => (IReadOnlyList<Shift>)[new Shift(9 * 3600, 18 * 3600)]);
        var setup = new VerificationSetup { Calendars = new Dictionary<string, WorkingCalendar> { ["Veterinary"] = new() { Zone = tashkent, Weeks = [new WeekHours(null, null, days)] } } };
        // Wednesday; 18:00 in Tashkent is 13:00 in UTC.
        var log = new Stamps().At("night", "control", "2025-03-19T14:00", actor: "Veterinary").At("edge", "control", "2025-03-19T13:00", actor: "veterinary").At("day", "control", "2025-03-19T06:00", actor: "Veterinary")
            .At("other", "control", "2025-03-19T20:00", actor: "Customs").At("long", "control", "2025-03-19T14:00", start: "2025-03-19T12:00", actor: "Veterinary").Log();
        var found = Found(log, setup, "V08");
        found.Select(f => f.Case).ShouldBe(["night", "long"]);
        found[0].Recorder.ShouldBe("Veterinary");
        found[1].Found.ShouldStartWith("1 h 00 of");
    }

    [Fact]
    public void V09_a_plate_that_was_read_and_one_that_was_declared_must_agree()
    {
        var log = new Stamps("read", "declared").At("bad", "arrival", "2025-03-19T08:00", values: ["01 A 777", "01A778"]).At("good", "arrival", "2025-03-19T08:00", values: ["01 a 777", "01A777"])
            .At("unknown", "arrival", "2025-03-19T08:00", values: [null, "01A777"]).Log();
        Only(log, new VerificationSetup { MustAgree = [("read", "declared")] }, "V09").Case.ShouldBe("bad");
    }

    [Fact]
    public void V10_and_V11_compare_lane_and_examination()
    {
        var log = new Stamps("lane").At("red", "arrival", "2025-03-19T08:00", values: ["Red"]).At("green", "examination", "2025-03-19T08:00", values: ["green"])
            .At("redExamined", "examination", "2025-03-19T08:00", values: ["red"]).At("yellowExamined", "examination", "2025-03-19T08:00", values: ["yellow"]).At("greenNot", "arrival", "2025-03-19T08:00", values: ["green"]).Log();
        Only(log, Map, "V10").Case.ShouldBe("red");
        Only(log, Map, "V11").Case.ShouldBe("green");
    }

    [Fact]
    public void V12_payment_after_release_needs_a_guarantee()
    {
        var log = new Stamps("lane").At("bad", "release", "2025-03-19T08:00").At("bad", "payment", "2025-03-19T10:00").At("guaranteed", "guarantee", "2025-03-19T07:00").At("guaranteed", "release", "2025-03-19T08:00").At("guaranteed", "payment", "2025-03-19T10:00")
            .At("paid", "payment", "2025-03-19T07:00").At("paid", "release", "2025-03-19T08:00").Log();
        Only(log, Map, "V12").Case.ShouldBe("bad");
    }

    [Fact]
    public void V13_a_chain_of_equal_stamps_is_told_and_a_single_stamp_is_not()
    {
        var log = new Stamps().At("bad", "arrival", "2025-03-19T08:00").At("bad", "release", "2025-03-19T08:00").At("single", "arrival", "2025-03-19T08:00").At("good", "arrival", "2025-03-19T08:00").At("good", "release", "2025-03-19T08:00:01").Log();
        Only(log, new VerificationSetup(), "V13").Case.ShouldBe("bad");
    }

    [Fact]
    public void V14_equal_times_between_the_steps_of_several_cases_of_one_recorder_are_told()
    {
        var stamps = new Stamps();
        foreach (var (who, c, start, step) in new[] { ("Pen", "p1", 8, 17), ("Pen", "p2", 9, 17), ("Pen", "p3", 11, 17), ("Eye", "e1", 8, 17), ("Eye", "e2", 9, 18), ("Eye", "e3", 10, 17) })
            for (var i = 0; i < 4; i++) stamps.At(c, "step" + i, new DateTime(2025, 3, 19, start, 0, 0).AddMinutes(i * step + i).ToString("o"), actor: who);
        var found = Found(stamps.Log(), new VerificationSetup(), "V14");
        found.Select(f => f.Case).ShouldBe(["p1", "p2", "p3"]);
        found[0].Reason.ShouldContain("3 cases of Pen");
    }

    [Fact]
    public void V15_minutes_heaped_on_the_half_hour_are_told_of_the_recorder_and_even_ones_are_not()
    {
        var stamps = new Stamps();
        for (var i = 0; i < 60; i++)
        {
            stamps.At("h" + i, "arrival", new DateTime(2025, 3, 19, 8, i % 3 == 0 ? 30 : i, 0).ToString("o"), actor: "Heaper");
            stamps.At("e" + i, "arrival", new DateTime(2025, 3, 19, 8, i, 0).ToString("o"), actor: "Even");
            stamps.At("f" + i, "arrival", new DateTime(2025, 3, 19, 8, i / 5 * 5, 0).AddMinutes(i % 2 == 0 ? 5 : 0).ToString("o"), actor: "Fives");
        }
        var found = Found(stamps.Log(), new VerificationSetup(), "V15");
        found.Select(f => f.Recorder).ShouldBe(["Heaper", "Fives"], ignoreOrder: true);
        found.Single(f => f.Recorder == "Heaper").Found.ShouldBe("20 of 60 stamps, 33.3 %");
        found.Single(f => f.Recorder == "Fives").Reason.ShouldContain("last digit");
    }

    [Theory]
    [InlineData("2025-07-03T08:00", "2025-03-07T09:30", "2025-03-07 08:00:00Z", "day and month swapped")]
    [InlineData("2025-03-19T20:00", "2025-03-19T09:30", "2025-03-19 08:00:00Z", "12-hour clock, morning meant")]
    [InlineData("2025-03-19T23:30", "2025-03-19T00:45", "2025-03-18 23:30:00Z", "midnight passed, day before meant")]
    [InlineData("2026-03-19T08:00", "2025-03-19T09:30", "2025-03-19 08:00:00Z", "wrong year, year before meant")]
    public void V16_proposes_the_repair_that_makes_an_impossible_stamp_plausible(string arrival, string release, string repaired, string what)
    {
        var log = new Stamps().Usual().At("bad", "arrival", arrival).At("bad", "release", release).Log();
        var proposals = Found(log, Map with { Lane = null }, "V16").Where(f => f.Event == "arrival").ToList();
        proposals.ShouldContain(f => f.Case == "bad" && f.Proposal!.Contains(repaired) && f.Reason.Contains(what));
        Found(log, Map with { Lane = null }, "V16").ShouldAllBe(f => f.Case == "bad");
        log.TimeMicros.ShouldContain(Stamps.Micros(arrival));
    }

    [Fact]
    public void V17_finds_two_clocks_that_differ_and_leaves_honest_ones_alone()
    {
        var stamps = new Stamps();
        for (var i = 0; i < 30; i++)
        {
            var gate = new DateTime(2025, 3, 19, 8, 0, 0).AddMinutes(i * 7);
            stamps.At("c" + i, "exit A", gate.ToString("o")).At("c" + i, "entry B", gate.AddMinutes(-4).AddSeconds(i % 5 * 10).ToString("o"));
            stamps.At("c" + i, "exit C", gate.ToString("o")).At("c" + i, "entry D", gate.AddSeconds(i % 2 == 0 ? 90 : -90).ToString("o"));
        }
        var finding = Only(stamps.Log(), new VerificationSetup { SameMoment = [("exit A", "entry B"), ("exit C", "entry D")] }, "V17");
        finding.Recorder.ShouldBe("entry B");
        finding.Found.ShouldContain("-3 min");
    }

    [Fact]
    public void V18_repeats_what_reading_could_not_decide()
    {
        var reading = new Problems();
        reading.Add(new ReadProblem("a.csv", 7, "time", ProblemCodes.TimeTwice, "\"2024-02-29 23:30\"", "an offset"));
        reading.Add(new ReadProblem("a.csv", 8, "time", ProblemCodes.TimeUnreadable, "\"x\"", "a time"));
        var result = Verifier.Verify(new Stamps().At("a", "arrival", "2025-03-19T08:00").Log(), new VerificationSetup(), reading);
        result.Findings.Where(f => f.Rule == "V18").ShouldHaveSingleItem().Row.ShouldBe(7);
    }

    [Fact]
    public void V19_tells_the_missing_end_of_an_activity_that_has_two()
    {
        var log = new Stamps().At("a", "control", "2025-03-19T09:00", start: "2025-03-19T08:00").At("b", "control", "2025-03-19T09:00", start: "2025-03-19T08:00").At("bad", "control", "2025-03-19T09:00").At("a", "arrival", "2025-03-19T07:00").Log();
        Only(log, new VerificationSetup(), "V19").Case.ShouldBe("bad");
    }

    [Fact]
    public void V20_tells_a_truck_on_two_cases_at_once_but_not_one_after_the_other()
    {
        var log = new Stamps("truck").At("a", "arrival", "2025-03-19T08:00", values: ["T1"]).At("a", "release", "2025-03-19T10:00", values: ["T1"]).At("b", "arrival", "2025-03-19T09:00", values: ["T1"]).At("b", "release", "2025-03-19T11:00", values: ["T1"])
            .At("c", "arrival", "2025-03-20T09:00", values: ["T1"]).At("c", "release", "2025-03-20T11:00", values: ["T1"]).At("d", "arrival", "2025-03-19T09:00", values: ["T2"]).Log();
        Only(log, new VerificationSetup { Truck = "truck" }, "V20").Found.ShouldBe("T1, also case a");
    }

    [Fact]
    public void V21_flags_an_outlier_on_the_log_scale_and_takes_nothing_out()
    {
        var log = new Stamps().Usual().At("slow", "arrival", "2025-03-01T08:00").At("slow", "release", "2025-03-31T08:00").Log();
        var result = Verifier.Verify(log, new VerificationSetup());
        result.Findings.Where(f => f.Rule == "V21").ShouldHaveSingleItem().Case.ShouldBe("slow");
        result.CasesAfter.ShouldBe(41);
    }

    [Fact]
    public void Counts_before_and_after_add_up_and_a_rule_that_lacks_what_it_needs_says_so()
    {
        var log = new Stamps().Usual(5).At("bad", "arrival", "2026-03-19T08:00").At("equal", "arrival", "2025-03-19T08:00").At("equal", "release", "2025-03-19T08:00").Log();
        var result = Verifier.Verify(log, new VerificationSetup { Now = Instant.FromUtc(2025, 4, 1, 0, 0) });
        (result.CasesBefore, result.CasesAfter, result.EventsBefore, result.EventsAfter).ShouldBe((7, 5, 13, 10));
        (result.Of("V03").CasesBefore, result.Of("V03").CasesAfter, result.Of("V13").CasesBefore, result.Of("V13").CasesAfter).ShouldBe((7, 6, 6, 5));
        result.Of("V08").Applied.ShouldBeFalse();
        result.Of("V03").Applied.ShouldBeTrue();
    }

    [Fact]
    public void The_chance_of_a_chi_square_is_that_of_the_tables()
    {
        // Critical values for 9 degrees of freedom: 16.919 at 5 %, 21.666 at 1 %, 27.877 at 0.1 %.
        ChiSquare.Beyond9(16.919).ShouldBe(0.05, 1e-5);
        ChiSquare.Beyond9(21.666).ShouldBe(0.01, 1e-5);
        ChiSquare.Beyond9(27.877).ShouldBe(0.001, 1e-6);
    }

    static List<Finding> Found(EventLog log, VerificationSetup setup, string rule) => [.. Verifier.Verify(log, setup).Findings.Where(f => f.Rule == rule)];

    static Finding Only(EventLog log, VerificationSetup setup, string rule) => Found(log, setup, rule).ShouldHaveSingleItem();
}
