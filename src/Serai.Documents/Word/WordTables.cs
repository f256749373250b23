using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Documents.Word;

internal sealed class WordTables(WordText text)
{
    public IEnumerable<OpenXmlElement> Table(Table table)
    {
        if (table.Caption is not null)
        {
            yield return text.Paragraph("Caption", [new Run(table.Caption)]);
        }

        var widths = Widths(table.Columns.Select(column => column.Width));
        var element = New(widths, table.Caption);
        element.Append(Row(header: true, table.Columns.Select((column, i) =>
            Cell(widths[i], text.Paragraph("TableHeader", [new Run(column.Header)], align: column.Align), HouseLook.Tint, Line(top: true, HouseLook.Accent, 12)))));
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var total = table.LastRowIsTotal && r == table.Rows.Count - 1;
            element.Append(Row(header: false, table.Columns.Select((column, i) => Cell(
                widths[i],
                text.Paragraph("TableText", [new Run(i < row.Count ? row[i] : "", Bold: total)], align: column.Align),
                fill: null,
                total ? Line(top: true, HouseLook.Accent, 8) : Line(top: false, HouseLook.Rule, 4)))));
        }

        yield return element;
        yield return WordText.Gap();
    }

    public W.Table KeyValues(KeyValues facts)
    {
        var widths = Widths([1, 2.4]);
        var element = New(widths, null);
        foreach (var (key, value) in facts.Pairs)
        {
            element.Append(Row(header: false,
            [
                Cell(widths[0], text.Paragraph("TableHeader", [new Run(key)]), null, Line(top: false, HouseLook.Rule, 4)),
                Cell(widths[1], text.Paragraph("TableText", [new Run(value)]), null, Line(top: false, HouseLook.Rule, 4)),
            ]));
        }

        return element;
    }

    public W.Table Signatures(SignatureBlock block)
    {
        var widths = Widths([10, 1, 10]);
        var element = New(widths, null);
        foreach (var pair in block.Signatures.Chunk(2))
        {
            element.Append(Row(header: false, [Empty(widths[0]), Empty(widths[1]), Empty(widths[2])], height: 1100));
            element.Append(Row(header: false,
            [
                Signature(widths[0], pair[0]),
                Empty(widths[1]),
                pair.Length > 1 ? Signature(widths[2], pair[1]) : Empty(widths[2]),
            ]));
        }

        return element;
    }

    public W.Table Notice(Notice notice)
    {
        var widths = Widths([1]);
        var element = New(widths, notice.Title);
        var cell = Cell(widths[0], notice.Title is null ? null : text.Paragraph("NoticeTitle", [new Run(notice.Title)]), HouseLook.Tint,
            new TableCellBorders(
                text.RightToLeft
                    ? new RightBorder { Val = BorderValues.Single, Size = 36, Color = HouseLook.Accent }
                    : new LeftBorder { Val = BorderValues.Single, Size = 36, Color = HouseLook.Accent }));
        cell.Append(text.Paragraph("Normal", notice.Text.Runs, notice.Text.Language));
        element.Append(Row(header: false, [cell]));
        return element;
    }

    /// <summary>A table without lines, to set things side by side.</summary>
    public W.Table SideBySide(IReadOnlyList<IReadOnlyList<W.Paragraph>> cells)
    {
        var widths = Widths(cells.Select(_ => 1.0));
        var element = New(widths, null, inset: 0);
        element.Append(Row(header: false, cells.Select((paragraphs, i) =>
        {
            var cell = Cell(widths[i], null, null, null);
            cell.Append(paragraphs);
            return cell;
        })));
        return element;
    }

    private TableCell Signature(int width, Signature signature)
    {
        var cell = Cell(width, text.Paragraph("TableText", [new Run(signature.Name, Bold: true)]), null,
            new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Color = HouseLook.Quiet }));
        foreach (var line in new[] { signature.Role, signature.Organisation }.Where(line => !string.IsNullOrEmpty(line)))
        {
            cell.Append(text.Paragraph("Letterhead", [new Run(line!)]));
        }

        return cell;
    }

    private TableCell Empty(int width) => Cell(width, text.Paragraph("TableText", []), null, null);

    private W.Table New(int[] widths, string? caption, short inset = 100)
    {
        var properties = new TableProperties();
        if (text.RightToLeft)
        {
            properties.Append(new BiDiVisual());
        }

        properties.Append(
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = inset, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = inset, Type = TableWidthValues.Dxa }),
            new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (caption is not null)
        {
            properties.Append(new TableCaption { Val = WordText.Clean(caption) });
        }

        return new W.Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
    }

    private static TableRow Row(bool header, IEnumerable<TableCell> cells, int? height = null)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (height is { } twips)
        {
            properties.Append(new TableRowHeight { Val = (uint)twips });
        }

        if (header)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int width, W.Paragraph? content, string? fill, TableCellBorders? borders)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (borders is not null)
        {
            properties.Append(borders);
        }

        if (fill is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        }

        var cell = new TableCell(properties);
        if (content is not null)
        {
            cell.Append(content);
        }

        return cell;
    }

    private static TableCellBorders Line(bool top, string colour, uint eighths) => top
        ? new TableCellBorders(
            new TopBorder { Val = BorderValues.Single, Size = eighths, Color = colour },
            new BottomBorder { Val = BorderValues.Single, Size = 4, Color = HouseLook.Rule })
        : new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = eighths, Color = colour });

    /// <summary>Shares to twentieths of a point that add up to the text width exactly.</summary>
    private static int[] Widths(IEnumerable<double> shares)
    {
        var weights = shares.Select(share => share > 0 ? share : 1).ToArray();
        var total = weights.Sum();
        var widths = weights.Select(weight => (int)(HouseLook.TextWidth * weight / total)).ToArray();
        widths[^1] += HouseLook.TextWidth - widths.Sum();
        return widths;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
