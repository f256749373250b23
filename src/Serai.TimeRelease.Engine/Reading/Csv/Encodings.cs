using System.Text;
using System.Text.Unicode;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Recognises the encoding of a table: byte-order mark, zero bytes of UTF-16, validity as UTF-8, and for one-byte encodings the company of high bytes.</summary>
static class Encodings
{
    /// <summary>The encoding of a name as people give it (utf-8, windows-1251, cp1252, …), or null.</summary>
    public static Encoding? ByName(string name)
    {
        name = name.Trim().ToLowerInvariant();
        name = name switch { "utf8" => "utf-8", "utf16" or "utf-16le" => "utf-16", "cp1251" or "1251" => "windows-1251", "cp1252" or "1252" or "latin1" or "iso-8859-1" => "windows-1252", _ => name };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Guesses from the beginning of a file.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="whole">Whether they are all there is.</param>
    public static (Encoding Encoding, int Mark) Guess(ReadOnlySpan<byte> start, bool whole)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        int evenZeros = 0, oddZeros = 0;
        var looked = Math.Min(start.Length, 4096);
        for (var i = 0; i < looked; i++)
            if (start[i] == 0)
                if ((i & 1) == 0)
                    evenZeros++;
                else
                    oddZeros++;
        if (looked >= 4 && oddZeros > looked / 5 && evenZeros < looked / 50)
            return (Encoding.Unicode, 0);
        if (looked >= 4 && evenZeros > looked / 5 && oddZeros < looked / 50)
            return (Encoding.BigEndianUnicode, 0);
        if (Utf8.IsValid(whole ? start : WholeLetters(start)))
            return (Encoding.UTF8, 0);
        // Sound letters beside broken ones: UTF-8 with rows in another encoding, which are told row by row. By chance a one-byte encoding has few sound ones.
        var (sound, broken) = Letters(start);
        if (4 * sound > broken)
            return (Encoding.UTF8, 0);
        return (CodePagesEncodingProvider.Instance.GetEncoding(LooksCyrillic(start) ? 1251 : 1252)!, 0);
    }

    /// <summary>Cuts a letter that the end of the sample divides.</summary>
    static ReadOnlySpan<byte> WholeLetters(ReadOnlySpan<byte> start)
    {
        for (var back = 1; back <= Math.Min(3, start.Length); back++)
            if (start[^back] >= 0xC0)
                return start[..^back];
        return start;
    }

    static (int Sound, int Broken) Letters(ReadOnlySpan<byte> text)
    {
        int sound = 0, broken = 0;
        while (!text.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(text, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (used > 1)
                sound++;
            text = text[Math.Max(1, used)..];
        }
        return (sound, broken);
    }

    /// <summary>In Windows-1251 high bytes stand in words of their own; in Windows-1252 they are single letters among plain ones.</summary>
    static bool LooksCyrillic(ReadOnlySpan<byte> text)
    {
        int pairs = 0, lone = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0xC0)
                continue;
            var company = i > 0 && text[i - 1] >= 0xC0 || i + 1 < text.Length && text[i + 1] >= 0xC0;
            if (company)
                pairs++;
            else
                lone++;
        }
        return pairs > lone;
    }
}
