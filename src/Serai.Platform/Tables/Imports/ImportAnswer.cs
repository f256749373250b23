using System.Text;
using Serai.Documents;
using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

/// <summary>
/// Gives the whole file back with two more columns, status and reason, in the order it came in. A CSV keeps its separator and its
/// encoding, unless the reasons are in letters that the encoding lacks: then it becomes UTF-8, and cells that a spreadsheet could run are
/// defused. A workbook comes back as a workbook, its cells typed, so that nothing in it can run.
/// </summary>
public static class ImportAnswer
{
    /// <returns>The extension of what was written, with its dot.</returns>
    public static string Write(TableReader table, ImportResult result, Text text, Stream output)
    {
        if (!table.IsWorkbook)
        {
            WriteCsv(table, result, text, output);
            return ".csv";
        }
        var lines = result.Rows.ToDictionary(r => r.Number);
        var columns = ColumnsOf(table);
        var width = columns.Count;
        columns.Add(new SheetColumn(text["status"]));
        columns.Add(new SheetColumn(text["reason"], Width: 60));
        var rows = table.Records().Where(r => r.Number > table.HeaderRow).Select(row =>
        {
            var cells = new object?[width + 2];
            for (var i = 0; i < width; i++) cells[i] = columns[i].Type == ColumnType.Text ? row[i].Text : row[i].Value ?? row[i].Text;
            if (lines.TryGetValue(row.Number, out var line)) (cells[width], cells[width + 1]) = (StatusOf(line.Status, text), ReasonOf(line, text));
            return cells;
        });
        XlsxWriter.Write([new Sheet(table.Format.Sheet ?? "Import", columns, rows)], output);
        return ".xlsx";
    }

    /// <summary>A column keeps a type only when every cell of it has that type; numbers shown with leading zeros are identifiers, so text.</summary>
    private static List<SheetColumn> ColumnsOf(TableReader table)
    {
        var width = Math.Max(table.Headers.Count, table.Width);
        var types = new ColumnType?[width];
        var decimals = new int[width];
        foreach (var row in table.Records().Where(r => r.Number > table.HeaderRow))
            for (var i = 0; i < Math.Min(width, row.Cells.Count); i++)
            {
                if (row[i].IsEmpty) continue;
                var type = TypeOf(row[i]);
                decimals[i] = Math.Max(decimals[i], Decimals(row[i].Text));
                types[i] = types[i] is not { } known || known == type ? type : Wider(known, type);
            }
        return [.. Enumerable.Range(0, width).Select(i => new SheetColumn(i < table.Headers.Count ? table.Headers[i] : "", types[i] ?? ColumnType.Text)
        {
            Decimals = types[i] == ColumnType.Number ? Math.Min(decimals[i], 10) : null,
        })];
    }

    private static ColumnType TypeOf(TableCell cell) => cell.Value switch
    {
        DateTime { TimeOfDay.Ticks: 0 } => ColumnType.Date,
        DateTime => ColumnType.DateTime,
        double when cell.Text.Length > 15 || (cell.Text.Length > 1 && cell.Text[0] == '0' && cell.Text[1] != '.') => ColumnType.Text,
        double number => double.IsInteger(number) ? ColumnType.Integer : ColumnType.Number,
        _ => ColumnType.Text,
    };

    private static ColumnType Wider(ColumnType a, ColumnType b) => (a, b) switch
    {
        (ColumnType.Integer, ColumnType.Number) or (ColumnType.Number, ColumnType.Integer) => ColumnType.Number,
        (ColumnType.Date, ColumnType.DateTime) or (ColumnType.DateTime, ColumnType.Date) => ColumnType.DateTime,
        _ => ColumnType.Text,
    };

    private static int Decimals(string number)
    {
        var point = number.IndexOf('.');
        return point < 0 ? 0 : number.Length - point - 1;
    }

    internal static void WriteCsv(TableReader table, ImportResult result, Text text, Stream output)
    {
        var lines = result.Rows.ToDictionary(r => r.Number, r => (Status: StatusOf(r.Status, text), Reason: ReasonOf(r, text)));
        var (status, reason) = (text["status"], text["reason"]);
        var encoding = EncodingFor(table, lines.Values.SelectMany(l => new[] { l.Status, l.Reason }).Append(status).Append(reason));
        using var writer = new StreamWriter(output, encoding, leaveOpen: true);
        var delimiter = table.Format.Delimiter ?? ',';
        var width = Math.Max(table.Headers.Count, table.Width);
        foreach (var row in table.Records())
        {
            if (row.Number < table.HeaderRow && row.Cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) continue;
            var cells = Enumerable.Range(0, width).Select(i => SafeCell.Defuse(row[i].Text));
            if (row.Number == table.HeaderRow) cells = cells.Append(status).Append(reason);
            else if (lines.TryGetValue(row.Number, out var line)) cells = cells.Append(line.Status).Append(SafeCell.Defuse(line.Reason));
            CsvWriting.WriteRecord(writer, cells, delimiter);
        }
    }

    public static string StatusOf(ImportStatus status, Text text) => text.Say(status switch
    {
        ImportStatus.Add => new Message("add"),
        ImportStatus.Change => new Message("change"),
        ImportStatus.None => new Message("none"),
        ImportStatus.Conflict => new Message("conflict"),
        _ => new Message("refused"),
    });

    internal static string ReasonOf(ImportRow row, Text text) => string.Join("; ", row.Reasons.Select(r => text.Say(r.Message)));

    private static Encoding EncodingFor(TableReader table, IEnumerable<string> written)
    {
        var withMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        switch (table.Encoding)
        {
            // A workbook given back as CSV: the mark makes Excel read it rightly.
            case null:
                return withMark;
            case UTF8Encoding:
                return table.Format.HasMark || written.Any(w => w.Any(c => c > 127)) ? withMark : new UTF8Encoding(false);
            case UnicodeEncoding wide:
                return new UnicodeEncoding(wide.CodePage == 1201, byteOrderMark: true);
            case { } page:
                var strict = Encoding.GetEncoding(page.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
                try
                {
                    foreach (var text in written) strict.GetByteCount(text);
                    return page;
                }
                catch (EncoderFallbackException)
                {
                    return withMark;
                }
        }
    }
}
