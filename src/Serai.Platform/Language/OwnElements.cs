using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Serai.Platform.Language;

/// <summary>
/// Reads the start tags of our own elements (s-*) in Razor and gives the attributes that hold an English key. An attribute value may hold
/// Razor code with quotes of its own (`href="@T["x"]"`), so tags cannot be read with one pattern.
/// </summary>
internal static partial class OwnElements
{
    /// <summary>The attributes that our tag helpers translate. Their `…-text` twins are shown as they are.</summary>
    internal static FrozenSet<string> English { get; } =
        new[] { "label", "hint", "title", "lead", "caption", "any", "empty", "missing", "more", "note", "search", "text", "unit", "legend", "confirm", "primary", "secondary", "danger" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<(string Text, int Position)> Phrases(string source)
    {
        foreach (Match start in Start().Matches(source))
        {
            var at = start.Index + start.Length;
            while (at < source.Length && source[at] != '>')
            {
                if (source[at] == '@') { at = SkipCode(source, at); continue; }
                if (!char.IsLetter(source[at])) { at++; continue; }
                var nameFrom = at;
                while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] is '-' or '_' or ':' or '.')) at++;
                var name = source[nameFrom..at];
                var equals = at;
                while (equals < source.Length && char.IsWhiteSpace(source[equals])) equals++;
                if (equals >= source.Length || source[equals] != '=') continue;
                at = equals + 1;
                while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
                if (at >= source.Length) yield break;
                var valueFrom = at + 1;
                at = SkipValue(source, at, out var code);
                if (!code && English.Contains(name) && at > valueFrom && source[valueFrom..(at - 1)] is { } text && !string.IsNullOrWhiteSpace(text))
                    yield return (text, nameFrom);
                if (code && English.Contains(name) && source.AsSpan(valueFrom).StartsWith("@("))
                    foreach (var side in Sides(CSharpTokens.ReadBracket(source, valueFrom + 1)))
                        yield return (side, nameFrom);
            }
        }
    }

    // Both sides of a condition: title="@(done ? "Correct" : "Log")".
    private static IEnumerable<string> Sides(IReadOnlyList<CSharpToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
            if (tokens[i].IsLiteral && (tokens[i - 1].Is("?") || tokens[i - 1].Is(":")) && !string.IsNullOrWhiteSpace(tokens[i].Text))
                yield return tokens[i].Text;
    }

    private static int SkipValue(string source, int at, out bool code)
    {
        code = false;
        if (source[at] is not ('"' or '\''))
        {
            code = true; // without quotes it is code or a single word; English is always quoted
            while (at < source.Length && !char.IsWhiteSpace(source[at]) && source[at] != '>')
                at = source[at] == '@' ? SkipCode(source, at) : at + 1;
            return at;
        }
        var quote = source[at++];
        while (at < source.Length && source[at] != quote)
        {
            if (source[at] != '@') { at++; continue; }
            if (at + 1 < source.Length && source[at + 1] == '@') { at += 2; continue; }
            code = true;
            at = SkipCode(source, at);
        }
        return Math.Min(at + 1, source.Length);
    }

    // From an @ to the end of its expression: @(…) or @name.name[…](…).
    private static int SkipCode(string source, int at)
    {
        at++;
        while (at < source.Length)
        {
            if (source[at] is '(' or '[') at = CSharpTokens.EndOfBracket(source, at);
            else if (char.IsLetterOrDigit(source[at]) || source[at] == '_') at++;
            else if (source[at] is '.' or '?' or '!' && at + 1 < source.Length && (char.IsLetter(source[at + 1]) || source[at + 1] == '.')) at++;
            else break;
        }
        return at;
    }

    [GeneratedRegex(@"<s-[a-z0-9-]+(?=[\s/>])")]
    private static partial Regex Start();
}
