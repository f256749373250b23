using System.Text.Json;
using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class LocalTextTests
{
    private static readonly DateTime Day = new(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_readers_chain_decides_then_the_records_own_order()
    {
        LocalText field = LocalText.From([new("en", "Risk management"), new("ru", "Управление рисками")]);
        var kyrgyz = field.Pick("ky", "ru", "en");
        kyrgyz.Text.ShouldBe("Управление рисками");
        kyrgyz.Language.ShouldBe("ru");
        kyrgyz.IsFallback.ShouldBeTrue();
        kyrgyz.OtherLanguages.ShouldBe(["en"]);
        field.Pick("fr").Language.ShouldBe("en");
        field.Pick("ru").IsFallback.ShouldBeFalse();
        var japanese = LocalText.From([new("ja", "危険"), new("en", "Risk")]);
        japanese.Pick("fr").Language.ShouldBe("en");
        japanese.Pick(["fr"], recordOrder: ["ja", "en"]).Language.ShouldBe("ja");
        new LocalText("ja", "危険").Pick("fr").Language.ShouldBe("ja");
    }

    [Fact]
    public void A_region_matches_its_language()
    {
        LocalText field = ("pt-BR", "Gestão de riscos");
        field.Pick("pt").IsFallback.ShouldBeFalse();
        field.Pick("pt").Language.ShouldBe("pt-BR");
    }

    [Fact]
    public void A_changed_source_makes_its_translations_stale()
    {
        var field = new LocalText("en", "Old", Day).With("ru", "Старый", Day.AddHours(1));
        field.IsStale("ru").ShouldBeFalse();
        var changed = field.With("en", "New", Day.AddDays(1));
        changed.Pick("ru").IsStale.ShouldBeTrue();
        changed.Pick("en").IsStale.ShouldBeFalse();
        changed.With("ru", "Новый", Day.AddDays(2)).IsStale("ru").ShouldBeFalse();
        // The same words again say that the translation still holds.
        changed.With("ru", "Старый", Day.AddDays(2)).IsStale("ru").ShouldBeFalse();
    }

    [Fact]
    public void Saving_the_source_unchanged_makes_nothing_stale()
    {
        var field = new LocalText("en", "Same", Day).With("ru", "То же", Day.AddHours(1));
        field.With("en", "Same", Day.AddDays(1)).ShouldBe(field);
    }

    [Fact]
    public void A_draft_waits_until_there_is_nothing_else()
    {
        var field = new LocalText("en", "Text").With("fr", "Texte", Day, TranslationState.Draft);
        field.Pick("fr").Language.ShouldBe("en");
        field.Pick(["fr"], drafts: true).Language.ShouldBe("fr");
    }

    [Fact]
    public void Json_keeps_everything_and_is_compact()
    {
        var field = new LocalText("ru", "Правила «происхождения»").With("fr", "Règles d'origine", Day, TranslationState.Machine).With("en", "Rules", Day);
        var json = LocalTextJson.Write(field);
        json.ShouldBe("""{"ru":"Правила «происхождения»","fr":["Règles d'origine","2026-04-01T08:00:00Z","machine"],"en":["Rules","2026-04-01T08:00:00Z"]}""");
        LocalTextJson.Read(json).ShouldBe(field);
        JsonSerializer.Deserialize<LocalText>(JsonSerializer.Serialize(field)).ShouldBe(field);
        LocalTextJson.Read("").ShouldBe(LocalText.Empty);
        LocalTextJson.Write(LocalText.Empty).ShouldBe("{}");
        Should.Throw<JsonException>(() => LocalTextJson.Read("""{"en":3}"""));
        Should.Throw<JsonException>(() => LocalTextJson.Read("""{"en":["a",null,"perfect"]}"""));
    }

    [Fact]
    public void An_empty_text_takes_the_language_away()
    {
        var field = new LocalText("en", "Text").With("fr", "Texte", Day).With("en", " ", Day);
        field.SourceLanguage.ShouldBe("fr");
        field.Versions.Count.ShouldBe(1);
        LocalText.Empty.Pick("en").Text.ShouldBe("");
    }

    [Fact]
    public void Fields_are_equal_when_their_versions_are()
    {
        new LocalText("en", "A").ShouldBe(new LocalText("en", "A "));
        new LocalText("en", "A").ShouldNotBe(new LocalText("fr", "A"));
        new LocalTextComparer().Equals(new LocalText("en", "A"), new LocalText("en", "A")).ShouldBeTrue();
        var column = new LocalTextColumn();
        column.ConvertFromProvider(column.ConvertToProvider(new LocalText("en", "A"))).ShouldBe(new LocalText("en", "A"));
    }
}
