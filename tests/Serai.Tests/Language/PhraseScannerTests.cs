using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class PhraseScannerTests
{
    private static IEnumerable<string> In(string file, string content) =>
        PhraseScanner.Scan(file, content).Select(p => p.PluralId is null ? p.Id : $"{p.Id}|{p.PluralId}");

    [Theory]
    [InlineData("var a = T[\"Save\"];", "Save")]
    [InlineData("T[\"{0} of {1}\", list[0], F(\"no\")]", "{0} of {1}")]
    [InlineData("page.Text[@\"a \"\"b\"\"\"]", "a \"b\"")]
    [InlineData("T[\"\"\"raw \"text\" \\n\"\"\"]", "raw \"text\" \\n")]
    [InlineData("T[\"escaped \\\"x\\\" \\u00e9\"]", "escaped \"x\" é")]
    [InlineData("new Message(\"Found {0}\", a, b)", "Found {0}")]
    [InlineData("T.Plural(list.Count(x => x.Ok, 3), \"{0} person\", \"{0} people\", a)", "{0} person|{0} people")]
    [InlineData("[Label(\"Family name\")] public string A { get; set; }", "Family name")]
    [InlineData("[Required, Label(\"Place\")]", "Place")]
    [InlineData("problems.Add(nameof(A), \"Enter a place\"); list.Add(\"a\", \"b\"); return Outcome.Wrong(\"B\", \"Not {0}\", x);", "Enter a place", "Not {0}")]
    [InlineData("Title = /*T*/\"A title\";", "A title")]
    [InlineData("$\"<b>{T[\"In a hole\"]}</b>\"", "In a hole")]
    [InlineData("$\"\"\"<b a=\"1\">{T[\"In a raw hole\"]}</b>\"\"\"", "In a raw hole")]
    [InlineData("var q = '\"'; T[\"After a quote\"]", "After a quote")]
    [InlineData("T[ok ? \"Yes\" : \"No\"]", "Yes", "No")]
    [InlineData("// T[\"Not this\"]\n/* T[\"nor this\"] */ T[\"This\"]", "This")]
    [InlineData("\"T[\\\"in a string\\\"]\"")]
    [InlineData("T[key] + Label(\"no attribute\") + map[\"key\"] + Message(text)")]
    public void Phrases_are_found_in_code(string code, params string[] expected) =>
        In("a.cs", code).ShouldBe(expected);

    [Theory]
    [InlineData("<p>Don't @T[\"Save\"] it</p>", "Save")]
    [InlineData("<h1 title='@T[\"A\"]'>@T.Plural(Model.N, \"{0} day\", \"{0} days\")</h1>", "A", "{0} day|{0} days")]
    [InlineData("@* @T[\"no\"] *@ @T[\"yes\"]", "yes")]
    [InlineData("@{ var m = new Message(\"In a block\"); var k = /*T*/\"Marked\"; }", "In a block", "Marked")]
    [InlineData("<s-field for=\"Input.Name\" label=\"Family name\" hint=\"As in the passport\" />", "Family name", "As in the passport")]
    [InlineData("<s-col title=\"Place\" title-text=\"@Model.T\" width=\"3\">x</s-col>", "Place")]
    [InlineData("<s-col title-text=\"@T[\"Days > {0}\", Model.X[\"a\"]]\" hint=\"After code\">", "Days > {0}", "After code")]
    [InlineData("<s-card title=\"@Model.Title\" more=\"See all\"></s-card>", "See all")]
    [InlineData("<s-page title=\"@(Model.Plan ? \"Plan it\" : \"Log it\")\"></s-page>", "Plan it", "Log it")]
    [InlineData("<s-table empty=\"No sessions yet\"\n   caption=\"Sessions\">", "No sessions yet", "Sessions")]
    [InlineData("<input title=\"Not ours\" /> <s-table-x data-title=\"no\">")]
    public void Phrases_are_found_in_pages(string page, params string[] expected) =>
        In("a.cshtml", page).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public void A_phrase_knows_its_line() =>
        PhraseScanner.Scan("a.cs", "\n\nT[\"x\"]").Single().Line.ShouldBe(3);

    [Fact]
    public void Joined_sentences_are_reported()
    {
        PhraseScanner.Joined("a.cs", "T[\"Hello \" + name]").Single().ShouldStartWith("a.cs, line 1: ");
        PhraseScanner.Joined("a.cs", "new Message($\"Hello {name}\")").Count().ShouldBe(1);
        PhraseScanner.Joined("a.cshtml", "<p>\n@T[\"Hello \" + name]</p>").Single().ShouldContain("line 2");
        PhraseScanner.Joined("a.cs", "T[\"Hello {0}\", a + \"b\"]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr", "{0} of {1}", null, "{1} sur {0}", null)]
    [InlineData("fr", "{0} of {1}", null, "{0} sur", "lacks {1}")]
    [InlineData("fr", "Save", null, "Enregistrer {0}", "has {0}")]
    [InlineData("es", "{0} day", "{0} days", "un día|{0} de días|{0} días", null)]
    [InlineData("es", "{0} day", "{0} days", "un día|días|{0} días", "lacks {0}")]
    [InlineData("ru", "{0} day", "{0} days", "день|{0} дня|{0} дней|{0} дня", "lacks {0}")]
    [InlineData("ru", "{0} day", "{0} days", "{0} день|{0} дня|{0} дней", "has 3 plural forms; expected 4")]
    public void Placeholders_must_be_in_each_form(string language, string id, string? plural, string forms, string? expected)
    {
        var mismatch = PhraseCatalogue.Mismatch(new PoEntry(id, plural, forms.Split('|')), language);
        if (expected is null) mismatch.ShouldBeNull();
        else mismatch.ShouldNotBeNull().ShouldStartWith(expected);
    }

    [Fact]
    public void Syncing_keeps_translations_adds_what_is_missing_and_drops_what_is_unused()
    {
        var root = System.IO.Directory.CreateTempSubdirectory("phrases").FullName;
        try
        {
            void Put(string path, string content)
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                File.WriteAllText(Path.Combine(root, path), content);
            }
            Put("src/Serai.Platform/A.cs", "T[\"Shared\"]");
            Put("src/Serai.Training/B.cs", "T[\"Shared\"] T[\"Own\"] T.Plural(n, \"{0} day\", \"{0} days\")");
            Put("src/Serai.Training/obj/C.cs", "T[\"Generated\"]");
            // A union merge leaves one phrase twice; the one with a translation wins. "Shared" has moved to Platform.
            Put("src/Serai.Training/Text/ru.po", "msgid \"Own\"\nmsgstr \"\"\n\nmsgid \"Own\"\nmsgstr \"Своё\"\n\nmsgid \"Shared\"\nmsgstr \"Общее\"\n\nmsgid \"Old\"\nmsgstr \"Старое\"\n");
            var before = PhraseCatalogue.Read(root).Check();
            before.ShouldContain(p => p.Contains("\"Old\" is not used any more"));
            before.ShouldContain(p => p.Contains("\"Own\" stands there 2 times"));
            before.ShouldContain(p => p.StartsWith("src/Serai.Training/Text/ru.po: \"{0} day\" (src/Serai.Training/B.cs, line 1) is not translated"));

            PhraseCatalogue.Read(root).Sync().ShouldContain("src/Serai.Platform/Text/ru.po");

            var training = PoFile.Parse(File.ReadAllText(Path.Combine(root, "src/Serai.Training/Text/ru.po")), "ru.po");
            training.Entries.Select(e => e.Id).ShouldBe(["Own", "{0} day"]);
            training.Entries[0].Forms.ShouldBe(["Своё"]);
            training.Entries[1].Forms.ShouldBe(["", "", "", ""]);
            training.HeaderComments.ShouldContain(c => c.Contains("msgstr[1] few"));
            PoFile.Parse(File.ReadAllText(Path.Combine(root, "src/Serai.Platform/Text/ru.po")), "ru.po").Entries.Single().Forms.ShouldBe(["Общее"]);
            PhraseCatalogue.Read(root).Check().ShouldAllBe(p => p.Contains("is not translated"));
            PhraseCatalogue.Read(root).Sync().ShouldBeEmpty();
        }
        finally { System.IO.Directory.Delete(root, recursive: true); }
    }
}
