using System.Text;
using System.Text.Json;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Reads JSON into nodes with their lines.</summary>
internal static class JsonNodes
{
    public static CalendarNode Read(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 });
        reader.Read();
        var at = 0;
        var line = 1;
        var node = Value(ref reader, utf8, ref at, ref line);
        // Anything after the value makes the reader throw.
        reader.Read();
        return node;
    }

    private static CalendarNode Value(ref Utf8JsonReader reader, byte[] utf8, ref int at, ref int line)
    {
        var here = LineOf(ref reader, utf8, ref at, ref line);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<(string, int, CalendarNode)>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var keyLine = LineOf(ref reader, utf8, ref at, ref line);
                    var key = reader.GetString()!;
                    reader.Read();
                    entries.Add((key, keyLine, Value(ref reader, utf8, ref at, ref line)));
                }
                return new MapNode(here, entries);
            case JsonTokenType.StartArray:
                var items = new List<CalendarNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value(ref reader, utf8, ref at, ref line));
                return new ListNode(here, items);
            case JsonTokenType.String:
                return new TextNode(here, reader.GetString()!, Quoted: true);
            default:
                return new TextNode(here, Encoding.UTF8.GetString(reader.ValueSpan), Quoted: false);
        }
    }

    private static int LineOf(ref Utf8JsonReader reader, byte[] utf8, ref int at, ref int line)
    {
        for (; at < reader.TokenStartIndex; at++)
            line += utf8[at] == '\n' ? 1 : 0;
        return line;
    }
}
