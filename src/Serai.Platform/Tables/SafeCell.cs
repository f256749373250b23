using System.Text.RegularExpressions;

namespace Serai.Platform.Tables;

/// <summary>
/// Keeps a text cell from being run as a formula by the program that opens a CSV file. Every CSV that Serai writes goes through this; in workbooks
/// cells are typed as text and need nothing.
/// </summary>
public static partial class SafeCell
{
    private const string Starters = "=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>A quote before whatever a spreadsheet could take for a formula; plain negative and positive numbers stay numbers.</summary>
    public static string Defuse(string text) => IsRisky(text) ? "'" + text : text;

    /// <summary>Takes the quote away again, when a file that Serai gave out comes back.</summary>
    public static string Restore(string text) => text.Length > 1 && text[0] == '\'' && IsRisky(text[1..]) ? text[1..] : text;

    private static bool IsRisky(string text)
    {
        if (text.Length == 0) return false;
        if (Starters.Contains(text[0])) return !PlainNumber().IsMatch(text);
        // Some programs drop leading spaces before they decide.
        var first = text.AsSpan().TrimStart();
        return first.Length > 0 && first.Length < text.Length && Starters.Contains(first[0]);
    }

    [GeneratedRegex(@"^[+-][0-9]+([.,][0-9]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();
}
