using System.Text;

namespace Serai.Platform.Language;

/// <summary>One entry of a PO file. A plural entry has a form for each category of its language.</summary>
public sealed record PoEntry(string Id, string? PluralId, IReadOnlyList<string> Forms, string? Context = null, IReadOnlyList<string>? Comments = null, int Line = 0)
{
    public bool IsPlural => PluralId is not null;
    public bool IsTranslated => Forms.Count > 0 && Forms.All(f => f.Length > 0);

    /// <summary>Entries are the same phrase when these are the same: one English text may be both a sentence and a singular.</summary>
    public (string? Context, string Id, string? PluralId) Key => (Context, Id, PluralId);
}

/// <summary>Something that is not PO, with the file and line where it stands.</summary>
public sealed class PoException(string file, int line, string found) : FormatException($"{file}, line {line}: {found}")
{
    public string File { get; } = file;
    public int Line { get; } = line;
}

/// <summary>A strict reader and writer of PO files. The header entry (empty msgid) is kept apart.</summary>
public sealed record PoFile(string Header, IReadOnlyList<string> HeaderComments, IReadOnlyList<PoEntry> Entries)
{
    public static PoFile Parse(string content, string file) => new Reader(content, file).Read();

    public string Write()
    {
        var po = new StringBuilder();
        foreach (var comment in HeaderComments) po.Append(comment).Append('\n');
        po.Append("msgid \"\"\n");
        WriteText(po, "msgstr", Header);
        foreach (var entry in Entries)
        {
            po.Append('\n');
            foreach (var comment in entry.Comments ?? []) po.Append(comment).Append('\n');
            if (entry.Context is { } context) WriteText(po, "msgctxt", context);
            WriteText(po, "msgid", entry.Id);
            if (entry.PluralId is { } plural) WriteText(po, "msgid_plural", plural);
            if (!entry.IsPlural) WriteText(po, "msgstr", entry.Forms[0]);
            else for (var i = 0; i < entry.Forms.Count; i++) WriteText(po, FormattableString.Invariant($"msgstr[{i}]"), entry.Forms[i]);
        }
        return po.ToString();
    }

    private static void WriteText(StringBuilder po, string keyword, string text)
    {
        po.Append(keyword).Append(' ');
        // A text of several lines is written line by line, as gettext does: a change of one line is then a change of one line.
        var lines = text.Split('\n');
        if (lines.Length > 1) po.Append("\"\"\n");
        for (var i = 0; i < lines.Length; i++)
        {
            var last = i == lines.Length - 1;
            if (last && lines.Length > 1 && lines[i].Length == 0) break;
            po.Append('"').Append(Escape(lines[i])).Append(last ? "" : "\\n").Append("\"\n");
        }
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private sealed class Reader(string content, string file)
    {
        private readonly List<PoEntry> entries = [];
        private readonly List<string> comments = [];
        private readonly SortedDictionary<int, StringBuilder> forms = [];
        private StringBuilder? context, id, plural, current;
        private string header = "";
        private IReadOnlyList<string> headerComments = [];
        private bool headerSeen;
        private int startLine;

        public PoFile Read()
        {
            var lines = content.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF').Split('\n');
            for (var number = 1; number <= lines.Length; number++)
            {
                var line = lines[number - 1].Trim();
                if (line.Length == 0) { Finish(number); continue; }
                if (line[0] == '#') { if (forms.Count > 0) Finish(number); comments.Add(line); continue; }
                if (line[0] == '"')
                {
                    if (current is null) throw new PoException(file, number, "a text stands here without a keyword before it; expected msgid or msgstr");
                    current.Append(Unquote(line, number));
                    continue;
                }
                Keyword(line, number);
            }
            Finish(lines.Length);
            return new(header, headerComments, entries);
        }

        private void Keyword(string line, int number)
        {
            var space = line.IndexOfAny([' ', '\t']);
            var keyword = space < 0 ? line : line[..space];
            var text = new StringBuilder(Unquote(space < 0 ? "" : line[space..].Trim(), number));
            switch (keyword)
            {
                case "msgctxt":
                    if (forms.Count > 0) Finish(number);
                    if (id is not null || context is not null) throw new PoException(file, number, "msgctxt must come first in an entry");
                    startLine = number;
                    context = text;
                    break;
                case "msgid":
                    if (forms.Count > 0) Finish(number);
                    if (id is not null) throw new PoException(file, number, "found a second msgid; expected msgstr");
                    if (context is null) startLine = number;
                    id = text;
                    break;
                case "msgid_plural":
                    if (id is null || plural is not null || forms.Count > 0) throw new PoException(file, number, "msgid_plural must follow msgid");
                    plural = text;
                    break;
                case "msgstr":
                    if (id is null || plural is not null) throw new PoException(file, number, plural is null ? "msgstr without a msgid" : "an entry with msgid_plural needs msgstr[0], msgstr[1]…");
                    if (forms.Count > 0) throw new PoException(file, number, "found a second msgstr in one entry");
                    forms[0] = text;
                    break;
                default:
                    if (!keyword.StartsWith("msgstr[", StringComparison.Ordinal) || keyword[^1] != ']' ||
                        !int.TryParse(keyword.AsSpan(7, keyword.Length - 8), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index))
                        throw new PoException(file, number, $"found `{keyword}`; expected msgctxt, msgid, msgid_plural, msgstr or a comment");
                    if (plural is null) throw new PoException(file, number, $"{keyword} without a msgid_plural");
                    if (index != forms.Count) throw new PoException(file, number, $"found {keyword}; expected msgstr[{forms.Count}]");
                    forms[index] = text;
                    break;
            }
            current = text;
        }

        private void Finish(int number)
        {
            current = null;
            if (id is null && context is null)
            {
                // Comments before a blank line belong to the file, not to an entry.
                if (comments.Count > 0 && !headerSeen && entries.Count == 0) return;
                comments.Clear();
                return;
            }
            if (id is null || forms.Count == 0) throw new PoException(file, number, id is null ? "msgctxt without a msgid" : "msgid without a msgstr");
            if (id.Length == 0 && context is null)
            {
                if (headerSeen) throw new PoException(file, startLine, "found a second header (an entry with an empty msgid)");
                headerSeen = true;
                header = forms[0].ToString();
                headerComments = [.. comments];
            }
            else
            {
                entries.Add(new(id.ToString(), plural?.ToString(), [.. forms.Values.Select(f => f.ToString())], context?.ToString(), [.. comments], startLine));
            }
            comments.Clear();
            forms.Clear();
            context = id = plural = null;
        }

        private string Unquote(string quoted, int number)
        {
            if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
                throw new PoException(file, number, "expected a text in double quotes");
            var text = new StringBuilder(quoted.Length);
            for (var i = 1; i < quoted.Length - 1; i++)
            {
                var c = quoted[i];
                if (c == '"') throw new PoException(file, number, "a double quote inside a text must be written \\\"");
                if (c != '\\') { text.Append(c); continue; }
                if (++i >= quoted.Length - 1) throw new PoException(file, number, "the text ends in a lone backslash");
                text.Append(quoted[i] switch
                {
                    'n' => '\n', 't' => '\t', 'r' => '\r', '"' => '"', '\\' => '\\',
                    _ => throw new PoException(file, number, $"unknown escape \\{quoted[i]}; known are \\n \\t \\r \\\" \\\\"),
                });
            }
            return text.ToString();
        }
    }
}
