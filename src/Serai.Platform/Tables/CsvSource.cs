using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Tables;

internal sealed class CsvSource : ITableSource
{
    private const int SniffRows = 50, SniffChars = 256 * 1024;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    private readonly Stream _file;
    private readonly TableOptions _options;
    private readonly EncodingGuess _encoding;

    public CsvSource(Stream file, TableOptions options)
    {
        (_file, _options) = (file, options);
        _encoding = options.Encoding is { } name ? EncodingGuess.Named(name, file) : EncodingGuess.Of(file);
        Format = new TableFormat(options.Delimiter ?? Sniff(), _encoding.Encoding.WebName, _encoding.MarkLength > 0, _encoding.Confidence, null, null);
    }

    public TableFormat Format { get; }

    public Message? Fault => null;

    public Encoding Encoding => _encoding.Encoding;

    public IEnumerable<TableRow> Records()
    {
        using var text = OpenText();
        var records = new CsvRecords(text, Format.Delimiter!.Value, _options);
        while (records.Read())
            yield return new TableRow(records.Number, [.. records.Cells.Select(c => new TableCell(c))], records.Fault);
    }

    private StreamReader OpenText()
    {
        _file.Position = _encoding.MarkLength;
        return new StreamReader(_file, _encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65536, leaveOpen: true);
    }

    /// <summary>The separator that cuts the first rows into the same number of cells, and into the most.</summary>
    private char Sniff()
    {
        var sample = new char[SniffChars];
        int length;
        using (var text = OpenText()) length = text.ReadBlock(sample, 0, sample.Length);
        var start = new string(sample, 0, length);
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4 && Candidates.Contains(start[4])) return start[4];
        var (best, bestScore) = (',', 0d);
        foreach (var candidate in Candidates)
        {
            var score = Score(start, candidate);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private double Score(string sample, char delimiter)
    {
        var records = new CsvRecords(new StringReader(sample), delimiter, _options);
        int first = 0, same = 0, count = 0;
        try
        {
            while (count < SniffRows && records.Read())
            {
                if (records.Cells.All(string.IsNullOrWhiteSpace)) continue;
                if (++count == 1) first = records.Cells.Count;
                if (records.Cells.Count == first) same++;
            }
        }
        catch (TableFaultException)
        {
            // The sample may end inside a quoted cell; what was read until there counts. Whether the table is sound is found out later.
        }
        return first < 2 ? 0 : (double)same / Math.Max(1, count) * 10 + Math.Min(first, 100) / 100d;
    }
}
