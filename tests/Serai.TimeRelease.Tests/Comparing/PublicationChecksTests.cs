using Serai.TimeRelease.Engine.Comparing;

namespace Serai.TimeRelease.Tests.Comparing;

/// <summary>The published figures of section 7.5 of the study page, and the errors found in print.</summary>
public sealed class PublicationChecksTests
{
    private static PrintedNumber N(string text) => PrintedNumber.Parse(text)!.Value;

    [Theory]
    [InlineData("13.6", "9.9", "-27.2", -27.21, -27.84, -26.57)]
    [InlineData("357.0", "208.0", "-41.7", -41.74, -41.76, -41.71)]
    [InlineData("1,256.1", "945", "-24.8", -24.77, -24.81, -24.72)]
    [InlineData("41.6", "42.0", "1.0", 0.96, 0.72, 1.20)]
    [InlineData("51.9", "40.6", "-21.7", -21.77, -21.94, -21.60)]
    [InlineData("178", "215", "20.9", 20.79, 20.17, 21.41)]
    [InlineData("902", "804", "-10.9", -10.86, -10.97, -10.76)]
    [InlineData("41.6", "53.9", "29.6", 29.57, 29.29, 29.84)]
    public void Printed_changes_lie_in_the_interval_of_half_unit_rounding(string old, string now, string percent, double recomputed, double lower, double upper)
    {
        var change = PublicationChecks.Change(N(old), N(now))!;
        ((double)change.Recomputed).ShouldBe(recomputed, 5.01e-3);
        ((double)change.Lower).ShouldBe(lower, 5.01e-3);
        ((double)change.Upper).ShouldBe(upper, 5.01e-3);
        PublicationChecks.Percentage(N(old), N(now), N(percent)).ShouldBeEmpty();
    }

    [Fact]
    public void The_speed_with_delay_of_2022_is_printed_just_outside_and_is_flagged()
    {
        var change = PublicationChecks.Change(N("21.5"), N("23.4"))!;
        (Math.Round(change.Recomputed, 2), Math.Round(change.Lower, 2), Math.Round(change.Upper, 2)).ShouldBe((8.84m, 8.35m, 9.32m));
        PublicationChecks.Percentage(N("21.5"), N("23.4"), N("8.3")).ShouldHaveSingleItem().Rule.ShouldBe("percentage");
        PublicationChecks.Percentage(N("21.5"), N("23.4"), N("8.4")).ShouldBeEmpty();
    }

    [Fact]
    public void A_fall_printed_with_a_plus_sign_is_a_wrong_sign() =>
        PublicationChecks.Percentage(N("25.0"), N("14.0"), N("44.0")).ShouldHaveSingleItem().ShouldBe(new PublicationFinding("sign", "44.0 % from 25.0 to 14.0", "-44.00 %"));

    [Theory]
    [InlineData("3.6", "-")]
    [InlineData("", "5.0")]
    public void No_change_is_computed_where_a_side_has_no_sample(string old, string now) =>
        PublicationChecks.Percentage(PrintedNumber.Parse(old), PrintedNumber.Parse(now), N("10.0")).ShouldHaveSingleItem().Rule.ShouldBe("missing-is-not-zero");

    [Fact]
    public void Speed_with_delay_above_speed_without_is_flagged_as_swapped()
    {
        PublicationChecks.Speeds(N("51.1"), N("31.2")).ShouldHaveSingleItem().Rule.ShouldBe("swd-above-swod");
        PublicationChecks.Speeds(N("31.2"), N("51.1")).ShouldBeEmpty();
        PublicationChecks.Speeds(null, N("51.1")).ShouldBeEmpty();
    }

    [Fact]
    public void Shares_of_a_whole_add_up_to_a_hundred_within_rounding()
    {
        PublicationChecks.SharesOfWhole([N("60"), N("19"), N("18")]).ShouldHaveSingleItem().Found.ShouldBe("60 + 19 + 18 = 97 %");
        PublicationChecks.SharesOfWhole([N("33.3"), N("33.3"), N("33.3")]).ShouldBeEmpty();
        PublicationChecks.SharesOfWhole([N("60"), N("19"), N("20")]).ShouldBeEmpty();
    }

    [Fact]
    public void A_restated_past_value_needs_a_version()
    {
        PublicationChecks.Restatement(N("4.4"), N("4.7")).ShouldHaveSingleItem().Rule.ShouldBe("restatement");
        PublicationChecks.Restatement(N("8.7"), N("8.6")).ShouldBeEmpty("a tenth may be rounding of one value");
        PublicationChecks.Restatement(N("8.6"), N("8.6")).ShouldBeEmpty();
    }

    [Fact]
    public void Two_samples_are_flagged() => PublicationChecks.Size(2).ShouldHaveSingleItem().Found.ShouldBe("n = 2");

    [Fact]
    public void An_overall_mean_outside_its_parts_cannot_be()
    {
        PublicationChecks.Mixture(138.40m, [25.43m, 167.00m]).ShouldBeEmpty();
        PublicationChecks.Mixture(170m, [25.43m, 167.00m]).ShouldHaveSingleItem().Rule.ShouldBe("mixture");
    }

    [Theory]
    [InlineData("12.2", 12.2, 1)]
    [InlineData("1,256.1", 1256.1, 1)]
    [InlineData("−27.20 %", -27.2, 2)]
    [InlineData("945", 945, 0)]
    public void Printed_numbers_keep_their_decimals(string text, double value, int decimals)
    {
        var number = N(text);
        ((double)number.Value, number.Decimals).ShouldBe((value, decimals));
    }

    [Fact]
    public void What_is_no_number_is_refused() => Should.Throw<FormatException>(() => PrintedNumber.Parse("about 5"));
}
