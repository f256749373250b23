using System.Globalization;
using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class TextTests
{
    private static readonly Phrases Catalogue = Phrases.From(("ru", PoFile.Parse("""
        msgid "Save"
        msgstr "Сохранить"

        msgid "{0} of {1} Members"
        msgstr "Членов: {0} из {1}"

        msgid "{0} person"
        msgid_plural "{0} people"
        msgstr[0] "{0} человек"
        msgstr[1] "{0} человека"
        msgstr[2] "{0} человек"
        msgstr[3] "{0} человека"
        """, "ru.po")));

    private static Text In(LanguageInfo language, string zone = "UTC") => new(Catalogue, language, zone);

    [Fact]
    public void A_sentence_is_translated_and_a_missing_one_is_read_in_English()
    {
        In(Languages.Russian)["Save"].ShouldBe("Сохранить");
        In(Languages.Russian)["{0} of {1} Members", 3, 8].ShouldBe("Членов: 3 из 8");
        In(Languages.Russian)["Not there"].ShouldBe("Not there");
        In(Languages.English)["{0} of {1} Members", 3, 8].ShouldBe("3 of 8 Members");
    }

    [Theory]
    [InlineData(1, "1 человек"), InlineData(2, "2 человека"), InlineData(5, "5 человек"), InlineData(21, "21 человек")]
    public void Russian_counts_people_in_four_forms(int n, string expected) =>
        In(Languages.Russian).Plural(n, "{0} person", "{0} people").ShouldBe(expected);

    [Fact]
    public void A_fraction_takes_the_form_for_fractions() =>
        In(Languages.Russian).Plural(1.5m, "{0} person", "{0} people").ShouldBe("1,5 человека");

    [Fact]
    public void A_plural_without_a_translation_follows_English()
    {
        In(Languages.French).Plural(0, "{0} file", "{0} files").ShouldBe("0 files");
        In(Languages.English).Plural(49_000, "{0} person in {1}", "{0} people in {1}", "Suva").ShouldBe("49,000 people in Suva");
    }

    [Fact]
    public void Braces_in_a_sentence_without_values_are_only_braces() => In(Languages.English)["a { b"].ShouldBe("a { b");

    [Fact]
    public void A_language_in_a_sentence_is_named_as_the_reader_names_it()
    {
        var russian = CultureInfo.GetCultureInfo("ru");
        In(Languages.English)["Material in {0}", russian].ShouldBe("Material in Russian");
        In(Languages.Spanish)["Material in {0}", russian].ShouldBe("Material in ruso");
    }

    [Fact]
    public void Values_are_written_as_the_reader_writes_them()
    {
        var text = In(Languages.Russian, "Asia/Almaty");
        text["{0}", new DateOnly(2026, 4, 30)].ShouldBe("30 апреля 2026 г.");
        text["{0}", new DateTime(2026, 4, 30, 21, 59, 59, DateTimeKind.Utc)].ShouldBe("1 мая 2026 г., 02:59:59");
        text["{0}", 2026].ShouldBe("2026");
        text["{0}", 49_000].ShouldBe("49\u00A0000");
        text["{0}", new Message("Save")].ShouldBe("Сохранить");
    }

    [Theory]
    [InlineData("en", "30 April 2026"), InlineData("fr", "30 avril 2026"), InlineData("ru", "30 апреля 2026 г."), InlineData("es", "30 de abril de 2026")]
    public void A_date_spells_the_month(string language, string expected) =>
        In(Languages.Find(language)!).Date(new(2026, 4, 30)).ShouldBe(expected);

    [Theory]
    [InlineData("en", "3–7 February 2025", "29 January – 9 February 2024", "29 December 2025 – 2 January 2026")]
    [InlineData("fr", "3–7 février 2025", "29 janvier – 9 février 2024", "29 décembre 2025 – 2 janvier 2026")]
    [InlineData("ru", "3–7 февраля 2025 г.", "29 января – 9 февраля 2024 г.", "29 декабря 2025 г. – 2 января 2026 г.")]
    [InlineData("es", "3–7 de febrero de 2025", "29 de enero – 9 de febrero de 2024", "29 de diciembre de 2025 – 2 de enero de 2026")]
    public void A_range_says_month_and_year_once_where_they_are_the_same(string language, string inMonth, string inYear, string overYears)
    {
        var text = In(Languages.Find(language)!);
        text.DateRange(new(2025, 2, 3), new(2025, 2, 7)).ShouldBe(inMonth);
        text.DateRange(new(2024, 1, 29), new(2024, 2, 9)).ShouldBe(inYear);
        text.DateRange(new(2025, 12, 29), new(2026, 1, 2)).ShouldBe(overYears);
        text.DateRange(new(2025, 2, 3), new(2025, 2, 3)).ShouldBe(text.Date(new(2025, 2, 3)));
    }

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_French() => In(Languages.French).Date(new(2026, 5, 1)).ShouldBe("1er mai 2026");

    [Theory]
    [InlineData("en", "April 2026"), InlineData("fr", "avril 2026"), InlineData("ru", "апрель 2026 г."), InlineData("es", "abril de 2026")]
    public void A_month_alone_is_in_the_nominative(string language, string expected) =>
        In(Languages.Find(language)!).Month(new(2026, 4, 1)).ShouldBe(expected);

    [Fact]
    public void Numbers_follow_the_language()
    {
        In(Languages.English).Number(1234567).ShouldBe("1,234,567");
        In(Languages.French).Number(1234567).ShouldBe("1\u202F234\u202F567");
        In(Languages.Spanish).Number(1234).ShouldBe("1234");
        In(Languages.Spanish).Number(12345).ShouldBe("12.345");
        In(Languages.Russian).Number(37.4m).ShouldBe("37,4");
        In(Languages.French).Percent(0.256, 1).ShouldBe("25,6\u00A0%");
        In(Languages.English).Bytes(1_530_000).ShouldBe("1.5 MB");
        In(Languages.English).Bytes(1).ShouldBe("1 byte");
    }

    [Fact]
    public void A_list_is_joined_as_the_language_joins()
    {
        string[] abc = ["a", "b", "c"];
        In(Languages.English).List(abc).ShouldBe("a, b and c");
        In(Languages.French).List(abc).ShouldBe("a, b et c");
        In(Languages.Russian).List(abc).ShouldBe("a, b и c");
        In(Languages.Spanish).List(["francés", "inglés"]).ShouldBe("francés e inglés");
        In(Languages.Spanish).List(["agua", "hielo"]).ShouldBe("agua y hielo");
        In(Languages.English).List(["a"]).ShouldBe("a");
    }

    [Fact]
    public void A_length_of_time_is_in_words()
    {
        var text = In(Languages.English);
        text.Duration(new TimeSpan(3, 4, 5, 0)).ShouldBe("3 days and 4 hours");
        text.Duration(TimeSpan.FromMinutes(61)).ShouldBe("1 hour and 1 minute");
        text.Duration(TimeSpan.FromSeconds(20)).ShouldBe("less than a minute");
        var now = new DateTime(2026, 4, 30, 12, 0, 0, DateTimeKind.Utc);
        text.Ago(now.AddMinutes(-5), now).ShouldBe("5 minutes ago");
        text.Ago(now.AddSeconds(-5), now).ShouldBe("just now");
        text.Ago(now.AddDays(-100), now).ShouldBe("20 January 2026");
    }

    [Fact]
    public void The_pseudo_locale_lengthens_and_keeps_placeholders()
    {
        var said = In(Languages.Pseudo)["{0} of {1} Members", 3, 8];
        said.ShouldStartWith("[!! 3 ");
        said.ShouldContain(" 8 ");
        said.ShouldEndWith(" !!]");
        said.ShouldNotContain("Members");
        said.Length.ShouldBeGreaterThan((int)("3 of 8 Members".Length * 1.4));
    }

    [Fact]
    public void Languages_are_named_in_the_readers_language_and_in_their_own()
    {
        In(Languages.Russian).LanguageName("ky").ShouldBe("киргизский");
        In(Languages.English).LanguageName("fr").ShouldBe("French");
        Languages.OwnName("ru").ShouldBe("Русский");
        Languages.OwnName("tg").ShouldBe("тоҷикӣ");
        Languages.DirectionOf("ar").ShouldBe("rtl");
        Languages.DirectionOf("ru").ShouldBe("ltr");
        Languages.NameOf("qqqq-nonsense-1", Languages.English).ShouldBe("qqqq-nonsense-1");
    }

    [Fact]
    public void The_browsers_wish_is_followed_by_its_weights()
    {
        Languages.FromAcceptLanguage("ky, ru;q=0.8, fr;q=0.9").Code.ShouldBe("fr");
        Languages.FromAcceptLanguage("es-MX,es").Code.ShouldBe("es");
        Languages.FromAcceptLanguage("*").Code.ShouldBe("en");
        Languages.FromAcceptLanguage(null).Code.ShouldBe("en");
        Languages.Find("qps-ploc").ShouldBeNull();
        Languages.Find("qps-ploc", withSweeps: true).ShouldBe(Languages.Pseudo);
    }
}
