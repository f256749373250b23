namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Something in a YAML file that this reader does not take.</summary>
internal sealed class YamlFault(int line, string found, string expected) : Exception(expected)
{
    public int Line { get; } = line;

    public string Found { get; } = found;
}

/// <summary>
/// Reads the part of YAML 1.2 that a calendar needs: mappings and lists by indentation, flow lists and mappings on one line, plain and
/// quoted text, comments. Anchors, tags, block text and several documents are refused with their line.
/// </summary>
internal sealed class YamlNodes
{
    private readonly List<(int Line, int Indent, string Text)> lines = [];
    private int at;

    public static CalendarNode Read(string text)
    {
        var reader = new YamlNodes();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = WithoutComment(raw.TrimEnd('\r'));
            var content = line.Trim();
            if (content.Length == 0 || (content == "---" && reader.lines.Count == 0))
                continue;
            var indent = line.Length - line.TrimStart(' ').Length;
            if (line[indent] == '\t')
                throw new YamlFault(number, "a tab", "blanks at the beginning of a line");
            if (content is "---" or "...")
                throw new YamlFault(number, content, "one document");
            reader.lines.Add((number, indent, content));
        }
        if (reader.lines.Count == 0)
            throw new YamlFault(1, "nothing", "a calendar");
        var node = reader.Block(reader.lines[0].Indent);
        if (reader.at < reader.lines.Count)
            throw new YamlFault(reader.lines[reader.at].Line, reader.lines[reader.at].Text, "the indentation of the lines before");
        return node;
    }

    private CalendarNode Block(int indent)
    {
        var (line, _, text) = lines[at];
        if (IsItem(text))
        {
            var items = new List<CalendarNode>();
            while (at < lines.Count && lines[at].Indent == indent && IsItem(lines[at].Text))
            {
                var (itemLine, _, item) = lines[at];
                var rest = item.Length == 1 ? "" : item[1..].TrimStart();
                if (rest.Length == 0)
                {
                    at++;
                    items.Add(Nested(indent, itemLine));
                }
                else if (KeyEnd(rest) >= 0)
                {
                    // "- date: …" begins a mapping whose further keys stand under the first one.
                    var inner = indent + item.Length - rest.Length;
                    lines[at] = (itemLine, inner, rest);
                    items.Add(Block(inner));
                }
                else
                {
                    at++;
                    items.Add(Scalar(rest, itemLine));
                }
            }
            return new ListNode(line, items);
        }
        if (KeyEnd(text) < 0)
        {
            at++;
            return Scalar(text, line);
        }
        var entries = new List<(string, int, CalendarNode)>();
        while (at < lines.Count && lines[at].Indent == indent && !IsItem(lines[at].Text))
        {
            var (keyLine, _, entry) = lines[at];
            var end = KeyEnd(entry);
            if (end < 0)
                throw new YamlFault(keyLine, entry, "a name followed by a colon and a blank");
            var key = Scalar(entry[..end].Trim(), keyLine) is TextNode name ? name.Text : throw new YamlFault(keyLine, entry, "a name before the colon");
            var rest = entry[(end + 1)..].Trim();
            at++;
            entries.Add((key, keyLine, rest.Length > 0 ? Scalar(rest, keyLine) : Nested(indent, keyLine)));
        }
        return new MapNode(line, entries);
    }

    private CalendarNode Nested(int indent, int line)
    {
        // A list under a key may stand at the indentation of the key.
        if (at < lines.Count && (lines[at].Indent > indent || (lines[at].Indent == indent && IsItem(lines[at].Text) && !IsItem(lines[at - 1].Text))))
            return Block(lines[at].Indent);
        return new TextNode(line, "", Quoted: false);
    }

    private static bool IsItem(string text) => text == "-" || text.StartsWith("- ", StringComparison.Ordinal);

    // The colon that ends a key: outside quotes and brackets, followed by a blank or the end.
    private static int KeyEnd(string text)
    {
        var quote = '\0';
        if (text[0] is '[' or '{')
            return -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != 0)
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && i == 0)
                quote = text[i];
            else if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' '))
                return i;
        }
        return -1;
    }

    private static CalendarNode Scalar(string text, int line)
    {
        var position = 0;
        var node = Flow(text, ref position, line, stops: "");
        Skip(text, ref position);
        return position == text.Length ? node : throw new YamlFault(line, text[position..], "the end of the line");
    }

    private static CalendarNode Flow(string text, ref int i, int line, string stops)
    {
        Skip(text, ref i);
        if (i == text.Length)
            return new TextNode(line, "", Quoted: false);
        switch (text[i])
        {
            case '[':
                var items = new List<CalendarNode>();
                i++;
                while (!Ends(text, ref i, ']', line))
                {
                    items.Add(Flow(text, ref i, line, ",]"));
                    Separator(text, ref i, ']', line);
                }
                return new ListNode(line, items);
            case '{':
                var entries = new List<(string, int, CalendarNode)>();
                i++;
                while (!Ends(text, ref i, '}', line))
                {
                    var key = Flow(text, ref i, line, ":,}") as TextNode ?? throw new YamlFault(line, text, "a name before a colon");
                    Skip(text, ref i);
                    if (i == text.Length || text[i] != ':')
                        throw new YamlFault(line, text, $"a colon after {key.Text}");
                    i++;
                    entries.Add((key.Text, line, Flow(text, ref i, line, ",}")));
                    Separator(text, ref i, '}', line);
                }
                return new MapNode(line, entries);
            case '"' or '\'':
                var quote = text[i];
                var end = text.IndexOf(quote, i + 1);
                if (end < 0)
                    throw new YamlFault(line, text, $"a closing {quote} on the same line");
                var inside = text[(i + 1)..end];
                if (quote == '"' && inside.Contains('\\'))
                    throw new YamlFault(line, inside, "text without backslashes");
                i = end + 1;
                return new TextNode(line, inside, Quoted: true);
            case '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`':
                throw new YamlFault(line, text[i..], "plain or quoted text, [a, list] or {a: mapping}");
            default:
                var start = i;
                // In a flow mapping only a colon before a blank ends the key, so that 09:00 stays whole.
                while (i < text.Length && !(stops.Contains(text[i]) && (text[i] != ':' || i + 1 == text.Length || text[i + 1] == ' ')))
                    i++;
                return new TextNode(line, text[start..i].Trim(), Quoted: false);
        }
    }

    private static bool Ends(string text, ref int i, char end, int line)
    {
        Skip(text, ref i);
        if (i == text.Length)
            throw new YamlFault(line, text, $"a closing {end} on the same line");
        if (text[i] != end)
            return false;
        i++;
        return true;
    }

    private static void Separator(string text, ref int i, char end, int line)
    {
        Skip(text, ref i);
        if (i < text.Length && text[i] == ',')
            i++;
        else if (i == text.Length || text[i] != end)
            throw new YamlFault(line, text, $"a comma or a closing {end} on the same line");
    }

    private static void Skip(string text, ref int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
    }

    private static string WithoutComment(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != 0)
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or '{' or ',' or ':'))
                quote = line[i];
            else if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
                return line[..i];
        }
        return line;
    }
}
