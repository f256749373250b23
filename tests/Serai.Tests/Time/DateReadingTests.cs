using Serai.Platform.Time;

namespace Serai.Tests.Time;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("30 April 2026"), InlineData("30 avril 2026"), InlineData("30 апреля 2026"), InlineData("30 апреля 2026 г."), InlineData("30 апрель 2026")]
    [InlineData("30 de abril de 2026"), InlineData("30.04.2026"), InlineData("2026-04-30"), InlineData("30/04/2026"), InlineData(" 30-Apr-2026 "), InlineData("April 30, 2026")]
    [InlineData("30 AVRIL 2026"), InlineData("Thursday, 30 April 2026"), InlineData("30th April 2026")]
    public void A_typed_date_is_read(string typed) =>
        DateReading.Of(typed).ShouldBe(new DateReading.Done(new(2026, 4, 30)));

    [Theory]
    [InlineData("8 декабря 2016", 12), InlineData("8 décembre 2016", 12), InlineData("8 decembre 2016", 12), InlineData("8 févr. 2016", 2), InlineData("8 мая 2016", 5)]
    [InlineData("8 август 2016", 8), InlineData("8 août 2016", 8), InlineData("8 sept 2016", 9), InlineData("8 septiembre 2016", 9)]
    public void Months_are_known_in_four_languages(string typed, int month) =>
        DateReading.Of(typed).ShouldBe(new DateReading.Done(new(2016, month, 8)));

    [Fact]
    public void The_first_of_a_month_may_be_typed_as_in_French() =>
        DateReading.Of("1er mai 2026").ShouldBe(new DateReading.Done(new(2026, 5, 1)));

    [Fact]
    public void Two_figures_that_can_both_be_a_month_are_ambiguous_unless_an_order_is_given()
    {
        DateReading.Of("01.02.2026").ShouldBe(new DateReading.Ambiguous(new(2026, 2, 1), new(2026, 1, 2)));
        DateReading.Of("01.02.2026", DayMonthOrder.DayFirst).ShouldBe(new DateReading.Done(new(2026, 2, 1)));
        DateReading.Of("01.02.2026", DayMonthOrder.MonthFirst).ShouldBe(new DateReading.Done(new(2026, 1, 2), MonthFirst: true));
        DateReading.Of("02/02/2026").ShouldBe(new DateReading.Done(new(2026, 2, 2)));
    }

    [Fact]
    public void A_date_that_only_makes_sense_with_the_month_first_is_read_and_flagged()
    {
        DateReading.Of("01.30.2026").ShouldBe(new DateReading.Done(new(2026, 1, 30), MonthFirst: true));
        DateReading.Of("01.30.2026", DayMonthOrder.DayFirst).ShouldBe(new DateReading.Done(new(2026, 1, 30), MonthFirst: true));
    }

    [Theory]
    [InlineData(""), InlineData(null), InlineData("31/02/2025"), InlineData("30 Aprile 20261"), InlineData("tomorrow"), InlineData("2026-13-01"), InlineData("30.04.26"), InlineData("45.45.2026")]
    public void What_is_not_a_date_is_told(string? typed) =>
        DateReading.Of(typed).ShouldBeOfType<DateReading.Unreadable>().Reason.ToString().ShouldContain("expected one such as 30 April 2026");
}
