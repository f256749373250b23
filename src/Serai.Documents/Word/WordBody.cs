using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

/// <summary>Puts the parts of the package together: styles, lists, header, footer, and the body in its order.</summary>
internal sealed class WordBody(WordprocessingDocument package, Document document)
{
    public void Write()
    {
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make(document.Language, document.RightToLeft);
        main.AddNewPart<FontTablePart>().Fonts = WordFurniture.Fonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = WordFurniture.Settings(document);

        var text = new WordText(main, document);
        var lists = new WordLists(main);
        var pictures = new WordPictures(main);
        var tables = new WordTables(text);
        var body = new Body();
        foreach (var element in Opening(text))
        {
            body.Append(element);
        }

        foreach (var block in document.Blocks)
        {
            foreach (var element in Elements(block, text, lists, pictures, tables))
            {
                body.Append(element);
            }
        }

        // Word wants a paragraph after a table at the end of the body.
        if (body.LastChild is W.Table)
        {
            body.Append(text.Paragraph("Small", []));
        }

        body.Append(new WordFurniture(main, document, text, tables).Section());
        main.Document = new W.Document(body);

        var properties = package.PackageProperties;
        properties.Title = WordText.Clean(document.Title);
        properties.Language = document.Language;
        properties.Creator = document.Author is null ? null : WordText.Clean(document.Author);
        properties.Created = document.Created?.UtcDateTime;
        properties.Modified = document.Created?.UtcDateTime;
    }

    private IEnumerable<OpenXmlElement> Opening(WordText text)
    {
        if (document.Reference is not null || document.DateLine is not null)
        {
            yield return text.TwoSides("Normal", document.Reference, document.DateLine);
        }

        for (var i = 0; i < document.Addressee.Count; i++)
        {
            var line = text.Paragraph("Normal", [new Run(document.Addressee[i])]);
            line.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = i == 0 ? "240" : "0",
                After = i == document.Addressee.Count - 1 ? "240" : "0",
            };
            yield return line;
        }

        yield return text.Paragraph("Title", [new Run(document.Title)]);
        if (document.Subtitle is not null)
        {
            yield return text.Paragraph("Subtitle", [new Run(document.Subtitle)]);
        }
    }

    private static IEnumerable<OpenXmlElement> Elements(Block block, WordText text, WordLists lists, WordPictures pictures, WordTables tables)
    {
        switch (block)
        {
            case Heading heading:
                yield return text.Paragraph($"Heading{Math.Clamp(heading.Level, 1, 4)}", [new Run(heading.Text)]);
                break;
            case Paragraph paragraph:
                yield return text.Paragraph(paragraph.Small ? "Small" : "Normal", paragraph.Runs, paragraph.Language);
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    yield return text.Paragraph("ListParagraph", item.Runs, item.Language, WordLists.Bullets);
                }

                break;
            case Numbers numbers:
                var list = lists.NewNumbers();
                foreach (var item in numbers.Items)
                {
                    yield return text.Paragraph("ListParagraph", item.Runs, item.Language, list);
                }

                break;
            case Table table:
                foreach (var element in tables.Table(table))
                {
                    yield return element;
                }

                break;
            case KeyValues facts:
                yield return WordText.Gap();
                yield return tables.KeyValues(facts);
                yield return WordText.Gap();
                break;
            case SignatureBlock signatures:
                yield return tables.Signatures(signatures);
                yield return WordText.Gap();
                break;
            case Notice notice:
                yield return WordText.Gap();
                yield return tables.Notice(notice);
                yield return WordText.Gap();
                break;
            case Picture picture:
                foreach (var element in Illustration(picture, text, pictures))
                {
                    yield return element;
                }

                break;
            case ChartBlock chart:
                foreach (var element in Chart(chart, text, pictures, tables))
                {
                    yield return element;
                }

                break;
            case PageBreak:
                yield return new W.Paragraph(new W.Run(new Break { Type = BreakValues.Page }));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This block has no Word form.");
        }
    }

    private static IEnumerable<OpenXmlElement> Illustration(Picture picture, WordText text, WordPictures pictures)
    {
        if (picture.Caption is not null)
        {
            yield return text.Paragraph("Caption", [new Run(picture.Caption)]);
        }

        yield return new W.Paragraph(new W.Run(pictures.Drawing(picture)));
    }

    private static IEnumerable<OpenXmlElement> Chart(ChartBlock block, WordText text, WordPictures pictures, WordTables tables)
    {
        var chart = block.Chart;
        var png = Charts.PngChart.Write(chart, 760, 2.5);
        var picture = new Picture(png, chart.Title + ". " + chart.Description, HouseLook.TextWidthCentimetres) { Caption = block.Caption ?? chart.Title };
        foreach (var element in Illustration(picture, text, pictures))
        {
            yield return element;
        }

        yield return text.Paragraph("Small", [new Run(chart.Description)]);
        if (!block.WithTable)
        {
            yield break;
        }

        var data = chart.ToTable();
        var columns = data.Headers
            .Select((header, i) => new TableColumn(header, i == 0 || !data.IsNumeric(i) ? Align.Start : Align.End, i == 0 ? 2 : 1))
            .ToList();
        foreach (var element in tables.Table(new Table(columns, data.Rows)))
        {
            yield return element;
        }
    }
}
