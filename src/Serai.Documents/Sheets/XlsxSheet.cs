using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Serai.Documents.Sheets;

/// <summary>One worksheet, written forward only.</summary>
internal sealed class XlsxSheet(Sheet sheet, XlsxStyles styles)
{
    private const int MostRows = 1_048_576;
    private const int MostCharacters = 32_767;

    private readonly string[] _letters = [.. sheet.Columns.Select((_, i) => Letters(i))];
    private readonly uint[] _formats = [.. sheet.Columns.Select(styles.For)];

    /// <returns>The absolute range of header and rows.</returns>
    public string Write(WorksheetPart part)
    {
        if (sheet.Columns.Count == 0)
        {
            throw new ArgumentException($"The sheet '{sheet.Name}' has no columns.");
        }

        var lead = (sheet.Title is null ? 0 : 1) + sheet.Notes.Count;
        var header = lead == 0 ? 1 : lead + 2;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        View(writer, header);
        Widths(writer);
        writer.WriteStartElement(new SheetData());
        Lead(writer);
        Header(writer, header);
        var last = header;
        foreach (var row in sheet.Rows)
        {
            if (++last > MostRows)
            {
                throw new ArgumentException($"The sheet '{sheet.Name}' has more rows than a workbook can hold ({MostRows}).");
            }

            Row(writer, last, row);
        }

        writer.WriteEndElement();
        var end = _letters[^1];
        writer.WriteElement(new AutoFilter { Reference = $"A{header}:{end}{last}" });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        writer.WriteElement(new HeaderFooter(new OddFooter("&R&P / &N")));
        writer.WriteEndElement();
        return $"$A${header}:${end}${last}";
    }

    private static void View(OpenXmlWriter writer, int header) => writer.WriteElement(new SheetViews(
        new SheetView(
            new Pane { VerticalSplit = header, TopLeftCell = $"A{header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"A{header + 1}", SequenceOfReferences = new ListValue<StringValue>([$"A{header + 1}"]) })
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
        }));

    private void Widths(OpenXmlWriter writer) => writer.WriteElement(new Columns(sheet.Columns.Select((column, i) => new Column
    {
        Min = (uint)(i + 1),
        Max = (uint)(i + 1),
        Width = column.Width ?? Math.Clamp(column.Header.Length + 4, Least(column.Type), 48),
        CustomWidth = true,
    })));

    private static int Least(ColumnType type) => type switch
    {
        ColumnType.Text => 18,
        ColumnType.DateTime => 17,
        _ => 12,
    };

    private void Lead(OpenXmlWriter writer)
    {
        var at = 0;
        foreach (var (text, format) in (sheet.Title is null ? [] : new[] { (sheet.Title, XlsxStyles.Title) }).Concat(sheet.Notes.Select(note => (note, XlsxStyles.Note))))
        {
            at++;
            writer.WriteStartElement(new Row { RowIndex = (uint)at });
            Text(writer, $"A{at}", text, format);
            writer.WriteEndElement();
        }
    }

    private void Header(OpenXmlWriter writer, int at)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)at });
        for (var i = 0; i < _letters.Length; i++)
        {
            Text(writer, Reference(i, at), sheet.Columns[i].Header, XlsxStyles.Header);
        }

        writer.WriteEndElement();
    }

    private void Row(OpenXmlWriter writer, int at, object?[] values)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)at });
        for (var i = 0; i < _letters.Length && i < values.Length; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            var number = sheet.Columns[i].Type switch
            {
                ColumnType.Number or ColumnType.Integer or ColumnType.Percent => Cells.Number(value),
                ColumnType.Date or ColumnType.DateTime => Cells.Serial(value),
                _ => null,
            };
            if (number is { } figure)
            {
                writer.WriteStartElement(new Cell { CellReference = Reference(i, at), StyleIndex = _formats[i] });
                writer.WriteElement(new CellValue(figure.ToString("R", CultureInfo.InvariantCulture)));
                writer.WriteEndElement();
            }
            else
            {
                // Typed as a string, so that "=1+1" stays those four signs whatever the program.
                Text(writer, Reference(i, at), Cells.Text(value), XlsxStyles.Text);
            }
        }

        writer.WriteEndElement();
    }

    private static void Text(OpenXmlWriter writer, string reference, string text, uint format)
    {
        var clean = XmlText.Clean(text);
        if (clean.Length > MostCharacters)
        {
            clean = clean[..(MostCharacters - 1)] + "…";
        }

        writer.WriteStartElement(new Cell { CellReference = reference, StyleIndex = format, DataType = CellValues.InlineString });
        writer.WriteElement(new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }

    private string Reference(int column, int row) => _letters[column] + row.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + (n - 1) % 26) + letters;
        }

        return letters;
    }
}
