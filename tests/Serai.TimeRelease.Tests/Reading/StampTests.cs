using System.Globalization;
using CsCheck;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Tests.Reading;

public sealed class StampTests
{
    [Theory]
    [InlineData("2010-12-30 14:32:00+01:00", "2010-12-30T13:32:00")]
    [InlineData("2017-01-02T11:41:53Z", "2017-01-02T11:41:53")]
    [InlineData("2011-04-05 10:15:16.123456+02:00", "2011-04-05T08:15:16.123456")]
    [InlineData("2011-04-05T10:15:16.1234567Z", "2011-04-05T10:15:16.123456")]
    [InlineData("2011-04-05T10:15:16.1+02:00", "2011-04-05T08:15:16.1")]
    [InlineData("2011-04-05T10:15:16,5-0330", "2011-04-05T13:45:16.5")]
    [InlineData(" 2011-04-05T10:15+02 ", "2011-04-05T08:15:00")]
    [InlineData("2025-03-01T24:00:00Z", "2025-03-02T00:00:00")]
    [InlineData("2024-12-31 24:00Z", "2025-01-01T00:00:00")]
    [InlineData("14/03/2025 2:05 PM UTC", "2025-03-14T14:05:00")]
    [InlineData("3/14/2025 12:00 am Z", "2025-03-14T00:00:00")]
    [InlineData("04.03.2025 09:15:00 +05:00", "2025-03-04T04:15:00")]
    [InlineData("04.03.25 09:15Z", "2025-03-04T09:15:00")]
    [InlineData("31-12-99 09:15Z", "1999-12-31T09:15:00")]
    [InlineData("1 Mar 2025 08:00 GMT+5", "2025-03-01T03:00:00")]
    [InlineData("1 марта 2025 08:00Z", "2025-03-01T08:00:00")]
    [InlineData("Mar 1, 2025 08:00:01 Z", "2025-03-01T08:00:01")]
    [InlineData("1709294096", "2024-03-01T11:54:56")]
    [InlineData("1709294096789", "2024-03-01T11:54:56.789")]
    public void A_stamp_with_its_offset_is_read_whatever_way_it_is_written(string text, string utc)
    {
        new StampParser(null, DateOrder.Detect, null).Parse(text, out var micros).ShouldBe(StampOutcome.Read);
        micros.ShouldBe(Micros(utc));
    }

    [Theory]
    [InlineData("2025-03-04 09:15:00", "2025-03-04T04:15:00")]
    [InlineData("20250304091500", "2025-03-04T04:15:00")]
    [InlineData("45720.38541667", "2025-03-04T04:15:00")]
    [InlineData("45720,5", "2025-03-04T07:00:00")]
    public void A_wall_time_takes_the_offset_of_its_zone(string text, string utc)
    {
        new StampParser(new ZoneClock("Asia/Almaty"), DateOrder.Detect, null).Parse(text, out var micros).ShouldBe(StampOutcome.Read);
        micros.ShouldBe(Micros(utc));
    }

    [Theory]
    [InlineData("", StampOutcome.Empty)]
    [InlineData("  ", StampOutcome.Empty)]
    [InlineData("soon", StampOutcome.Unreadable)]
    [InlineData("17", StampOutcome.Unreadable)]
    [InlineData("2025-03-04T09:15:00Zulu", StampOutcome.Unreadable)]
    [InlineData("2025-03-04T09:15:00.Z", StampOutcome.Unreadable)]
    [InlineData("31/02/2025 10:00Z", StampOutcome.NoSuchTime)]
    [InlineData("2025-13-01T10:00:00Z", StampOutcome.NoSuchTime)]
    [InlineData("2025-03-01T25:00:00Z", StampOutcome.NoSuchTime)]
    [InlineData("2025-03-01T24:00:01Z", StampOutcome.NoSuchTime)]
    [InlineData("2025-03-01T10:60:00Z", StampOutcome.NoSuchTime)]
    [InlineData("2025-03-01T10:00:00+25:00", StampOutcome.NoSuchTime)]
    [InlineData("0001-01-01T00:00:00Z", StampOutcome.OutOfRange)]
    [InlineData("9999-12-31T23:59:59Z", StampOutcome.OutOfRange)]
    [InlineData("03/04/2025 10:00Z", StampOutcome.OrderUnclear)]
    [InlineData("2025-03-01T10:00:00", StampOutcome.ZoneMissing)]
    public void What_cannot_be_read_says_why(string text, StampOutcome outcome)
    {
        new StampParser(null, DateOrder.Detect, null).Parse(text, out var micros).ShouldBe(outcome);
        micros.ShouldBe(EventLog.NoTime);
    }

    [Fact]
    public void A_date_alone_is_midnight_and_says_so()
    {
        var parser = new StampParser(new ZoneClock("Asia/Tashkent"), DateOrder.Detect, null);
        parser.Parse("2025-03-04", out var micros).ShouldBe(StampOutcome.ReadDateOnly);
        micros.ShouldBe(Micros("2025-03-03T19:00:00"));
        parser.DatesOnly.ShouldBe(1);
    }

    [Fact]
    public void Almaty_had_the_last_hour_of_February_2024_twice()
    {
        var clock = new ZoneClock("Asia/Almaty");
        new StampParser(clock, DateOrder.Detect, null).Parse("2024-02-29 23:30:00", out _).ShouldBe(StampOutcome.Twice);
        new StampParser(clock, DateOrder.Detect, TwiceChoice.First).Parse("2024-02-29 23:30:00", out var first).ShouldBe(StampOutcome.Read);
        new StampParser(clock, DateOrder.Detect, TwiceChoice.Second).Parse("2024-02-29 23:30:00", out var second);
        first.ShouldBe(Micros("2024-02-29T17:30:00"));
        (second - first).ShouldBe(3_600_000_000);

        var parser = new StampParser(clock, DateOrder.Detect, null);
        parser.Parse("2024-02-29 22:00:00", out var from);
        parser.Parse("2024-03-01 02:00:00", out var to);
        (to - from).ShouldBe(5 * 3_600_000_000L);
    }

    [Fact]
    public void A_wall_time_that_was_skipped_is_refused()
    {
        var parser = new StampParser(new ZoneClock("Europe/Bucharest"), DateOrder.Detect, null);
        parser.Parse("2025-03-30 03:30:00", out _).ShouldBe(StampOutcome.Skipped);
        parser.Parse("2025-03-30 02:59:59", out var before).ShouldBe(StampOutcome.Read);
        parser.Parse("2025-03-30 04:00:00", out var after).ShouldBe(StampOutcome.Read);
        (after - before).ShouldBe(1_000_000);
    }

    [Fact]
    public void The_clock_of_a_zone_agrees_with_the_tz_database_for_every_half_hour_of_ten_years()
    {
        foreach (var zone in (string[])["Asia/Almaty", "Europe/Bucharest", "America/New_York", "Australia/Lord_Howe", "Asia/Pyongyang"])
        {
            var clock = new ZoneClock(zone);
            var known = NodaTime.DateTimeZoneProviders.Tzdb[zone];
            for (var local = new NodaTime.LocalDateTime(2014, 12, 30, 0, 0); local.Year < 2025; local = local.PlusMinutes(30))
            {
                var mapping = known.MapLocal(local);
                var wall = (local.ToDateTimeUnspecified().Ticks - DateTime.UnixEpoch.Ticks) / 10;
                var outcome = clock.ToInstant(wall, null, out var micros);
                outcome.ShouldBe(mapping.Count switch { 0 => StampOutcome.Skipped, 1 => StampOutcome.Read, _ => StampOutcome.Twice });
                if (mapping.Count == 1)
                    micros.ShouldBe(mapping.Single().ToInstant().ToUnixTimeTicks() / 10);
            }
        }
    }

    [Fact]
    public void No_text_whatever_brings_the_parser_down_and_the_short_way_agrees_with_the_long_one()
    {
        var piece = Gen.OneOf(Gen.Int[0, 99_999].Select(i => i.ToString(CultureInfo.InvariantCulture)), Gen.Int[0, 14].Select(i => (string[])["-", "/", ".", ":", " ", "T", "Z", "+", ",", "am", "PM", "мая", "UTC", "0", "2025-03-04T09:15:0"] is var w ? w[i] : ""));
        piece.Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var parser = new StampParser(new ZoneClock("Asia/Almaty"), DateOrder.Detect, null);
            var outcome = parser.Parse(text, out var micros);
            (micros != EventLog.NoTime).ShouldBe(outcome.IsRead());
            // A blank in front leads past the short way.
            parser.Parse(" " + text, out var longer).ShouldBe(outcome);
            longer.ShouldBe(micros);
        }, iter: 20_000);
    }

    [Fact]
    public void The_order_of_day_and_month_is_decided_by_the_whole_column()
    {
        var evidence = new DateOrderEvidence();
        evidence.Look("03/04/2025"u8);
        evidence.Decided.ShouldBeFalse();
        evidence.Look("17/04/2025 10:00"u8);
        evidence.Decided.ShouldBeTrue();
        evidence.Order.ShouldBe(DateOrder.DayMonthYear);
        evidence.Look("04/17/2025"u8);
        evidence.Decided.ShouldBeFalse();
        evidence.Order.ShouldBe(DateOrder.Detect);
    }

    static long Micros(string utc) =>
        DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).Subtract(DateTime.UnixEpoch).Ticks / 10;
}
