using Serai.TimeRelease.Engine.Calendars;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Tests.Calendars;

public sealed class TwoStampsTests
{
    [Theory]
    [InlineData("2024-02-29T22:00", "Asia/Almaty", "2024-03-01T02:00", "Asia/Almaty", 5)]
    [InlineData("2024-06-01T20:00", "Asia/Aqtau", "2024-06-02T17:00", "Asia/Baku", 22)]
    [InlineData("2024-06-01 12:00:00", "Asia/Shanghai", "2024-06-01 09:30:00", "Asia/Almaty", 0.5)]
    [InlineData("2024-02-01T12:00", "Asia/Shanghai", "2024-02-01T10:30", "Asia/Almaty", 0.5)]
    [InlineData("2024-06-01T12:00:00Z", null, "2024-06-01T17:00:00+05:00", null, 0)]
    public void A_duration_is_a_difference_of_instants(string from, string? fromZone, string to, string? toZone, double hours)
    {
        var answer = TwoStamps.Measure(from, fromZone, to, toZone);
        answer.ElapsedSeconds.ShouldBe(hours * 3600);
        answer.WorkingSeconds.ShouldBeNull();
        answer.Problems.ShouldBeEmpty();
        answer.ZoneData.ShouldStartWith("TZDB");
    }

    [Fact]
    public void A_local_time_that_occurred_twice_gets_both_answers_and_no_single_one()
    {
        var answer = TwoStamps.Measure("2024-02-29T23:30", "Asia/Almaty", "2024-03-01T02:00", "Asia/Almaty");
        answer.ElapsedSeconds.ShouldBeNull();
        answer.Answers.Select(one => (one.FromChoice, one.ElapsedSeconds / 3600)).ShouldBe([("first", 3.5), ("second", 2.5)]);
        var problem = answer.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.TimeTwice);
        problem.Expected.ShouldContain("2024-02-29T17:30:00Z");
        problem.Expected.ShouldContain("2024-02-29T18:30:00Z");
    }

    [Fact]
    public void The_choice_of_the_recorder_settles_it() =>
        TwoStamps.Measure("2024-02-29T23:30", "Asia/Almaty", "2024-03-01T02:00", "Asia/Almaty", twice: TwiceChoice.Second).ElapsedSeconds.ShouldBe(2.5 * 3600);

    [Fact]
    public void The_order_of_the_stamps_settles_it_where_only_one_reading_is_possible_and_says_so()
    {
        var answer = TwoStamps.Measure("2024-02-29T18:00:00Z", null, "2024-02-29T23:10", "Asia/Almaty");
        answer.ElapsedSeconds.ShouldBe(600);
        var note = answer.Problems.ShouldHaveSingleItem();
        (note.Kind, note.Code, note.Found).ShouldBe((ProblemKind.Note, "stamp-order-decides", "to: second"));
    }

    [Fact]
    public void A_local_time_that_never_was_is_refused_and_both_meanings_are_offered()
    {
        var answer = TwoStamps.Measure("2025-03-30T03:30", "Europe/Bucharest", "2025-03-30T12:00", "Europe/Bucharest");
        answer.Answers.ShouldBeEmpty();
        var problem = answer.Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Code).ShouldBe(("from", ProblemCodes.TimeSkipped));
        problem.Expected.ShouldContain("from 2025-03-30 03:00 to 2025-03-30 04:00");
        problem.Expected.ShouldContain("2025-03-30T01:30:00Z");
        problem.Expected.ShouldContain("2025-03-30T00:30:00Z");
    }

    [Fact]
    public void An_unknown_zone_is_named()
    {
        var problem = TwoStamps.Measure("2024-06-01T20:00", "Asia/Aktau", "2024-06-02T17:00", "Asia/Baku").Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Code, problem.Found).ShouldBe(("from-zone", ProblemCodes.ZoneUnknown, "\"Asia/Aktau\""));
    }

    [Fact]
    public void An_end_before_the_start_is_refused_as_instants()
    {
        var answer = TwoStamps.Measure("2024-06-01T12:00", "Asia/Almaty", "2024-06-01T12:30", "Asia/Shanghai");
        answer.ElapsedSeconds.ShouldBeNull();
        var problem = answer.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.EndBeforeStart);
        problem.Found.ShouldContain("2024-06-01T04:30:00Z");
        problem.Expected.ShouldContain("2024-06-01T07:00:00Z");
    }

    [Fact]
    public void An_offset_that_was_not_in_force_in_the_zone_is_noted()
    {
        var answer = TwoStamps.Measure("2024-03-02T10:00:00+06:00", "Asia/Almaty", "2024-03-02T10:00", "Asia/Almaty");
        answer.ElapsedSeconds.ShouldBe(3600);
        answer.Problems.ShouldHaveSingleItem().Code.ShouldBe("offset-not-of-zone");
    }

    [Theory]
    [InlineData("31/02/2025 10:00")]
    [InlineData("soon")]
    [InlineData(".")]
    [InlineData(",5")]
    [InlineData("")]
    public void A_stamp_that_is_none_gives_no_answer(string from)
    {
        var answer = TwoStamps.Measure(from, "Asia/Baku", "2025-03-30T12:00", "Asia/Baku");
        answer.Answers.ShouldBeEmpty();
        answer.Problems.ShouldHaveSingleItem().Column.ShouldBe("from");
    }

    [Fact]
    public void A_date_without_a_time_is_good_to_a_day_and_says_so()
    {
        var answer = TwoStamps.Measure("2025-03-29", "Asia/Baku", "2025-03-30T12:00", "Asia/Baku");
        answer.ElapsedSeconds.ShouldBe(36 * 3600);
        answer.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Note);
    }
}
