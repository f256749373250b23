using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Serai.Tests.Files;

/// <summary>Makes Office documents, whole and spoilt, for the tests of uploads.</summary>
internal static class Archives
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        return file.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Xlsx(string sheetData = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>", params (string Name, byte[] Content)[] more) =>
        Document("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            [
                ("xl/_rels/workbook.xml.rels", Bytes($"<Relationships xmlns=\"{Packages}\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
                ("xl/worksheets/sheet1.xml", Bytes($"<worksheet xmlns=\"{Sheet}\"><sheetData>{sheetData}</sheetData></worksheet>")),
                .. more,
            ]);

    public static byte[] XlsxWithSheet(byte[] sheet) =>
        Document("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            $"<workbook xmlns=\"{Sheet}\"/>", [("xl/worksheets/sheet1.xml", sheet)]);

    public static byte[] Docx(string body = "<w:p><w:r><w:t>Report</w:t></w:r></w:p>", params (string Name, byte[] Content)[] more) =>
        Document("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Relations}\"><w:body>{body}</w:body></w:document>", more);

    public static byte[] DocxOfType(string type, params (string Name, byte[] Content)[] more) =>
        Document("word/document.xml", type, $"<w:document xmlns:w=\"{Word}\"/>", more);

    public static byte[] Pptx(params (string Name, byte[] Content)[] more) =>
        Document("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>", more);

    public static (string, byte[]) Relation(string part, string type, string target, bool isExternal) =>
        (part, Bytes($"<Relationships xmlns=\"{Packages}\"><Relationship Id=\"rId9\" Type=\"{Relations}/{type}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/></Relationships>"));

    private static byte[] Document(string main, string type, string content, (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Bytes($"<Types xmlns=\"{Types}\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>")),
        ("_rels/.rels", Bytes($"<Relationships xmlns=\"{Packages}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"{main}\"/></Relationships>")),
        (main, Bytes(content)),
        .. more,
    ]);

    /// <summary>512 MiB of spaces, written as a stream so that the test itself stays small.</summary>
    public static byte[] Bomb()
    {
        var result = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(Xlsx()), ZipArchiveMode.Read))
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries.Where(e => e.Name != "sheet1.xml"))
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            sheet.Write(Bytes($"<worksheet xmlns=\"{Sheet}\"><sheetData>"));
            var spaces = new byte[1024 * 1024];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 512; i++) sheet.Write(spaces);
            sheet.Write("</sheetData></worksheet>"u8);
        }
        return result.ToArray();
    }

    public static byte[] ManyParts(int count)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < count; i++) zip.CreateEntry($"p{i}.xml");
        return file.ToArray();
    }

    public static byte[] WithLink(byte[] document)
    {
        var file = new MemoryStream();
        file.Write(document);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var link = zip.CreateEntry("xl/media/link.png");
            link.ExternalAttributes = 0xA1FF << 16; // mode 0120777
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }
        return file.ToArray();
    }

    /// <summary>Changes every entry of the central directory.</summary>
    public static byte[] Directory(byte[] archive, Action<byte[], int> change)
    {
        var copy = archive.ToArray();
        for (var i = 0; i + 46 < copy.Length; i++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(copy.AsSpan(i)) == 0x02014b50) change(copy, i);
        return copy;
    }

    /// <summary>The announced unpacked sizes become 10 bytes.</summary>
    public static byte[] Lying(byte[] archive) => Directory(archive, (bytes, at) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), 10));

    public static byte[] Encrypted(byte[] archive) => Directory(archive, (bytes, at) => bytes[at + 8] |= 1);

    /// <summary>All entries point at the same bytes, as in the overlapping bombs.</summary>
    public static byte[] Overlapping(byte[] archive) => Directory(archive, (bytes, at) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 42), 0));

    public static byte[] Duplicated()
    {
        var file = new MemoryStream();
        file.Write(Xlsx());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var second = zip.CreateEntry("XL/workbook.xml").Open();
            second.Write("<other/>"u8);
        }
        return file.ToArray();
    }

    public static byte[] Replace(byte[] archive, string name, byte[] content)
    {
        var file = new MemoryStream();
        file.Write(archive);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            part.Write(content);
        }
        return file.ToArray();
    }
}
