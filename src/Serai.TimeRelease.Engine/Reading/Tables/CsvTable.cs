using System.Text;
using Serai.TimeRelease.Engine.Reading.Csv;
using Serai.TimeRelease.Engine.Reading.Files;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>
/// A CSV file row by row, for tables with one row per case: they are small, and their columns decide what they mean. Event tables go through
/// <see cref="CsvEventReader"/>, which is many times faster. Format, encoding and headers are recognised by the same code.
/// </summary>
public sealed class CsvTable : IEventTable
{
    readonly StreamReader _text;
    readonly char _delimiter;
    readonly int _maxRow;

    CsvTable(string path, CsvFormat format, ReadOptions options)
    {
        File = Path.GetFileName(path);
        Columns = format.Headers;
        (_delimiter, _maxRow) = (format.Delimiter, options.MaxRowBytes);
        var stream = System.IO.File.OpenRead(path);
        stream.Position = format.Mark;
        _text = new StreamReader(stream, format.Encoding, detectEncodingFromByteOrderMarks: false, 1 << 16);
        FirstRow = format.FirstRow;
    }

    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    int FirstRow { get; }

    /// <returns>The table, or null where the problems say why not.</returns>
    public static CsvTable? Open(string path, ReadOptions options, Problems problems)
    {
        var format = CsvSniffing.Recognise(path, options, problems, out _);
        return format is null || problems.Refused ? null : new CsvTable(path, format, options);
    }

    public IEnumerable<TableLine> Rows()
    {
        var cells = new List<string?>();
        for (var row = 1; ; row++)
        {
            if (!ReadRecord(cells, row)) yield break;
            if (row < FirstRow || cells.All(string.IsNullOrWhiteSpace)) continue;
            yield return new TableLine(row, [.. cells.Concat(Enumerable.Repeat((string?)null, Math.Max(0, Columns.Count - cells.Count)))]);
        }
    }

    bool ReadRecord(List<string?> cells, int row)
    {
        cells.Clear();
        var c = _text.Read();
        if (c < 0) return false;
        var (cell, length) = (new StringBuilder(), 0);
        while (true)
        {
            if (c == '"' && cell.Length == 0)
            {
                for (c = _text.Read(); ; c = _text.Read())
                {
                    if (c < 0) throw new UnreadableFileException(ProblemCodes.QuoteNotClosed, "a quote that is never closed", "a closing quote", row);
                    if (c == '"' && _text.Peek() != '"') break;
                    if (c == '"') _text.Read();
                    Append();
                }
                c = _text.Read();
            }
            while (c >= 0 && c != _delimiter && c is not ('\r' or '\n'))
            {
                Append();
                c = _text.Read();
            }
            cells.Add(cell.Length == 0 ? null : cell.ToString());
            cell.Clear();
            if (c == _delimiter)
            {
                c = _text.Read();
                continue;
            }
            if (c == '\r' && _text.Peek() == '\n') _text.Read();
            return true;
        }

        void Append()
        {
            if (++length > _maxRow) throw new UnreadableFileException(ProblemCodes.RowTooLong, $"a row of more than {_maxRow:N0} characters", "shorter rows", row);
            cell.Append((char)c);
        }
    }

    public void Dispose() => _text.Dispose();
}
