using System.IO.Compression;
using System.Text;

namespace Serai.TimeRelease.Tests.Reading.Files;

/// <summary>Small workbooks, written by hand so that hostile ones can be made too.</summary>
static class Workbooks
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Style 1 is a date, style 2 a colour that is none, style 3 elapsed hours.</summary>
    const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
        """;

    public static byte[] Of(string rows, bool from1904 = false, string[]? texts = null, Action<ZipArchive>? more = null, string prefix = "")
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"x\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets><sheet name=\"Hidden\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Post\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId9\" Target=\"worksheets/none.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml", Styles);
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat((texts ?? []).Select(t => $"<si><t>{t}</t></si>"))}</sst>");
            Add(archive, "xl/worksheets/sheet1.xml", $"{prefix}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
            more?.Invoke(archive);
        }
        return memory.ToArray();
    }

    public static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A sheet whose one part unpacks to half a gigabyte.</summary>
    public static byte[] Bomb()
    {
        var head = Of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>case</t></is></c></row>");
        using var memory = new MemoryStream();
        memory.Write(head);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>case</t></is></c></row>"));
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 512; i++) part.Write(spaces);
            part.Write("</sheetData></worksheet>"u8);
        }
        return memory.ToArray();
    }

    /// <summary>Rows of plain text cells.</summary>
    public static string Rows(params string?[][] rows) => string.Concat(rows.Select((cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select((c, i) => c is null ? "" : Cell(i, r + 1, c)))}</row>"));

    /// <summary>A text cell; <c>#45000.5</c> is a date serial with a date format, <c>~45000.5</c> a number without one, <c>!#N/A</c> an error.</summary>
    static string Cell(int column, int row, string text)
    {
        var reference = $"{(char)('A' + column)}{row}";
        return text[..1] switch
        {
            "#" => $"<c r=\"{reference}\" s=\"1\"><v>{text[1..]}</v></c>",
            "~" => $"<c r=\"{reference}\"><v>{text[1..]}</v></c>",
            "!" => $"<c r=\"{reference}\" t=\"e\"><v>{text[1..]}</v></c>",
            _ => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>",
        };
    }
}
