using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

/// <summary>Paragraphs and runs, with their language and direction.</summary>
internal sealed class WordText(MainDocumentPart main, Document document)
{
    public bool RightToLeft => document.RightToLeft;

    public W.Paragraph Paragraph(string style, IReadOnlyList<Run> runs, string? language = null, int? list = null, Align align = Align.Start)
    {
        var rightToLeft = language is null ? document.RightToLeft : TextDirection.IsRightToLeft(language);
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        if (list is { } number)
        {
            properties.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number });
        }

        if (rightToLeft)
        {
            properties.BiDi = new BiDi();
        }

        if (align != Align.Start)
        {
            // In a right-to-left paragraph Word reads "right" as the end of the line as well, and "left" as its beginning.
            properties.Justification = new Justification { Val = align == Align.Centre ? JustificationValues.Center : JustificationValues.Right };
            if (rightToLeft && align == Align.End)
            {
                properties.Justification.Val = JustificationValues.Left;
            }
        }

        var paragraph = new W.Paragraph(properties);
        foreach (var run in runs)
        {
            paragraph.Append(Run(run, language, rightToLeft));
        }

        return paragraph;
    }

    /// <summary>One line with text at both ends.</summary>
    public W.Paragraph TwoSides(string style, string? start, string? end)
    {
        var paragraph = Paragraph(style, [new Run(start ?? "")]);
        paragraph.ParagraphProperties!.Tabs = new Tabs(
            new TabStop { Val = document.RightToLeft ? TabStopValues.End : TabStopValues.Right, Position = HouseLook.TextWidth });
        if (end is not null)
        {
            paragraph.Append(new W.Run(new TabChar()), Run(new Run(end), null, document.RightToLeft));
        }

        return paragraph;
    }

    /// <summary>Air after a table, which has no spacing of its own.</summary>
    public static W.Paragraph Gap() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }));

    private OpenXmlElement Run(Run run, string? paragraphLanguage, bool rightToLeft)
    {
        var language = run.Language ?? paragraphLanguage;
        var properties = new RunProperties();
        var link = Address(run.Link);
        if (link is not null)
        {
            properties.RunStyle = new RunStyle { Val = "Hyperlink" };
        }

        if (run.Bold)
        {
            properties.Bold = new Bold();
            properties.BoldComplexScript = new BoldComplexScript();
        }

        if (run.Italic)
        {
            properties.Italic = new Italic();
            properties.ItalicComplexScript = new ItalicComplexScript();
        }

        if (run.Language is not null ? TextDirection.IsRightToLeft(run.Language) : rightToLeft)
        {
            properties.RightToLeftText = new RightToLeftText();
        }

        if (language is not null)
        {
            properties.Languages = TextDirection.IsRightToLeft(language) ? new Languages { Bidi = language } : new Languages { Val = language };
        }

        var element = new W.Run();
        if (properties.HasChildren)
        {
            element.Append(properties);
        }

        foreach (var piece in Lines(run.Text))
        {
            element.Append(piece);
        }

        return link is null
            ? element
            : new Hyperlink(element) { Id = main.AddHyperlinkRelationship(link, true).Id, History = true };
    }

    private static IEnumerable<OpenXmlElement> Lines(string text)
    {
        var first = true;
        foreach (var line in Clean(text).Split('\n'))
        {
            if (!first)
            {
                yield return new Break();
            }

            first = false;
            yield return new Text(line) { Space = SpaceProcessingModeValues.Preserve };
        }
    }

    /// <summary>XML 1.0 has no control characters; one pasted in by a person must not make the file unreadable.</summary>
    internal static string Clean(string text) => XmlText.Clean(text.ReplaceLineEndings("\n"));

    private static Uri? Address(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" or "mailto") ? address : null;
}
