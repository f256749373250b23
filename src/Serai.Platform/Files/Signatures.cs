namespace Serai.Platform.Files;

/// <summary>First bytes that say what a file is, whatever its name says.</summary>
internal static class Signatures
{
    public static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    public static bool IsPdf(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    public static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || head.StartsWith("#!"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]);

    /// <summary>Anything that is certainly not a table of text.</summary>
    public static bool IsOtherThanText(ReadOnlySpan<byte> head)
    {
        if (IsCompound(head) || IsArchive(head) || IsPdf(head) || IsPng(head) || IsJpeg(head) || IsProgram(head)) return true;
        if (head.StartsWith("GIF8"u8) || head.StartsWith("SQLite format 3"u8) || head.StartsWith("Rar!"u8) || head.StartsWith("{\\rtf"u8)) return true;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("7z\u00BC\u00AF"u8)) return true;
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return StartsWithTag(text, "<html"u8) || StartsWithTag(text, "<!doctype"u8) || StartsWithTag(text, "<?xml"u8) || StartsWithTag(text, "<svg"u8) || StartsWithTag(text, "<script"u8);
    }

    private static bool StartsWithTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag)
    {
        if (text.Length < tag.Length) return false;
        for (var i = 0; i < tag.Length; i++)
            if (char.ToLowerInvariant((char)text[i]) != (char)tag[i]) return false;
        return true;
    }
}
