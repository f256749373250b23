using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Serai.Documents;
using Serai.Documents.Charts;
using Document = Serai.Documents.Document;
using Paragraph = Serai.Documents.Paragraph;
using Run = Serai.Documents.Run;
using Table = Serai.Documents.Table;

namespace Serai.Tests.Documents;

public sealed class DocxTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("uz-Latn")]
    public void A_document_with_every_block_has_no_validator_error(string language)
    {
        using var package = Open(Samples.Document(language));
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package)
            .Select(error => $"{error.Path?.XPath}: {error.Description}");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Headings_are_real_headings_and_the_language_is_marked()
    {
        using var package = Open(Samples.Document("ru"));
        var main = package.MainDocumentPart!;
        var styles = main.Document!.Body!.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).ToList();
        styles.ShouldContain("Heading1");
        styles.ShouldContain("Heading2");
        main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Heading1").StyleName!.Val!.Value.ShouldBe("heading 1");
        main.StyleDefinitionsPart.Styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("ru");
        package.PackageProperties.Language.ShouldBe("ru");
        main.Document.Body.Descendants<Languages>().Select(language => language.Val?.Value).ShouldContain("fr");
    }

    [Fact]
    public void A_table_repeats_its_header_and_a_picture_has_its_text_alternative()
    {
        using var package = Open(Samples.Document("en"));
        var body = package.MainDocumentPart!.Document!.Body!;
        var table = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Single(t => t.Descendants<TableCaption>().Any(c => c.Val == "Table 1. Attendance"));
        table.Elements<TableRow>().Select(row => row.Descendants<TableHeader>().Any()).ShouldBe([true, false, false, false]);
        var alternatives = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(picture => picture.Description!.Value!).ToList();
        alternatives.Count.ShouldBe(2);
        alternatives.ShouldContain(text => text.Contains("Papua New Guinea has most", StringComparison.Ordinal));
    }

    [Fact]
    public void The_numbers_of_a_chart_follow_it_as_a_table()
    {
        var chart = Samples.Bars();
        using var package = Open(new Document { Title = "T", Blocks = [new ChartBlock(chart)] });
        var table = package.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Single();
        table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray())
            .ShouldBe([.. new[] { chart.ToTable().Headers }.Concat(chart.ToTable().Rows).Select(row => row.ToArray())]);
    }

    [Fact]
    public void A_right_to_left_document_turns_paragraphs_runs_tables_and_section()
    {
        using var package = Open(Samples.Document("ar"));
        var body = package.MainDocumentPart!.Document!.Body!;
        body.Descendants<BiDi>().Count().ShouldBeGreaterThan(10);
        body.Descendants<RightToLeftText>().ShouldNotBeEmpty();
        body.Descendants<BiDiVisual>().ShouldNotBeEmpty();
        body.Elements<SectionProperties>().Single().Elements<BiDi>().ShouldNotBeEmpty();
        var french = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Single(p => p.InnerText.StartsWith("Texte français", StringComparison.Ordinal));
        french.Descendants<BiDi>().ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_has_its_number_and_the_stamp_and_following_pages_the_running_header()
    {
        using var package = Open(Samples.Document("en"));
        var main = package.MainDocumentPart!;
        var footer = main.FooterParts.Single().Footer!;
        footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        footer.InnerText.ShouldContain("sha256 9f86d081");
        main.HeaderParts.Select(part => part.Header!.InnerText).ShouldContain(text => text.Contains("Report of Working Group 3", StringComparison.Ordinal));
        main.Document!.Body!.Descendants<TitlePage>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Numbered_lists_each_begin_at_one()
    {
        using var package = Open(new Document { Title = "T", Blocks = [new Numbers(["a", "b"]), new Paragraph("-"), new Numbers(["c"])] });
        var ids = package.MainDocumentPart!.Document!.Body!.Descendants<NumberingId>().Select(id => id.Val!.Value).ToList();
        ids[0].ShouldBe(ids[1]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public void Control_characters_and_script_links_do_not_reach_the_file()
    {
        using var package = Open(new Document
        {
            Title = "A\u0001B",
            Blocks = [new Paragraph(new Run("x\u0000y\uD800", Link: "javascript:alert(1)"), new Run("ok", Link: "https://example.org/"))],
        });
        var main = package.MainDocumentPart!;
        main.HyperlinkRelationships.Select(link => link.Uri.ToString()).ShouldBe(["https://example.org/"]);
        main.Document!.Body!.InnerText.ShouldBe("ABxyok");
    }

    private static WordprocessingDocument Open(Document document) => WordprocessingDocument.Open(new MemoryStream(DocxWriter.ToArray(document)), false);
}
