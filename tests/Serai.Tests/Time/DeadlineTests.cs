using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Tests.Time;

public sealed class DeadlineTests
{
    private static readonly Deadline Nominations = Deadline.EndOf(new(2026, 4, 30), "Europe/Brussels");
    private static readonly DateTime Now = new(2026, 4, 27, 18, 0, 0, DateTimeKind.Utc);

    private static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) => new(year, month, day, hour, minute, second, DateTimeKind.Utc);

    [Theory]
    [InlineData("UTC", "30 April 2026, 21:59:59"), InlineData("Africa/Abidjan", "30 April 2026, 21:59:59"), InlineData("Africa/Lagos", "30 April 2026, 22:59:59")]
    [InlineData("Pacific/Honolulu", "30 April 2026, 11:59:59"), InlineData("Asia/Tbilisi", "1 May 2026, 01:59:59"), InlineData("Asia/Yerevan", "1 May 2026, 01:59:59")]
    [InlineData("Asia/Baku", "1 May 2026, 01:59:59"), InlineData("Asia/Almaty", "1 May 2026, 02:59:59"), InlineData("Asia/Tashkent", "1 May 2026, 02:59:59")]
    [InlineData("Asia/Dushanbe", "1 May 2026, 02:59:59"), InlineData("Asia/Ashgabat", "1 May 2026, 02:59:59"), InlineData("Asia/Bishkek", "1 May 2026, 03:59:59")]
    [InlineData("Pacific/Port_Moresby", "1 May 2026, 07:59:59"), InlineData("Pacific/Fiji", "1 May 2026, 09:59:59"), InlineData("Pacific/Apia", "1 May 2026, 10:59:59")]
    [InlineData("Pacific/Tongatapu", "1 May 2026, 10:59:59"), InlineData("Asia/Kolkata", "1 May 2026, 03:29:59"), InlineData("Europe/Brussels", "30 April 2026, 23:59:59")]
    public void The_end_of_30_April_in_Brussels_is_another_moment_on_each_clock(string zone, string expected) =>
        Text.Plain.Moment(Nominations.Utc, zone).ShouldBe(expected);

    [Fact]
    public void Almaty_moved_to_UTC_plus_5_on_1_March_2024()
    {
        Deadline.EndOf(new(2024, 2, 28), "Asia/Almaty").Utc.ShouldBe(Utc(2024, 2, 28, 17, 59, 59));
        Zones.OffsetText("Asia/Almaty", Utc(2024, 2, 29, 12)).ShouldBe("UTC+06:00");
        Zones.OffsetText("Asia/Almaty", Utc(2024, 3, 1, 12)).ShouldBe("UTC+05:00");
        Deadline.EndOf(new(2024, 3, 1), "Asia/Almaty").Utc.ShouldBe(Utc(2024, 3, 1, 18, 59, 59));
    }

    [Fact]
    public void Both_sides_of_a_European_clock_change_end_at_midnight_there()
    {
        Deadline.EndOf(new(2026, 3, 28), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 3, 28, 22, 59, 59));
        Deadline.EndOf(new(2026, 3, 29), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 3, 29, 21, 59, 59));
        Deadline.EndOf(new(2026, 10, 24), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 10, 24, 21, 59, 59));
        Deadline.EndOf(new(2026, 10, 25), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 10, 25, 22, 59, 59));
    }

    [Fact]
    public void A_time_that_is_skipped_moves_forward_and_a_doubled_one_is_the_later()
    {
        Deadline.At(new(2026, 3, 29), new(2, 30), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 3, 29, 1, 30));
        Deadline.At(new(2026, 10, 25), new(2, 30), "Europe/Brussels").Utc.ShouldBe(Utc(2026, 10, 25, 1, 30));
    }

    [Fact]
    public void A_leap_day_and_the_last_of_the_year_end_like_any_day()
    {
        Deadline.EndOf(new(2028, 2, 29), "Asia/Kolkata").Utc.ShouldBe(Utc(2028, 2, 29, 18, 29, 59));
        Deadline.EndOf(new(2026, 12, 31), "Pacific/Apia").Utc.ShouldBe(Utc(2026, 12, 31, 10, 59, 59));
    }

    [Fact]
    public void The_last_second_is_in_time_and_the_next_is_not()
    {
        Nominations.IsPast(Utc(2026, 4, 30, 21, 59, 59)).ShouldBeFalse();
        Nominations.IsPast(Utc(2026, 4, 30, 21, 59, 59).AddMilliseconds(999)).ShouldBeFalse();
        Nominations.IsPast(Utc(2026, 4, 30, 22)).ShouldBeTrue();
    }

    [Fact]
    public void Only_a_stated_grace_keeps_a_deadline_open()
    {
        var graced = Deadline.EndOf(new(2026, 4, 30), "Europe/Brussels", TimeSpan.FromHours(2));
        graced.IsPast(Utc(2026, 4, 30, 22, 30)).ShouldBeTrue();
        graced.IsClosed(Utc(2026, 4, 30, 22, 30)).ShouldBeFalse();
        graced.IsClosed(Utc(2026, 5, 1)).ShouldBeTrue();
        Nominations.IsClosed(Utc(2026, 4, 30, 22)).ShouldBeTrue();
        DeadlineLine.Left(Text.Plain, graced, Utc(2026, 4, 30, 22, 30)).ShouldBe("late; accepted until 1 May 2026, 01:59:59 (Brussels, UTC+02:00)");
    }

    [Fact]
    public void One_line_says_the_readers_time_the_home_time_and_what_is_left() =>
        DeadlineLine.Of(Text.Plain, Nominations, "Asia/Almaty", Now)
            .ShouldBe("1 May 2026, 02:59:59 (Almaty, UTC+05:00) = 30 April 2026, 23:59:59 (Brussels, UTC+02:00) · 3 days and 4 hours left");

    [Fact]
    public void A_reader_in_the_zone_of_the_deadline_sees_one_time()
    {
        DeadlineLine.Of(Text.Plain, Nominations, "Europe/Brussels", Now).ShouldBe("30 April 2026, 23:59:59 (Brussels, UTC+02:00) · 3 days and 4 hours left");
        DeadlineLine.Of(Text.Plain, Nominations, "Europe/Brussels", Utc(2026, 5, 1, 22)).ShouldEndWith("closed 1 day ago");
    }

    [Fact]
    public void The_rule_is_said_in_words() =>
        Text.Plain.Say(Nominations.Rule).ShouldBe("end of 30 April 2026 (time of Brussels)");

    [Fact]
    public void The_same_rule_gives_the_same_instant_while_zone_rules_stand()
    {
        Nominations.Again().ShouldBe(Nominations);
        Should.Throw<ArgumentException>(() => Deadline.EndOf(new(2026, 4, 30), "Brussels"));
    }

    [Fact]
    public void Zones_to_choose_from_are_all_known_and_in_order_of_offset()
    {
        Zones.InUse.ShouldAllBe(z => Zones.IsKnown(z.Id));
        Zones.InUse.DistinctBy(z => z.Id).Count().ShouldBe(Zones.InUse.Count);
        var choices = Zones.Choices(Text.Plain, Now, "America/Bogota");
        choices.ShouldContain(c => c.Label == "Almaty (UTC+05:00)");
        choices.ShouldContain(c => c.Label == "Bogota (UTC-05:00)");
        choices.Select(c => c.Offset).ShouldBeInOrder();
    }
}
