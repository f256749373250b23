using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Tables;

/// <summary>
/// A table that somebody sent, as CSV or as a workbook, row by row. Open it only after the file passed its inspection. The rows can be
/// read more than once; the file stays open until this is disposed.
/// </summary>
public sealed class TableReader : IDisposable
{
    private const int SampleRows = 200;

    private readonly Stream _file;
    private readonly TableOptions _options;
    private readonly ITableSource _source;
    private int _headerRow;

    private TableReader(Stream file, TableOptions options, ITableSource source)
    {
        (_file, _options, _source) = (file, options, source);
        Format = source.Format;
    }

    public TableFormat Format { get; private set; }

    /// <summary>"semicolon, Windows-1251, decimal comma", so that a wrong guess is noticed.</summary>
    public Message Recognised => Recognition.Of(Format);

    /// <summary>As they stand in the file, without spaces around them; empty for a column without a name.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>Columns whose header stands in an earlier column already.</summary>
    public IReadOnlyList<int> DuplicateHeaders { get; private set; } = [];

    /// <summary>Why the table cannot be read, or not to its end. Known after opening for what is in its beginning, otherwise after reading the rows.</summary>
    public Message? Fault { get; private set; }

    /// <summary>Most cells in any row read so far.</summary>
    internal int Width { get; private set; }

    internal bool IsWorkbook => Format.Delimiter is null;

    internal Encoding? Encoding => (_source as CsvSource)?.Encoding;

    /// <param name="file">Must be able to seek.</param>
    /// <param name="name">Only its extension is used.</param>
    public static TableReader Open(Stream file, string name, TableOptions? options = null)
    {
        if (!file.CanSeek) throw new ArgumentException("The table must be able to seek.", nameof(file));
        options ??= TableOptions.Default;
        ITableSource source = Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? new XlsxSource(file, options) : new CsvSource(file, options);
        var table = new TableReader(file, options, source);
        table.ReadBeginning();
        return table;
    }

    /// <summary>The rows below the header, without blank ones. Ends early when the table cannot be read on: look at <see cref="Fault"/> afterwards.</summary>
    public IEnumerable<TableRow> Rows()
    {
        if (_headerRow == 0) yield break;
        foreach (var row in Records())
        {
            if (row.Number <= _headerRow || row.IsBlank) continue;
            yield return row.Fault is null && HasMore(row)
                ? row with { Fault = new Message("There are {0} cells in this row, but only {1} columns have a header.", row.Cells.Count, Headers.Count) }
                : row;
        }
    }

    /// <summary>Every row of the file, the header and blank ones too.</summary>
    internal IEnumerable<TableRow> Records()
    {
        using var rows = _source.Records().GetEnumerator();
        for (var count = 0; ; count++)
        {
            try
            {
                if (count >= _options.MaxRows && rows.MoveNext()) throw new TableFaultException(new Message("The table has more than {0} rows.", _options.MaxRows));
                if (!rows.MoveNext()) yield break;
            }
            catch (TableFaultException fault)
            {
                Fault = fault.Reason;
                yield break;
            }
            Width = Math.Max(Width, rows.Current.Cells.Count);
            yield return rows.Current;
        }
    }

    internal int HeaderRow => _headerRow;

    public void Dispose() => _file.Dispose();

    private void ReadBeginning()
    {
        if (_source.Fault is { } unreadable)
        {
            Fault = unreadable;
            return;
        }
        List<TableRow> sample = [];
        foreach (var row in Records())
        {
            if (_headerRow == 0)
            {
                if (row.IsBlank || IsSeparatorLine(row)) continue;
                TakeHeader(row);
                continue;
            }
            sample.Add(row);
            if (sample.Count >= SampleRows) break;
        }
        if (Fault is null && _headerRow == 0) Fault = new Message("The table is empty: there is no row with column names.");
        if (!IsWorkbook) Format = Format with { DecimalMark = Recognition.DecimalMark(sample) };
    }

    private void TakeHeader(TableRow row)
    {
        _headerRow = row.Number;
        var headers = row.Cells.Select(c => c.Text.Trim()).ToList();
        while (headers.Count > 0 && headers[^1].Length == 0) headers.RemoveAt(headers.Count - 1);
        Headers = headers;
        if (headers.Count > _options.MaxColumns) Fault = new Message("The table has more than {0} columns.", _options.MaxColumns);
        if (row.Fault is not null) Fault ??= row.Fault;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        DuplicateHeaders = [.. Enumerable.Range(0, headers.Count).Where(i => headers[i].Length > 0 && !seen.Add(Fold.Key(headers[i])))];
    }

    // Excel's own hint, understood when the delimiter was looked for.
    private bool IsSeparatorLine(TableRow row) => !IsWorkbook && row.Number == 1 && row.Cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private bool HasMore(TableRow row)
    {
        for (var i = Headers.Count; i < row.Cells.Count; i++)
            if (!row.Cells[i].IsEmpty) return true;
        return false;
    }
}

/// <summary>The two kinds of table file.</summary>
internal interface ITableSource
{
    TableFormat Format { get; }

    Message? Fault { get; }

    IEnumerable<TableRow> Records();
}
