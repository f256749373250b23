using System.Text.RegularExpressions;
using Serai.Platform.Language;

namespace Serai.Platform.Tables;

/// <summary>Says what was recognised in a file, so that a wrong guess is noticed before anything is stored.</summary>
internal static partial class Recognition
{
    public static Message Of(TableFormat format)
    {
        if (format.Delimiter is null) return new Message("workbook, sheet {0}", format.Sheet);
        var delimiter = format.Delimiter switch
        {
            ',' => new Message("comma"),
            ';' => new Message("semicolon"),
            '\t' => new Message("tab"),
            _ => new Message("vertical bar"),
        };
        object? encoding = format.Confidence == Confidence.Certain ? NameOf(format.Encoding!) : new Message("probably {0}", NameOf(format.Encoding!));
        return format.DecimalMark switch
        {
            ',' => new Message("{0}, {1}, decimal comma", delimiter, encoding),
            '.' => new Message("{0}, {1}, decimal point", delimiter, encoding),
            _ => new Message("{0}, {1}", delimiter, encoding),
        };
    }

    /// <summary>Only numbers that have one reading count: 12,5 and 0,1234 but not 1,234.</summary>
    public static char? DecimalMark(IEnumerable<TableRow> rows)
    {
        int comma = 0, point = 0;
        foreach (var row in rows)
            foreach (var cell in row.Cells)
            {
                var match = Fraction().Match(cell.Text);
                if (!match.Success) continue;
                if (match.Groups[1].Value == ",") comma++;
                else point++;
            }
        return comma > point ? ',' : point > comma ? '.' : null;
    }

    private static string NameOf(string encoding) => encoding switch
    {
        "utf-8" => "UTF-8",
        "utf-16" or "utf-16BE" => "UTF-16",
        "windows-1251" => "Windows-1251",
        "windows-1252" => "Windows-1252",
        _ => encoding,
    };

    [GeneratedRegex(@"^\s*-?[0-9]+([.,])(?:[0-9]{1,2}|[0-9]{4,})\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();
}
