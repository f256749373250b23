using System.IO.Compression;
using System.Text.Json;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Engine.Reading.Ocel;

/// <summary>
/// Reads OCEL 2.0 as JSON (https://www.ocel-standard.org). The bytes are held in memory and gone through twice: objects first, because
/// they stand behind the events that relate to them in many files.
/// </summary>
public static class OcelJson
{
    /// <summary>Reads the events of a file.</summary>
    /// <param name="stream">The file, plain or packed with gzip; not closed.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="mapping"><see cref="EventMapping.Case"/> names the type of object that is the case; <see cref="EventMapping.By"/> attributes of events, or of that object.</param>
    /// <param name="options">Zone for stamps without an offset.</param>
    /// <param name="problems">Takes what was not sound.</param>
    /// <param name="refused">Takes the refused events, or null.</param>
    /// <param name="limits">How much the file may hold.</param>
    /// <exception cref="UnreadableFileException">Nothing could be read.</exception>
    public static EventLog Read(Stream stream, string file, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused = null, ReadLimits? limits = null)
    {
        limits ??= ReadLimits.Default;
        var bytes = Bytes(stream, limits);
        try
        {
            var objects = new Dictionary<string, OcelObject>(StringComparer.Ordinal);
            var seen = Walk(bytes, limits, "objects", (ref Utf8JsonReader reader, int _) =>
            {
                if (ReadObject(ref reader) is { } item) objects[item.Id] = item;
            });
            var events = 0;
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            var types = new HashSet<string>(StringComparer.Ordinal);
            seen &= Walk(bytes, limits, "events", (ref Utf8JsonReader reader, int _) =>
            {
                events++;
                types.Clear();
                foreach (var id in ReadEvent(ref reader).Objects)
                    if (objects.TryGetValue(id, out var item)) types.Add(item.Type);
                foreach (var type in types) counts[type] = counts.GetValueOrDefault(type) + 1;
            });
            if (!seen) throw new UnreadableFileException(FileCodes.WrongFormat, "JSON without the lists objects and events", "OCEL 2.0");
            if (events == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "an event log without events", "events");
            var flat = new OcelFlattening(file, counts, mapping, options, problems, refused);
            var cases = new HashSet<string>(StringComparer.Ordinal);
            Walk(bytes, limits, "events", (ref Utf8JsonReader reader, int number) =>
            {
                var item = ReadEvent(ref reader);
                cases.Clear();
                foreach (var id in item.Objects)
                    if (objects.TryGetValue(id, out var found) && found.Type == flat.Type && cases.Add(id))
                        flat.Add(number, item.Id, id, item.Type, item.Time, name => Value(item, found, name));
                if (cases.Count == 0) flat.Elsewhere();
            });
            return flat.Build();
        }
        catch (JsonException fault)
        {
            throw new UnreadableFileException(FileCodes.Damaged, $"JSON that breaks at line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}", "complete JSON", (int)(fault.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableFileException(FileCodes.Damaged, "JSON with a value of another kind than OCEL 2.0 has there", "OCEL 2.0");
        }
    }

    static string? Value(OcelEvent item, OcelObject of, string name) =>
        name.StartsWith("case:", StringComparison.Ordinal) ? of.Attributes.GetValueOrDefault(name[5..])
            : item.Attributes.GetValueOrDefault(name) ?? of.Attributes.GetValueOrDefault(name);

    static byte[] Bytes(Stream stream, ReadLimits limits)
    {
        stream.Position = 0;
        var packed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        if (!packed && stream.Length > limits.MaxInMemory) throw TooLarge(limits);
        using var unpacking = packed ? new CountedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), new Unpacked(stream.Length, limits with { MaxUnpacked = limits.MaxInMemory })) : null;
        using var memory = new MemoryStream(packed ? 0 : (int)stream.Length);
        (unpacking ?? stream).CopyTo(memory);
        var bytes = memory.ToArray();
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
    }

    static UnreadableFileException TooLarge(ReadLimits limits) => new(FileCodes.TooLarge, "more JSON than can be held in memory", $"at most {limits.MaxInMemory >> 20:N0} MB; OCEL as SQLite has no such limit");

    delegate void Item(ref Utf8JsonReader reader, int number);

    /// <summary>Calls for every object of a list at the root. Numbers run from 1.</summary>
    static bool Walk(byte[] bytes, ReadLimits limits, string list, Item item)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxDepth, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        var seen = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = reader.ValueTextEquals(list);
            reader.Read();
            if (!wanted || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }
            seen = true;
            for (var number = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; number++)
            {
                if (reader.TokenType == JsonTokenType.StartObject) item(ref reader, number);
                else reader.Skip();
            }
        }
        return seen;
    }

    static OcelObject? ReadObject(ref Utf8JsonReader reader)
    {
        string? id = null, type = null;
        Dictionary<string, string>? attributes = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (Is(ref reader, "id")) id = Text(ref reader);
            else if (Is(ref reader, "type")) type = Text(ref reader);
            else if (Is(ref reader, "attributes")) ReadAttributes(ref reader, attributes ??= new(StringComparer.Ordinal), keepFirst: true);
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
        return id is null || type is null ? null : new OcelObject(id, type, attributes ?? []);
    }

    static OcelEvent ReadEvent(ref Utf8JsonReader reader)
    {
        string? id = null, type = null, time = null;
        Dictionary<string, string>? attributes = null;
        List<string> objects = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (Is(ref reader, "id")) id = Text(ref reader);
            else if (Is(ref reader, "type")) type = Text(ref reader);
            else if (Is(ref reader, "time")) time = Text(ref reader);
            else if (Is(ref reader, "attributes")) ReadAttributes(ref reader, attributes ??= new(StringComparer.Ordinal), keepFirst: false);
            else if (Is(ref reader, "relationships")) ReadRelations(ref reader, objects);
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
        return new OcelEvent(id ?? "", type, time, attributes ?? [], objects);
    }

    static void ReadAttributes(ref Utf8JsonReader reader, Dictionary<string, string> into, bool keepFirst)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string? name = null, value = null;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                if (Is(ref reader, "name")) name = Text(ref reader);
                else if (Is(ref reader, "value")) value = Text(ref reader);
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }
            // Attributes of an object may change in time; the first value stands for the case, as in tables.
            if (name is not null && value is not null && !(keepFirst && into.ContainsKey(name))) into[name] = value;
        }
    }

    static void ReadRelations(ref Utf8JsonReader reader, List<string> objects)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                if (Is(ref reader, "objectId"))
                {
                    if (Text(ref reader) is { } id) objects.Add(id);
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }
        }
    }

    static bool Is(ref Utf8JsonReader reader, string property) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(property);

    /// <summary>The next value as text: numbers as written, nested values not at all.</summary>
    static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    sealed record OcelObject(string Id, string Type, Dictionary<string, string> Attributes);

    sealed record OcelEvent(string Id, string? Type, string? Time, Dictionary<string, string> Attributes, List<string> Objects);
}
