using System.Globalization;
using System.Text;

namespace Serai.Documents;

/// <summary>
/// Writes a sheet as CSV: UTF-8 with byte order mark (without it Excel misreads Cyrillic), comma, CRLF, quotes as RFC 4180 has them,
/// dates as yyyy-MM-dd and numbers with a point whatever the language.
/// </summary>
public static class CsvWriter
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes header and rows; <paramref name="stream"/> is left open.</summary>
    public static void Write(Sheet sheet, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Separate(writer, i);
            WriteField(writer, Defuse(sheet.Columns[i].Header));
        }

        writer.WriteLine();
        foreach (var row in sheet.Rows)
        {
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                Separate(writer, i);
                if (i < row.Length && row[i] is { } value)
                {
                    WriteField(writer, Text(sheet.Columns[i], value));
                }
            }

            writer.WriteLine();
        }
    }

    /// <summary>
    /// Puts a quote before text that a spreadsheet would run as a formula: = + - @ TAB CR LF NUL, and the full-width forms some versions accept.
    /// Also behind leading white space, which a spreadsheet trims.
    /// </summary>
    internal static string Defuse(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var first = text[0];
        var trimmed = text.AsSpan().TrimStart();
        return first is '\t' or '\r' or '\n' or '\0' || (trimmed.Length > 0 && (trimmed[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'))
            ? "'" + text
            : text;
    }

    private static void Separate(StreamWriter writer, int column)
    {
        if (column > 0)
        {
            writer.Write(',');
        }
    }

    private static string Text(SheetColumn column, object value)
    {
        // A value that is not of its column's type came from outside: it is text, and is treated as such.
        var typed = column.Type switch
        {
            ColumnType.Number or ColumnType.Integer or ColumnType.Percent => Cells.Number(value) is null ? null : Number(value),
            ColumnType.Date => Cells.Moment(value)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ColumnType.DateTime => Cells.Moment(value) is null ? null : Cells.Text(value),
            _ => null,
        };
        return typed ?? Defuse(Cells.Text(value));
    }

    /// <summary>In full precision: a CSV file is for the next program, not for the eye.</summary>
    private static string Number(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    private static void WriteField(StreamWriter writer, string text)
    {
        if (text.AsSpan().IndexOfAny("\",\r\n") < 0 && !text.StartsWith(' ') && !text.EndsWith(' '))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
