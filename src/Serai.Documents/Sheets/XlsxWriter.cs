using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Serai.Documents.Sheets;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Serai.Documents;

/// <summary>Writes sheets as an Excel workbook, row by row, so that a hundred thousand rows need no memory to speak of.</summary>
public static class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook. <paramref name="stream"/> may be forward-only and is left open.</summary>
    /// <exception cref="ArgumentException">There is no sheet, or more rows than a sheet can hold (1,048,576).</exception>
    public static void Write(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        if (sheets.Count == 0)
        {
            throw new ArgumentException("A workbook needs at least one sheet.", nameof(sheets));
        }

        // The package needs a stream that it can seek in; a file keeps a long export out of memory.
        using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            var styles = new XlsxStyles();
            var tabs = new S.Sheets();
            var names = new DefinedNames();
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                var name = TabName(sheets[i].Name, taken);
                var range = new XlsxSheet(sheets[i], styles).Write(part);
                tabs.Append(new S.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = name });

                // Excel keeps the filter's range under this hidden name as well; without it other programs lose the filter.
                names.Append(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!{range}")
                {
                    Name = "_xlnm._FilterDatabase",
                    LocalSheetId = (uint)i,
                    Hidden = true,
                });
            }

            book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Make();
            book.Workbook = new Workbook(tabs, names);
        }

        file.Position = 0;
        file.CopyTo(stream);
    }

    /// <summary>The workbook as bytes; for short lists.</summary>
    public static byte[] ToArray(params IReadOnlyList<Sheet> sheets)
    {
        using var buffer = new MemoryStream();
        Write(sheets, buffer);
        return buffer.ToArray();
    }

    private static string TabName(string wanted, HashSet<string> taken)
    {
        var clean = string.Concat(XmlText.Clean(wanted).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\n' or '\r' or '\t' ? ' ' : c)).Trim().Trim('\'');
        clean = clean.Length == 0 ? "1" : clean.Length > 31 ? clean[..31].TrimEnd() : clean;
        var name = clean;
        for (var n = 2; !taken.Add(name); n++)
        {
            var suffix = " " + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            name = clean[..Math.Min(clean.Length, 31 - suffix.Length)] + suffix;
        }

        return name;
    }
}
