using System.Text.RegularExpressions;

namespace Serai.Platform.Language;

/// <summary>An English text in the source that has to be translated, and where it was seen first.</summary>
public sealed record FoundPhrase(string Id, string? PluralId, string File, int Line)
{
    public (string Id, string? PluralId) Key => (Id, PluralId);
}

/// <summary>
/// Finds the English texts in source files. In C# and Razor: `T["…"]`, `Text["…"]`, `text["…"]`, `Plural(n, "…", "…")`, `Message("…")`,
/// `problems.Add(field, "…")`, `Wrong(field, "…")`, `[Label("…")]` and `[Hint("…")]`, any literal after /*T*/, and both sides of a condition in these places. In Razor also the attributes
/// label, hint, title, empty, caption… of our own elements (s-*), which hold plain English. Constants and joined strings are not found:
/// the first mark them where they are written, the second are reported.
/// </summary>
public static partial class PhraseScanner
{
    private static readonly HashSet<string> Indexers = ["T", "Text", "text"];

    public static IEnumerable<FoundPhrase> Scan(string file, string content) =>
        file.EndsWith(".cshtml", StringComparison.Ordinal) ? ScanRazor(file, content) : ScanCSharp(file, content, CSharpTokens.ReadAll(content));

    /// <summary>The places where a phrase is joined from pieces or interpolated: it can never be found in a catalogue.</summary>
    public static IEnumerable<string> Joined(string file, string content)
    {
        var source = content;
        var places = new List<IReadOnlyList<CSharpToken>>();
        if (file.EndsWith(".cshtml", StringComparison.Ordinal))
        {
            source = WithoutComments(content);
            foreach (Match anchor in Anchor().Matches(source))
                if (anchor.Groups["name"].Success)
                    places.Add([new(CSharpTokenKind.Word, anchor.Groups["name"].Value, anchor.Index), .. CSharpTokens.ReadBracket(source, anchor.Index + anchor.Length - 1)]);
        }
        else
        {
            var tokens = CSharpTokens.ReadAll(source);
            for (var i = 0; i + 1 < tokens.Count; i++)
                if (tokens[i].Kind == CSharpTokenKind.Word && (tokens[i + 1].Is("[") && Indexers.Contains(tokens[i].Text) || tokens[i + 1].Is("(") && tokens[i].Text == "Message"))
                    places.Add([.. tokens.Skip(i)]);
        }
        foreach (var tokens in places)
            if (tokens[0].Text != "Plural" && Argument(tokens, 1, 0) is [var first, ..] argument &&
                (first.Kind == CSharpTokenKind.Interpolated || (first.IsLiteral && argument.Count > 1 && argument[1].Is("+"))))
                yield return $"{file}, line {LineOf(source, tokens[0].Position)}: the sentence that begins \"{first.Text}\" is joined from pieces; expected one literal with {{0}}, {{1}}…";
    }

    private static IEnumerable<FoundPhrase> ScanRazor(string file, string content)
    {
        var source = WithoutComments(content);
        foreach (Match anchor in Anchor().Matches(source))
        {
            if (anchor.Value.StartsWith("/*", StringComparison.Ordinal))
            {
                if (CSharpTokens.ReadFirst(source, anchor.Index + anchor.Length) is { IsLiteral: true } literal) yield return new(literal.Text, null, file, LineOf(source, anchor.Index));
                continue;
            }
            var bracket = anchor.Index + anchor.Length - 1;
            IReadOnlyList<CSharpToken> tokens = [new(CSharpTokenKind.Word, anchor.Groups["name"].Value, anchor.Index), .. CSharpTokens.ReadBracket(source, bracket)];
            foreach (var found in ScanAt(file, source, tokens, 0)) yield return found;
        }
        foreach (var (text, position) in OwnElements.Phrases(source)) yield return new(text, null, file, LineOf(source, position));
    }

    private static IEnumerable<FoundPhrase> ScanCSharp(string file, string source, IReadOnlyList<CSharpToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Marked) yield return new(tokens[i].Text, null, file, LineOf(source, tokens[i].Position));
            foreach (var found in ScanAt(file, source, tokens, i)) yield return found;
        }
    }

    // The phrases of the call whose name stands at this token.
    private static IEnumerable<FoundPhrase> ScanAt(string file, string source, IReadOnlyList<CSharpToken> tokens, int i)
    {
        if (tokens[i].Kind != CSharpTokenKind.Word || i + 1 >= tokens.Count) yield break;
        var name = tokens[i].Text;
        var line = LineOf(source, tokens[i].Position);
        if (tokens[i + 1].Is("[") && Indexers.Contains(name))
        {
            foreach (var text in LiteralsOf(Argument(tokens, i + 1, 0))) yield return new(text, null, file, line);
        }
        else if (tokens[i + 1].Is("(") && name == "Message")
        {
            foreach (var text in LiteralsOf(Argument(tokens, i + 1, 0))) yield return new(text, null, file, line);
        }
        else if (tokens[i + 1].Is("(") && name is "Label" or "Hint" && i > 0 && (tokens[i - 1].Is("[") || tokens[i - 1].Is(",")))
        {
            foreach (var text in LiteralsOf(Argument(tokens, i + 1, 0))) yield return new(text, null, file, line);
        }
        else if (tokens[i + 1].Is("(") && (name == "Wrong" || name == "Add" && OnProblems(tokens, i)))
        {
            foreach (var text in LiteralsOf(Argument(tokens, i + 1, 1))) yield return new(text, null, file, line);
        }
        else if (tokens[i + 1].Is("(") && name == "Plural")
        {
            var arguments = Arguments(tokens, i + 1);
            if (arguments.Count >= 3 && LiteralsOf(arguments[1]) is [var one] && LiteralsOf(arguments[2]) is [var other])
                yield return new(one, other, file, line);
        }
    }

    private static bool OnProblems(IReadOnlyList<CSharpToken> tokens, int i) =>
        i >= 2 && tokens[i - 1].Is(".") && tokens[i - 2].Text.EndsWith("problems", StringComparison.OrdinalIgnoreCase);

    private static List<CSharpToken>? Argument(IReadOnlyList<CSharpToken> tokens, int open, int index) =>
        Arguments(tokens, open) is var all && index < all.Count ? all[index] : null;

    /// <summary>The arguments of the bracket at a token, without names before a colon.</summary>
    private static List<List<CSharpToken>> Arguments(IReadOnlyList<CSharpToken> tokens, int open)
    {
        var arguments = new List<List<CSharpToken>> { new() };
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Is("(") || token.Is("[") || token.Is("{")) { if (depth++ == 0) continue; }
            else if (token.Is(")") || token.Is("]") || token.Is("}")) { if (--depth == 0) break; }
            else if (token.Is(",") && depth == 1) { arguments.Add([]); continue; }
            arguments[^1].Add(token);
        }
        foreach (var argument in arguments)
            if (argument is [{ Kind: CSharpTokenKind.Word }, { Kind: CSharpTokenKind.Sign, Text: ":" }, ..]) argument.RemoveRange(0, 2);
        return arguments;
    }

    // The literal of an argument, or the two of a condition.
    private static List<string> LiteralsOf(List<CSharpToken>? argument)
    {
        if (argument is null) return [];
        if (argument is [{ IsLiteral: true } only]) return [only.Text];
        var found = new List<string>();
        if (!argument.Any(t => t.Is("?"))) return found;
        for (var i = 1; i < argument.Count; i++)
        {
            var before = argument[i - 1];
            if (argument[i].IsLiteral && (before.Is("?") || before.Is(":")) && (i + 1 == argument.Count || argument[i + 1].Is(":"))) found.Add(argument[i].Text);
        }
        return found;
    }

    // Comments become blanks, so that lines keep their numbers.
    private static string WithoutComments(string razor) => RazorComment().Replace(razor, m => Regex.Replace(m.Value, "[^\n]", " "));

    private static int LineOf(string source, int position) => source.AsSpan(0, position).Count('\n') + 1;

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"\b(?<name>T|Text|text)\[|\b(?<name>Plural|Message|Wrong)\(|/\*T\*/")]
    private static partial Regex Anchor();
}
