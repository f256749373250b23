using System.Text;

namespace Serai.Platform.Language;

internal enum CSharpTokenKind { Word, Sign, Literal, Interpolated }

/// <summary>One token of C# source. For a literal, the text is its value; a marked literal has /*T*/ before it.</summary>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, string Text, int Position, bool Marked = false)
{
    public bool Is(string sign) => Kind == CSharpTokenKind.Sign && Text == sign;
    public bool IsLiteral => Kind == CSharpTokenKind.Literal;
}

/// <summary>
/// Just enough of C#'s lexical grammar to find string literals and the calls around them: comments, character literals, and regular,
/// verbatim, raw and interpolated strings. What stands in the holes of an interpolated string is read as code too.
/// </summary>
internal sealed class CSharpTokens(string source)
{
    private readonly List<CSharpToken> tokens = [];
    private int at;
    private bool marked;

    public static IReadOnlyList<CSharpToken> ReadAll(string source) => new CSharpTokens(source).Run(0, closing: false);

    /// <summary>Reads from a bracket that opens at <paramref name="start"/> to the one that closes it.</summary>
    public static IReadOnlyList<CSharpToken> ReadBracket(string source, int start) => new CSharpTokens(source).Run(start, closing: true);

    /// <summary>The token at or after a place.</summary>
    public static CSharpToken? ReadFirst(string source, int start)
    {
        while (start < source.Length && char.IsWhiteSpace(source[start])) start++;
        var reader = new CSharpTokens(source) { at = start };
        if (reader.StringStart() is var (dollars, verbatim, quotes) && quotes > 0) reader.ReadString(dollars, verbatim, quotes);
        return reader.tokens.Count > 0 ? reader.tokens[0] : null;
    }

    /// <summary>The place after the bracket that closes the one at <paramref name="start"/>.</summary>
    public static int EndOfBracket(string source, int start)
    {
        var reader = new CSharpTokens(source);
        reader.Run(start, closing: true);
        return reader.at;
    }

    private List<CSharpToken> Run(int start, bool closing)
    {
        at = start;
        var depth = 0;
        while (at < source.Length)
        {
            var c = source[at];
            if (char.IsWhiteSpace(c)) { at++; continue; }
            if (c == '/' && Next(1) == '/') { at = End("\n"); continue; }
            if (c == '/' && Next(1) == '*')
            {
                var end = End("*/");
                marked = source.AsSpan(at, end - at) is "/*T*/";
                at = end;
                continue;
            }
            if (StringStart() is var (dollars, verbatim, quotes) && quotes > 0) { ReadString(dollars, verbatim, quotes); continue; }
            if (c == '\'') { SkipCharacter(); continue; }
            if (char.IsLetter(c) || c == '_')
            {
                var from = at;
                while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_')) at++;
                Add(CSharpTokenKind.Word, source[from..at], from);
                continue;
            }
            Add(CSharpTokenKind.Sign, c.ToString(), at++);
            if (!closing) continue;
            if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}' && --depth == 0) break;
        }
        return tokens;
    }

    private char Next(int ahead) => at + ahead < source.Length ? source[at + ahead] : '\0';

    private int End(string of)
    {
        var end = source.IndexOf(of, at, StringComparison.Ordinal);
        return end < 0 ? source.Length : end + of.Length;
    }

    private void Add(CSharpTokenKind kind, string text, int position)
    {
        tokens.Add(new(kind, text, position, marked && kind == CSharpTokenKind.Literal));
        marked = false;
    }

    // Dollars, at-sign and quotes that open a string here; no quotes when none does.
    private (int Dollars, bool Verbatim, int Quotes) StringStart()
    {
        var place = at;
        var dollars = 0;
        var verbatim = false;
        while (place < source.Length && source[place] is '$' or '@')
        {
            if (source[place] == '$') dollars++; else verbatim = true;
            place++;
        }
        var quotes = 0;
        while (place + quotes < source.Length && source[place + quotes] == '"') quotes++;
        return (dollars, verbatim, quotes);
    }

    private void ReadString(int dollars, bool verbatim, int quotes)
    {
        var from = at;
        at += dollars + (verbatim ? 1 : 0);
        var kind = dollars > 0 ? CSharpTokenKind.Interpolated : CSharpTokenKind.Literal;
        var mark = marked;
        var place = tokens.Count;
        string raw;
        if (quotes >= 3 && !verbatim) ReadRaw(dollars, quotes, out raw);
        else ReadQuoted(dollars > 0, verbatim, out raw);
        marked = false;
        tokens.Insert(place, new(kind, raw, from, mark && kind == CSharpTokenKind.Literal));
    }

    private void ReadQuoted(bool interpolated, bool verbatim, out string value)
    {
        var text = new StringBuilder();
        at++;
        while (at < source.Length)
        {
            var c = source[at];
            if (c == '"')
            {
                if (verbatim && Next(1) == '"') { text.Append('"'); at += 2; continue; }
                at++;
                break;
            }
            if (c == '\n' && !verbatim) break; // not closed: whatever this is, it is not a string of C#
            if (c == '\\' && !verbatim) { ReadEscape(text); continue; }
            if (interpolated && c == '{')
            {
                if (Next(1) == '{') { at += 2; continue; }
                ReadHole();
                continue;
            }
            text.Append(c);
            at++;
        }
        value = text.ToString();
    }

    private void ReadHole()
    {
        var inner = new CSharpTokens(source);
        var hole = inner.Run(at, closing: true);
        tokens.AddRange(hole);
        at = inner.at;
    }

    private void ReadRaw(int dollars, int quotes, out string value)
    {
        at += quotes;
        var from = at;
        var fence = new string('"', quotes);
        var end = source.IndexOf(fence, at, StringComparison.Ordinal);
        if (end < 0) end = source.Length;
        while (end + quotes < source.Length && source[end + quotes] == '"') end++;
        if (dollars > 0)
        {
            var open = new string('{', dollars);
            for (var hole = source.IndexOf(open, from, end - from, StringComparison.Ordinal); hole >= 0;)
            {
                at = hole + dollars - 1;
                ReadHole();
                var next = Math.Min(at, end);
                hole = source.IndexOf(open, next, end - next, StringComparison.Ordinal);
            }
        }
        value = Unindent(source[from..end]);
        at = Math.Min(end + quotes, source.Length);
    }

    // A raw string of several lines loses its first and last line break and the indentation of its closing fence.
    private static string Unindent(string raw)
    {
        raw = raw.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!raw.Contains('\n', StringComparison.Ordinal)) return raw;
        var lines = raw.Split('\n');
        var indent = lines[^1];
        return string.Join('\n', lines[1..^1].Select(l => l.StartsWith(indent, StringComparison.Ordinal) ? l[indent.Length..] : l.TrimStart()));
    }

    private void ReadEscape(StringBuilder text)
    {
        var c = Next(1);
        at += 2;
        switch (c)
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case '0': text.Append('\0'); break;
            case 'u': AppendCode(text, 4, 4); break;
            case 'x': AppendCode(text, 1, 4); break;
            case 'U': AppendCode(text, 8, 8); break;
            default: text.Append(c); break;
        }
    }

    private void AppendCode(StringBuilder text, int least, int most)
    {
        var length = 0;
        while (length < most && char.IsAsciiHexDigit(Next(length))) length++;
        if (length < least) return;
        text.Append(char.ConvertFromUtf32(Convert.ToInt32(source.Substring(at, length), 16)));
        at += length;
    }

    private void SkipCharacter()
    {
        at++;
        if (Next(0) == '\\') at += 2;
        else at++;
        while (at < source.Length && source[at] != '\'' && source[at] != '\n') at++;
        if (at < source.Length && source[at] == '\'') at++;
    }
}
