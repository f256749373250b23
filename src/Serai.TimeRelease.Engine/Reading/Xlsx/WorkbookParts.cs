using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Serai.TimeRelease.Engine.Reading.Files;

namespace Serai.TimeRelease.Engine.Reading.Xlsx;

/// <summary>What a workbook says outside its sheets: names of the sheets, texts, which formats are dates.</summary>
sealed class WorkbookParts
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly ZipArchive _archive;
    readonly ReadLimits _limits;
    readonly Unpacked _unpacked;

    public WorkbookParts(ZipArchive archive, long packed, ReadLimits limits)
    {
        (_archive, _limits, _unpacked) = (archive, limits, new Unpacked(packed, limits));
        Inspect();
        var root = Targets("_rels/.rels").Values.FirstOrDefault(t => t.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)) ?? "xl/workbook.xml";
        Folder = root.LastIndexOf('/') is >= 0 and var slash ? root[..(slash + 1)] : "";
        ReadWorkbook(root);
        SharedText = ReadSharedText();
        DateStyles = ReadStyles();
    }

    string Folder { get; }

    /// <summary>Visible sheets first to last, with the name of their part.</summary>
    public List<(string Name, string Part)> Sheets { get; } = [];

    public bool From1904 { get; private set; }

    public List<string> SharedText { get; }

    /// <summary>By style index of a cell: whether its number is a date.</summary>
    public List<bool> DateStyles { get; }

    public XmlReader Open(string part)
    {
        var entry = _archive.GetEntry(part) ?? throw new UnreadableFileException(FileCodes.Damaged, $"a workbook without its part {part}", "a complete workbook; open it in its own program and save it again");
        return Xml.Reader(new CountedStream(entry.Open(), _unpacked), _limits);
    }

    void Inspect()
    {
        if (_archive.Entries.Count > _limits.MaxParts)
            throw new UnreadableFileException(FileCodes.Bomb, $"an archive of {_archive.Entries.Count:N0} parts", $"at most {_limits.MaxParts:N0}");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _archive.Entries)
        {
            if (!names.Add(entry.FullName)) throw new UnreadableFileException(FileCodes.Forbidden, "an archive that holds the same name twice", "a workbook");
            if (entry.FullName.StartsWith('/') || entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.Contains('\\'))
                throw new UnreadableFileException(FileCodes.Forbidden, "an archive with a name that leads outside it", "a workbook");
            if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                throw new UnreadableFileException(FileCodes.Forbidden, "a workbook with macros", "XLSX without macros; save it as a plain workbook");
        }
        if (_archive.GetEntry("[Content_Types].xml") is null) throw new UnreadableFileException(FileCodes.WrongFormat, "an archive that is not a workbook", "XLSX");
    }

    Dictionary<string, string> Targets(string part, string folder = "")
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        if (_archive.GetEntry(part) is null) return targets;
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target) targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
        }
        return targets;
    }

    void ReadWorkbook(string root)
    {
        var targets = Targets($"{Folder}_rels/{root[Folder.Length..]}.rels", Folder);
        using var reader = Open(root);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") From1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet" && reader.GetAttribute("state") is null or "visible" && reader.GetAttribute("name") is { } name
                && (reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")) is { } id
                && targets.TryGetValue(id, out var part)) Sheets.Add((name, part));
        }
    }

    List<string> ReadSharedText()
    {
        List<string> texts = [];
        if (_archive.GetEntry(Folder + "sharedStrings.xml") is null) return texts;
        long length = 0;
        using var reader = Open(Folder + "sharedStrings.xml");
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            var text = RichText(reader);
            length += text.Length + 16;
            if (length > _limits.MaxSharedText) throw new UnreadableFileException(FileCodes.TooLarge, "a workbook with more text than can be held", $"at most {_limits.MaxSharedText / 1_000_000:N0} million characters; save the sheet as CSV");
            texts.Add(text);
        }
        return texts;
    }

    /// <summary>The text of an element, over its runs, without the reading aids of East Asian names.</summary>
    public static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, text) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh") reader.Skip();
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text += reader.Value;
        }
        return text;
    }

    List<bool> ReadStyles()
    {
        List<bool> dates = [];
        if (_archive.GetEntry(Folder + "styles.xml") is null) return dates;
        Dictionary<int, string> formats = [];
        var isCell = false;
        using var reader = Open(Folder + "styles.xml");
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") isCell = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader.GetAttribute("numFmtId")) is { } format) formats[format] = reader.GetAttribute("formatCode") ?? "";
            if (isCell && reader.LocalName == "xf")
            {
                var id = Number(reader.GetAttribute("numFmtId")) ?? 0;
                dates.Add(ExcelDates.IsDateFormat(id, formats.GetValueOrDefault(id)));
            }
        }
        return dates;
    }

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
