using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Serai.Documents.Sheets;

/// <summary>The cell formats of every workbook, by index.</summary>
internal sealed class XlsxStyles
{
    public const uint Text = 1;
    public const uint Header = 2;
    public const uint Title = 3;
    public const uint Note = 4;

    private readonly List<(ColumnType Type, int Decimals)> _typed = [];

    /// <summary>The format of a column's cells, made when it is first asked for.</summary>
    public uint For(SheetColumn column)
    {
        if (column.Type == ColumnType.Text)
        {
            return Text;
        }

        var key = (column.Type, Math.Clamp(column.Decimals ?? (column.Type == ColumnType.Number ? 2 : 0), 0, 10));
        var at = _typed.IndexOf(key);
        if (at < 0)
        {
            at = _typed.Count;
            _typed.Add(key);
        }

        return (uint)(Note + 1 + at);
    }

    public Stylesheet Make()
    {
        var formats = new List<NumberingFormat>();
        var cells = new List<CellFormat>
        {
            new() { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 },
            Aligned(new CellFormat { NumberFormatId = 49, FontId = 0, FillId = 0, BorderId = 1, ApplyBorder = true, ApplyNumberFormat = true }, wrap: true),
            Aligned(new CellFormat { NumberFormatId = 0, FontId = 1, FillId = 2, BorderId = 2, ApplyFont = true, ApplyFill = true, ApplyBorder = true }, wrap: true),
            new() { NumberFormatId = 0, FontId = 2, FillId = 0, BorderId = 0, ApplyFont = true },
            new() { NumberFormatId = 0, FontId = 3, FillId = 0, BorderId = 0, ApplyFont = true },
        };
        foreach (var (type, decimals) in _typed)
        {
            var id = (uint)(164 + formats.Count);
            formats.Add(new NumberingFormat { NumberFormatId = id, FormatCode = Code(type, decimals) });
            cells.Add(Aligned(new CellFormat { NumberFormatId = id, FontId = 0, FillId = 0, BorderId = 1, ApplyNumberFormat = true, ApplyBorder = true }, wrap: false));
        }

        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(formats) { Count = (uint)formats.Count });
        }

        sheet.Append(
            new S.Fonts(
                Font(10, "FF1C2B2D"),
                Font(10, "FFFFFFFF", bold: true),
                Font(14, "FF0E3A40", bold: true),
                Font(9, "FF586460")) { Count = 4 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0E3A40" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })) { Count = 3 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                Lined("FFDCE6E8"),
                Lined("FF0E3A40")) { Count = 3 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Count },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private static string Code(ColumnType type, int decimals) => type switch
    {
        ColumnType.Integer => "#,##0",
        ColumnType.Number => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals),
        ColumnType.Percent => decimals == 0 ? "0%" : "0." + new string('0', decimals) + "%",
        ColumnType.Date => "yyyy\\-mm\\-dd",
        ColumnType.DateTime => "yyyy\\-mm\\-dd\\ hh:mm",
        _ => "General",
    };

    private static CellFormat Aligned(CellFormat format, bool wrap)
    {
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };
        return format;
    }

    private static Font Font(double size, string colour, bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Border Lined(string colour) => new(
        new LeftBorder(),
        new RightBorder(),
        new TopBorder(),
        new BottomBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
