using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

/// <summary>
/// Gives the whole file back with two more columns, status and reason, in the order it came in. A CSV keeps its separator and its
/// encoding, unless the reasons are in letters that the encoding lacks: then it becomes UTF-8. Cells that a spreadsheet could run are defused.
/// </summary>
public static class ImportAnswer
{
    public static void WriteCsv(TableReader table, ImportResult result, Text text, Stream output)
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
