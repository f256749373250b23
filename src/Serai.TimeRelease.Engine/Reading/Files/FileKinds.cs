using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Files;

public enum FileKind
{
    Text,
    Xes,
    OcelJson,
    OcelSqlite,
    Xlsx,
    Parquet,
}

/// <param name="Kind">What the content is, whatever the file is called.</param>
/// <param name="Packed">Whether it is packed with gzip.</param>
public sealed record RecognisedFile(FileKind Kind, bool Packed)
{
    /// <summary>Set when the name promises something else than the content holds.</summary>
    public string? NamePromises { get; init; }
}

/// <summary>Recognises a file by its first bytes, not by its name.</summary>
public static class FileKinds
{
    const int HeadLength = 4096;

    /// <exception cref="UnreadableFileException">The file is empty or of a kind that cannot be read.</exception>
    public static RecognisedFile Recognise(Stream file, string name)
    {
        var head = Head(file);
        file.Position = 0;
        if (head.Length == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "a file without content", "a table or an event log");
        var packed = head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        if (packed)
        {
            head = Inside(file);
            file.Position = 0;
            if (head.Length == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "a packed file without content", "a table or an event log");
        }
        var kind = KindOf(head, name);
        return new RecognisedFile(kind, packed) { NamePromises = Promise(name, kind) };
    }

    static FileKind KindOf(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith("SQLite format 3\0"u8)) return FileKind.OcelSqlite;
        if (head.StartsWith("PAR1"u8)) return FileKind.Parquet;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04])) return FileKind.Xlsx;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableFileException(FileCodes.WrongFormat, "an old or password-protected Office file", "XLSX without a password; open it in its own program and save it again");
        if (head.StartsWith("%PDF"u8)) throw new UnreadableFileException(FileCodes.WrongFormat, "a PDF", "CSV, XLSX, Parquet, XES or OCEL");
        var text = FirstText(head);
        if (text.StartsWith('<'))
        {
            if (text.Contains("<log", StringComparison.Ordinal) || text.Contains("xes", StringComparison.OrdinalIgnoreCase) || name.Contains(".xes", StringComparison.OrdinalIgnoreCase)) return FileKind.Xes;
            throw new UnreadableFileException(FileCodes.WrongFormat, text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? "a web page" : "XML that is not an event log", "XES, or a table as CSV or XLSX");
        }
        if (text.StartsWith('{'))
            return FileKind.OcelJson;
        return FileKind.Text;
    }

    static string? Promise(string name, FileKind kind)
    {
        var lower = name.ToLowerInvariant();
        if (lower.EndsWith(".gz", StringComparison.Ordinal)) lower = lower[..^3];
        FileKind? promised = Path.GetExtension(lower) switch
        {
            ".xlsx" or ".xlsm" => FileKind.Xlsx,
            ".xes" => FileKind.Xes,
            ".parquet" => FileKind.Parquet,
            ".csv" or ".tsv" => FileKind.Text,
            ".sqlite" or ".db" => FileKind.OcelSqlite,
            ".json" or ".jsonocel" => FileKind.OcelJson,
            _ => null,
        };
        return promised is { } other && other != kind ? Path.GetExtension(lower) : null;
    }

    static string FirstText(ReadOnlySpan<byte> head)
    {
        var encoding = head.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(head) switch { 0xFFFE or 0x3C00 or 0x7B00 => true, _ => false } ? Encoding.Unicode
            : head.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(head) is 0xFEFF or 0x003C or 0x007B ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    static byte[] Head(Stream file)
    {
        file.Position = 0;
        var head = new byte[HeadLength];
        var read = file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head[..read];
    }

    static byte[] Inside(Stream file)
    {
        file.Position = 0;
        using var unpacking = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        var head = new byte[HeadLength];
        try
        {
            var read = unpacking.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            return head[..read];
        }
        catch (InvalidDataException damage)
        {
            throw new UnreadableFileException(FileCodes.Damaged, "a gzip file that cannot be unpacked (" + damage.Message.TrimEnd('.') + ")", "a complete file; send or save it again");
        }
    }
}
