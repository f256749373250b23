using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class PoFileTests
{
    [Fact]
    public void A_file_is_read_with_comments_context_plurals_and_several_lines()
    {
        var po = PoFile.Parse("""
            # About the file.
            msgid ""
            msgstr ""
            "Language: fr\n"
            "Content-Type: text/plain; charset=UTF-8\n"

            # A note for translators.
            msgctxt "menu"
            msgid "Open"
            msgstr "Ouvrir"

            msgid ""
            "First line\n"
            "second \"line\"\\"
            msgstr "Deux\tlignes"
            msgid "{0} person"
            msgid_plural "{0} people"
            msgstr[0] "{0} personne"
            msgstr[1] "{0} de personnes"
            msgstr[2] "{0} personnes"
            """, "fr.po");
        po.Header.ShouldBe("Language: fr\nContent-Type: text/plain; charset=UTF-8\n");
        po.HeaderComments.ShouldBe(["# About the file."]);
        po.Entries.Count.ShouldBe(3);
        po.Entries[0].Context.ShouldBe("menu");
        po.Entries[0].Comments.ShouldBe(["# A note for translators."]);
        po.Entries[1].Id.ShouldBe("First line\nsecond \"line\"\\");
        po.Entries[1].Forms.ShouldBe(["Deux\tlignes"]);
        po.Entries[2].Forms.Count.ShouldBe(3);
        po.Entries[2].Line.ShouldBe(16);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var po = new PoFile("Language: ru\n", ["# Head"],
        [
            new("Two\nlines\n", null, ["Две\nстроки\n"]),
            new("a \"quote\" and \\", null, ["«цитата» \t"], "context", ["# note"]),
            new("{0} file", "{0} files", ["{0} файл", "{0} файла", "{0} файлов", ""]),
        ]);
        var again = PoFile.Parse(po.Write(), "ru.po");
        again.Header.ShouldBe(po.Header);
        again.HeaderComments.ShouldBe(po.HeaderComments);
        again.Entries.Select(e => (e.Id, e.PluralId, e.Context, string.Join('|', e.Forms))).ShouldBe(po.Entries.Select(e => (e.Id, e.PluralId, e.Context, string.Join('|', e.Forms))));
        again.Write().ShouldBe(po.Write());
        again.Entries[2].IsTranslated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 2, "second msgid")]
    [InlineData("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"", 2, "msgid without a msgstr")]
    [InlineData("msgid \"a\"", 1, "msgid without a msgstr")]
    [InlineData("msgstr \"a\"", 1, "without a msgid")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 3, "needs msgstr[0]")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3, "expected msgstr[0]")]
    [InlineData("msgid \"a\"\nmsgstr \"un\\quote\"", 2, "unknown escape \\q")]
    [InlineData("msgid \"a\"\nmsgstr \"un\"quote\"", 2, "double quote inside")]
    [InlineData("msgid \"a\"\nmsgstr unquoted", 2, "in double quotes")]
    [InlineData("\"a\"", 1, "without a keyword")]
    [InlineData("message \"a\"", 1, "expected msgctxt, msgid")]
    [InlineData("msgid \"a\"\nmsgstr \"b\\\"", 2, "lone backslash")]
    public void What_is_not_PO_is_told_with_file_and_line(string content, int line, string found)
    {
        var wrong = Should.Throw<PoException>(() => PoFile.Parse(content, "Text/fr.po"));
        wrong.Message.ShouldStartWith($"Text/fr.po, line {line}: ");
        wrong.Message.ShouldContain(found);
    }

    [Fact]
    public void Embedded_files_of_the_modules_can_be_loaded() =>
        Should.NotThrow(() => Phrases.Load(typeof(Phrases).Assembly));
}
