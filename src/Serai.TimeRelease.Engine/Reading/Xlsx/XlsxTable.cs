using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Engine.Reading.Xlsx;

/// <summary>
/// One sheet of a workbook, streamed. Formulas are never computed: the value that was stored with them is taken. Nothing is unpacked to
/// disk, links to the outside are not followed, and the bytes are counted while they are unpacked.
/// </summary>
public sealed class XlsxTable : IEventTable
{
    readonly ZipArchive _archive;
    readonly WorkbookParts _parts;
    readonly string _part;
    readonly ReadLimits _limits;
    readonly int _headerRow;

    XlsxTable(ZipArchive archive, WorkbookParts parts, string part, string file, ReadLimits limits)
    {
        (_archive, _parts, _part, File, _limits) = (archive, parts, part, file, limits);
        foreach (var line in Lines(null))
        {
            if (line.Cells.All(string.IsNullOrWhiteSpace)) continue;
            _headerRow = line.Row;
            Columns = [.. line.Cells.Select(c => c?.Trim() ?? "")];
            break;
        }
        if (_headerRow == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "an empty sheet", "a row with column names");
    }

    public string File { get; }

    public IReadOnlyList<string> Columns { get; } = [];

    /// <summary>Columns whose plain numbers are days, too: a column of times that lost its date format.</summary>
    public ISet<int> TimeColumns { get; } = new HashSet<int>();

    /// <param name="stream">Must be able to seek; is closed with the table.</param>
    /// <param name="file">Name, for problems.</param>
    /// <param name="sheet">Name of the sheet; the first one when null.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <exception cref="UnreadableFileException">The workbook is damaged, hostile or empty.</exception>
    public static XlsxTable Open(Stream stream, string file, string? sheet = null, ReadLimits? limits = null)
    {
        limits ??= ReadLimits.Default;
        return Guarded(() =>
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var parts = new WorkbookParts(archive, stream.Length, limits);
            if (parts.Sheets.Count == 0) throw new UnreadableFileException(FileCodes.WrongFormat, "an archive without a sheet", "an XLSX workbook");
            var chosen = sheet is null ? parts.Sheets[0] : parts.Sheets.FirstOrDefault(s => string.Equals(s.Name, sheet, StringComparison.OrdinalIgnoreCase));
            if (chosen.Part is null) throw new UnreadableFileException(FileCodes.SheetUnknown, $"no sheet named \"{sheet}\"", "one of " + string.Join(", ", parts.Sheets.Take(20).Select(s => s.Name)));
            return new XlsxTable(archive, parts, chosen.Part, file, limits);
        });
    }

    public IEnumerable<TableLine> Rows()
    {
        using var lines = Lines(TimeColumns).GetEnumerator();
        while (Guarded(lines.MoveNext))
        {
            var line = lines.Current;
            if (line.Row > _headerRow && (line.Error is not null || !line.Cells.All(string.IsNullOrWhiteSpace))) yield return line;
        }
    }

    IEnumerable<TableLine> Lines(ISet<int>? times)
    {
        using var reader = _parts.Open(_part);
        var number = 0;
        var cells = new string?[Math.Max(1, Columns.Count)];
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row") continue;
            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            yield return ReadRow(reader, number, ref cells, times);
        }
    }

    TableLine ReadRow(XmlReader reader, int number, ref string?[] cells, ISet<int>? times)
    {
        Array.Clear(cells);
        (string, string)? error = null;
        var width = 0;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            var column = -1;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c") continue;
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                if (column >= _limits.MaxColumns) throw new UnreadableFileException(FileCodes.TooLarge, $"more than {_limits.MaxColumns:N0} columns", $"at most {_limits.MaxColumns:N0}", number);
                var (value, isError) = ReadCell(reader, times?.Contains(column) == true);
                if (value is null) continue;
                // Headers decide how wide the table is; a note to its right is not ours.
                if (times is not null && column >= cells.Length) continue;
                if (column >= cells.Length) Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
                if (isError) error ??= (column < Columns.Count ? Columns[column] : "", value);
                cells[column] = value;
                width = Math.Max(width, column + 1);
            }
        }
        if (times is null) return new TableLine(number, cells[..width], error);
        return new TableLine(number, cells, error);
    }

    (string? Value, bool IsError) ReadCell(XmlReader reader, bool isTime)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        if (reader.IsEmptyElement) return (null, false);
        var depth = reader.Depth;
        string? value = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "is") value = WorkbookParts.RichText(reader);
            else if (reader.LocalName == "v") value = WorkbookParts.RichText(reader);
        }
        if (value is null || value.Length == 0) return (null, false);
        if (value.Length > _limits.MaxText) throw new UnreadableFileException(FileCodes.TooLarge, $"a cell of more than {_limits.MaxText:N0} characters", "shorter cells");
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _parts.SharedText.Count ? (_parts.SharedText[index], false) : (null, false);
            case "e":
                return (value, true);
            case "b":
                return (value == "1" ? "TRUE" : "FALSE", false);
            case "n":
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return (value, false);
                var isDate = style < _parts.DateStyles.Count && _parts.DateStyles[style];
                return ((isDate || isTime) && ExcelDates.Text(number, _parts.From1904) is { } date ? date : Plain(number), false);
            default:
                return (value, false);
        }
    }

    static string Plain(double number) => double.IsInteger(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    static int? ColumnOf(string? reference)
    {
        var (column, at) = (0, 0);
        for (; reference is not null && at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && at < 4; at++) column = column * 26 + reference[at] - 'A' + 1;
        return at > 0 ? column - 1 : null;
    }

    static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw Xml.Told(fault);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or ArgumentException or IOException)
        {
            throw new UnreadableFileException(FileCodes.Damaged, "a workbook that cannot be read (" + fault.Message.TrimEnd('.') + ")", "a complete workbook; open it in its own program and save it again");
        }
    }

    public void Dispose() => _archive.Dispose();
}
