using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

/// <summary>The style sheet of every DOCX. Real styles, so that whoever edits the file gets a navigation pane and can restyle it.</summary>
internal static class WordStyles
{
    public static W.Styles Make(string language, bool rightToLeft)
    {
        var lang = new Languages { Val = language };
        if (rightToLeft)
        {
            lang.Bidi = language;
        }

        return new W.Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Fonts(), new Color { Val = HouseLook.Ink }, new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }, lang)),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            Normal(),
            Para("Title", "Title", new Spacing(Before: 240, After: 80, KeepNext: true), 38, HouseLook.Accent, bold: true),
            Para("Subtitle", "Subtitle", new Spacing(0, 240, KeepNext: true), 24, HouseLook.Quiet),
            Para("Heading1", "heading 1", new Spacing(360, 120, KeepNext: true, Outline: 0), 28, HouseLook.Accent, bold: true),
            Para("Heading2", "heading 2", new Spacing(280, 100, KeepNext: true, Outline: 1), 23, HouseLook.Accent, bold: true),
            Para("Heading3", "heading 3", new Spacing(220, 80, KeepNext: true, Outline: 2), 20, HouseLook.Ink, bold: true),
            Para("Heading4", "heading 4", new Spacing(180, 60, KeepNext: true, Outline: 3), 20, HouseLook.Quiet, bold: true),
            Para("Caption", "caption", new Spacing(200, 80, KeepNext: true), 18, HouseLook.Accent, bold: true),
            Para("ListParagraph", "List Paragraph", new Spacing(0, 60), 20, HouseLook.Ink),
            Para("Small", "Small", new Spacing(0, 80), 16, HouseLook.Quiet),
            Para("Header", "header", new Spacing(0, 0), 16, HouseLook.Quiet),
            Para("Footer", "footer", new Spacing(0, 0), 15, HouseLook.Quiet),
            Para("Letterhead", "Letterhead", new Spacing(0, 0), 16, HouseLook.Quiet),
            Para("LetterheadName", "Letterhead Name", new Spacing(0, 20), 19, HouseLook.Accent, bold: true),
            Para("TableText", "Table Text", new Spacing(40, 40), 18, HouseLook.Ink),
            Para("TableHeader", "Table Header", new Spacing(60, 60, KeepNext: true), 18, HouseLook.Accent, bold: true),
            Para("NoticeTitle", "Notice Title", new Spacing(80, 20, KeepNext: true), 20, HouseLook.Accent, bold: true),
            Hyperlink());
    }

    private sealed record Spacing(int Before, int After, bool KeepNext = false, int? Outline = null);

    private static RunFonts Fonts() => new()
    {
        Ascii = HouseLook.Font,
        HighAnsi = HouseLook.Font,
        ComplexScript = HouseLook.Font,
        EastAsia = HouseLook.Font,
    };

    private static Style Normal() => new(new StyleName { Val = "Normal" }, new PrimaryStyle())
    {
        Type = StyleValues.Paragraph,
        StyleId = "Normal",
        Default = true,
    };

    private static Style Hyperlink() => new(
        new StyleName { Val = "Hyperlink" },
        new StyleRunProperties(new Color { Val = HouseLook.Accent }, new Underline { Val = UnderlineValues.Single }))
    {
        Type = StyleValues.Character,
        StyleId = "Hyperlink",
    };

    private static Style Para(string id, string name, Spacing spacing, int halfPoints, string colour, bool bold = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (spacing.KeepNext)
        {
            paragraph.Append(new KeepNext(), new KeepLines());
        }

        paragraph.Append(new SpacingBetweenLines
        {
            Before = Text(spacing.Before),
            After = Text(spacing.After),
            Line = "264",
            LineRule = LineSpacingRuleValues.Auto,
        });
        if (spacing.Outline is { } outline)
        {
            paragraph.Append(new OutlineLevel { Val = outline });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold(), new BoldComplexScript());
        }

        run.Append(new Color { Val = colour }, new FontSize { Val = Text(halfPoints) }, new FontSizeComplexScript { Val = Text(halfPoints) });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = spacing.KeepNext ? "Normal" : id },
            new PrimaryStyle(),
            paragraph,
            run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = !char.IsLower(name[0]) && id is not ("Title" or "Subtitle" or "ListParagraph") ? true : null,
        };
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
