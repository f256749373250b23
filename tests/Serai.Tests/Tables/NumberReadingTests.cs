using System.Globalization;
using CsCheck;
using Serai.Platform.Tables.Imports;

namespace Serai.Tests.Tables;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("1'234'567.25", "1234567.25")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("0,123", "0.123")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("\u22125", "-5")]
    [InlineData("+5", "5")]
    [InlineData(",5", "0.5")]
    public void A_number_with_one_reading_is_read(string typed, string value) =>
        NumberReading.Of(typed).ShouldBe(new NumberReading.Done(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234")]
    [InlineData("-12,345")]
    [InlineData("999.999")]
    public void A_number_with_two_readings_stays_open(string typed) => NumberReading.Of(typed).ShouldBeOfType<NumberReading.Ambiguous>();

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("12 34")]
    [InlineData("1,234,56")]
    [InlineData("1,23.4,5")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("--5")]
    [InlineData(",")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_number_is_not_read(string typed) => NumberReading.Of(typed).ShouldBeOfType<NumberReading.Unreadable>();

    [Fact]
    public void A_number_written_with_either_mark_is_read_back_when_the_mark_is_known() =>
        Gen.Decimal[-1_000_000m, 1_000_000m].Select(d => Math.Round(d, 4)).Sample(d =>
            NumberReading.Of(d.ToString("#,0.####", CultureInfo.InvariantCulture), '.') == new NumberReading.Done(d)
            && NumberReading.Of(d.ToString("#,0.####", CultureInfo.GetCultureInfo("de-DE")), ',') == new NumberReading.Done(d));
}
