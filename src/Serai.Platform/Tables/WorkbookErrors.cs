using System.IO.Compression;
using System.Xml;

namespace Serai.Platform.Tables;

/// <summary>
/// The cells of one sheet that hold an error such as #N/A. The reader of workbooks gives them as empty, and an empty cell means
/// "leave what is there", so they have to be found separately.
/// </summary>
internal static class WorkbookErrors
{
    private const int Most = 10_000;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <returns>Row and column, both from 0, with the error as the sheet shows it.</returns>
    public static Dictionary<(int Row, int Column), string> In(Stream file, string sheet)
    {
        Dictionary<(int, int), string> errors = [];
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (PartOf(archive, sheet) is not { } part) return errors;
        using var reader = XmlReader.Create(part.Open(), Settings);
        while (errors.Count < Most && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c" || reader.GetAttribute("t") != "e") continue;
            if (Place(reader.GetAttribute("r")) is not { } place || reader.IsEmptyElement) continue;
            using var cell = reader.ReadSubtree();
            while (cell.Read())
                if (cell.NodeType == XmlNodeType.Text && !errors.ContainsKey(place)) errors[place] = cell.Value.Length > 20 ? "#" : cell.Value;
        }
        return errors;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive archive, string sheet)
    {
        if (archive.GetEntry("xl/workbook.xml") is not { } workbook || archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations) return null;
        string? id = null;
        using (var reader = XmlReader.Create(workbook.Open(), Settings))
            while (id is null && reader.Read())
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet" && reader.GetAttribute("name") == sheet) id = reader.GetAttribute("id", Relations);
        if (id is null) return null;
        string? target = null;
        using (var reader = XmlReader.Create(relations.Open(), Settings))
            while (target is null && reader.Read())
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") == id) target = reader.GetAttribute("Target");
        if (target is null) return null;
        return archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static (int Row, int Column)? Place(string? reference)
    {
        var column = 0;
        var at = 0;
        for (; reference is not null && at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && at < 4; at++) column = column * 26 + reference[at] - 'A' + 1;
        return at > 0 && int.TryParse(reference.AsSpan(at), out var row) ? (row - 1, column - 1) : null;
    }
}
