using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("ru", "1", "One"), InlineData("ru", "2", "Few"), InlineData("ru", "5", "Many"), InlineData("ru", "11", "Many"), InlineData("ru", "21", "One")]
    [InlineData("ru", "22", "Few"), InlineData("ru", "111", "Many"), InlineData("ru", "1.5", "Other"), InlineData("ru", "0", "Many"), InlineData("uk", "14", "Many")]
    [InlineData("ar", "0", "Zero"), InlineData("ar", "1", "One"), InlineData("ar", "2", "Two"), InlineData("ar", "3", "Few"), InlineData("ar", "11", "Many")]
    [InlineData("ar", "100", "Other"), InlineData("ar", "103", "Few"), InlineData("ar", "3.5", "Other"), InlineData("ar", "111", "Many"), InlineData("ar", "102", "Other")]
    [InlineData("fr", "0", "One"), InlineData("fr", "1.5", "One"), InlineData("fr", "2", "Other"), InlineData("fr", "1000000", "Many"), InlineData("fr", "1000001", "Other")]
    [InlineData("es", "0", "Other"), InlineData("es", "1", "One"), InlineData("es", "1000000", "Many"), InlineData("es", "1.5", "Other")]
    [InlineData("pt", "0", "One"), InlineData("pt-BR", "0", "One"), InlineData("pt-PT", "0", "Other"), InlineData("pt-PT", "1", "One")]
    [InlineData("hy", "0", "One"), InlineData("kk", "1", "One"), InlineData("kk", "0", "Other"), InlineData("tg", "1", "Other"), InlineData("ja", "1", "Other")]
    [InlineData("en", "1", "One"), InlineData("en", "1.0", "Other"), InlineData("en", "0", "Other"), InlineData("sw", "1", "One"), InlineData("ky", "1.0", "One")]
    public void A_number_has_the_category_that_CLDR_gives(string language, string number, string category) =>
        PluralRules.Of(language, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(category);

    [Fact]
    public void Negative_numbers_count_as_their_absolute_value()
    {
        PluralRules.Of("ru", -2L).ShouldBe(PluralCategory.Few);
        PluralRules.Of("en", long.MinValue).ShouldBe(PluralCategory.Other);
    }

    [Fact]
    public void Every_category_that_a_rule_gives_has_a_form()
    {
        string[] languages = ["en", "fr", "ru", "es", "pt", "pt-PT", "uk", "ar", "kk", "ky", "uz", "az", "ka", "tk", "hy", "ja", "zh", "tg", "sw"];
        foreach (var language in languages)
            foreach (var n in Enumerable.Range(0, 250).Select(i => (decimal)i).Concat([1.0m, 1.5m, 3.5m, 1_000_000m, 1_000_001m]))
                PluralRules.Forms(language)[PluralRules.FormIndex(language, n)].ShouldBe(PluralRules.Of(language, n));
    }

    [Fact]
    public void The_head_of_a_PO_file_names_the_forms() =>
        PluralRules.Describe("ru").ShouldBe("msgstr[0] one, msgstr[1] few, msgstr[2] many, msgstr[3] other");
}
