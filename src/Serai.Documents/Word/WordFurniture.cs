using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

/// <summary>What stands on every page, and the settings of the file.</summary>
internal sealed class WordFurniture(MainDocumentPart main, Document document, WordText text, WordTables tables)
{
    public SectionProperties Section()
    {
        var first = main.AddNewPart<HeaderPart>();
        first.Header = new Header(Letterhead());
        var following = main.AddNewPart<HeaderPart>();
        following.Header = new Header(RunningHeader());
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(FooterLine());

        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(first) },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(following) },
            new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(footer) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = HouseLook.PageWidth, Height = HouseLook.PageHeight },
            new PageMargin { Top = 1361, Bottom = 1247, Left = HouseLook.Margin, Right = HouseLook.Margin, Header = 624, Footer = 510, Gutter = 0 },
            new TitlePage());
        if (document.RightToLeft)
        {
            section.Append(new BiDi());
        }

        return section;
    }

    private IEnumerable<OpenXmlElement> Letterhead()
    {
        if (document.Letterhead is not { } head)
        {
            yield return text.Paragraph("Header", []);
            yield break;
        }

        var sides = new[] { head.First, head.Second }.OfType<LetterheadSide>().ToList();
        yield return tables.SideBySide([.. sides.Select((side, i) => (IReadOnlyList<W.Paragraph>)[.. side.Lines.Select((line, n) =>
            text.Paragraph(n == 0 ? "LetterheadName" : "Letterhead", [new Run(line)], side.Language, align: i == 1 ? Align.End : Align.Start))])]);
        var rule = text.Paragraph("Header", [new Run(head.Contact ?? "")]);
        rule.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new TopBorder { Val = BorderValues.Single, Size = 8, Space = 4, Color = HouseLook.Accent });
        rule.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Before = "100", After = "360" };
        yield return rule;
    }

    private IEnumerable<OpenXmlElement> RunningHeader()
    {
        var line = text.TwoSides("Header", document.RunningHeader ?? document.Title, document.Reference);
        line.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = HouseLook.Rule });
        line.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "240" };
        yield return line;
    }

    private W.Paragraph FooterLine()
    {
        var line = text.TwoSides("Footer", document.Stamp, null);
        line.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = HouseLook.Rule });
        // Numbers only: "3 / 7" reads the same in every language.
        line.Append(
            new W.Run(new TabChar()),
            new SimpleField(new W.Run(new Text("1"))) { Instruction = " PAGE " },
            new W.Run(new Text(" / ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new W.Run(new Text("1"))) { Instruction = " NUMPAGES " });
        return line;
    }

    public static W.Fonts Fonts() => new(new Font(
        // A reader without Noto Sans gets a face of about the same width.
        new AltName { Val = HouseLook.FontAlternative },
        new FontFamily { Val = FontFamilyValues.Swiss },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = HouseLook.Font,
    });

    public static Settings Settings(Document document)
    {
        var language = new ThemeFontLanguages { Val = document.Language };
        if (document.RightToLeft)
        {
            language.Bidi = document.Language;
        }

        return new Settings(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 567 },
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            language);
    }
}
