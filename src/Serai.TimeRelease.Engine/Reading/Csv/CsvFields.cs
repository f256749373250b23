using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Cuts a piece of UTF-8 text into rows and fields by RFC 4180, one field after the other. For headers, samples and refused rows; the reading of a whole file
/// goes through <see cref="RowReading"/>, which follows the same rules.
/// </summary>
static class CsvFields
{
    /// <summary>The end of the first row in the text, behind its newline; -1 where the text ends within the row.</summary>
    public static int RowEnd(ReadOnlySpan<byte> text, byte delimiter, byte newline)
    {
        var scan = new QuoteScan(delimiter, newline);
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOfAny(newline, (byte)'"');
            if (next < 0)
                return -1;
            next += at;
            if (text[next] == newline)
                return next + 1;
            at = scan.Opens(text, next) ? scan.Close(text, next + 1) : next + 1;
            if (at < 0)
                return -1;
        }
    }

    /// <summary>The fields of one row, without its newline, quotes removed.</summary>
    public static List<string> Of(ReadOnlySpan<byte> row, byte delimiter)
    {
        var fields = new List<string>();
        for (var at = 0; ;)
        {
            if (at < row.Length && row[at] == '"')
            {
                var close = new QuoteScan(delimiter, 0).Close(row, at + 1);
                if (close > 0)
                {
                    var end = row[close..].IndexOf(delimiter);
                    end = end < 0 ? row.Length : end + close;
                    fields.Add(Encoding.UTF8.GetString(row[(at + 1)..(close - 1)]).Replace("\"\"", "\"", StringComparison.Ordinal) + Encoding.UTF8.GetString(row[close..end]));
                    if (end == row.Length)
                        return fields;
                    at = end + 1;
                    continue;
                }
            }
            var next = row[at..].IndexOf(delimiter);
            fields.Add(Encoding.UTF8.GetString(next < 0 ? row[at..] : row.Slice(at, next)));
            if (next < 0)
                return fields;
            at += next + 1;
        }
    }

    /// <summary>The row without its newline.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> row) => row.TrimEnd("\r\n"u8);
}
