using System.Text;
using System.Text.Unicode;

namespace Serai.Platform.Tables;

/// <summary>
/// Which encoding a table of text is in. A mark decides; then UTF-8, which other encodings practically never imitate; then the places of
/// zero bytes; and between the two Windows code pages the company that high bytes keep: Cyrillic words are made of them, in French or Spanish
/// they stand alone between plain letters.
/// </summary>
internal sealed record EncodingGuess(Encoding Encoding, int MarkLength, Confidence Confidence)
{
    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Utf8 => new UTF8Encoding(false);
    private static Encoding Utf16Little => new UnicodeEncoding(false, false);
    private static Encoding Utf16Big => new UnicodeEncoding(true, false);

    public static EncodingGuess Named(string name, Stream file)
    {
        var encoding = name.ToLowerInvariant() switch
        {
            "utf-8" => Utf8,
            "utf-16" or "utf-16le" => Utf16Little,
            "utf-16be" => Utf16Big,
            "windows-1251" or "windows-1252" => Encoding.GetEncoding(name),
            _ => throw new ArgumentException($"The encoding '{name}' is not known; expected utf-8, utf-16, utf-16BE, windows-1251 or windows-1252.", nameof(name)),
        };
        var marked = ByMark(Head(file));
        return new EncodingGuess(encoding, marked?.Encoding.CodePage == encoding.CodePage ? marked.MarkLength : 0, Confidence.Certain);
    }

    public static EncodingGuess Of(Stream file)
    {
        var head = Head(file);
        if (ByMark(head) is { } marked) return marked;
        if (ByZeroBytes(head) is { } wide) return wide;

        var counts = Count(file);
        if (counts.High == 0) return new EncodingGuess(Utf8, 0, Confidence.Certain);
        if (counts.Invalid == 0) return new EncodingGuess(Utf8, 0, Confidence.Certain);
        // Much that is right and little that is wrong is a damaged UTF-8 file, not a code page.
        if (counts.Valid >= 10 && counts.Valid > counts.Invalid * 20) return new EncodingGuess(Utf8, 0, Confidence.Likely);
        var company = (double)counts.InCompany / counts.High;
        var page = company > 0.5 ? 1251 : 1252;
        return new EncodingGuess(Encoding.GetEncoding(page), 0, company is > 0.8 or < 0.2 && counts.High >= 5 ? Confidence.Likely : Confidence.Guess);
    }

    private static EncodingGuess? ByMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new EncodingGuess(Utf8, 3, Confidence.Certain);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new EncodingGuess(Utf16Little, 2, Confidence.Certain);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new EncodingGuess(Utf16Big, 2, Confidence.Certain);
        return null;
    }

    /// <summary>Without a mark: in UTF-16 one half of the pairs is nearly always 0 (Latin, digits, separators) or 4 (Cyrillic).</summary>
    private static EncodingGuess? ByZeroBytes(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8 || !head.Contains((byte)0)) return null;
        int even = 0, odd = 0, pairs = head.Length / 2;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] is 0 or 4) even++;
            if (head[i + 1] is 0 or 4) odd++;
        }
        if (odd > pairs * 0.9 && even < pairs * 0.1) return new EncodingGuess(Utf16Little, 0, Confidence.Likely);
        if (even > pairs * 0.9 && odd < pairs * 0.1) return new EncodingGuess(Utf16Big, 0, Confidence.Likely);
        return null;
    }

    /// <returns>High: bytes from 0x80 on. InCompany: those with another one beside them. Valid, Invalid: sequences of UTF-8.</returns>
    private static (long High, long InCompany, long Valid, long Invalid) Count(Stream file)
    {
        long high = 0, company = 0, valid = 0, invalid = 0;
        var buffer = new byte[65536];
        var kept = 0;
        file.Position = 0;
        while (true)
        {
            var read = file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var isLast = kept + read < buffer.Length;
            var bytes = buffer.AsSpan(0, kept + read);
            var at = 0;
            while (at < bytes.Length)
            {
                if (bytes[at] < 0x80) { at++; continue; }
                // A sequence cut by the end of the buffer waits for the next read.
                if (!isLast && bytes.Length - at < 4) break;
                high++;
                if ((at > 0 && bytes[at - 1] >= 0x80) || (at + 1 < bytes.Length && bytes[at + 1] >= 0x80)) company++;
                var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
                if (status == System.Buffers.OperationStatus.Done)
                {
                    valid++;
                    high += length - 1;
                    company += length - 1;
                    at += length;
                }
                else
                {
                    invalid++;
                    at++;
                }
            }
            if (isLast) return (high, company, valid, invalid);
            kept = bytes.Length - at;
            bytes[at..].CopyTo(buffer);
        }
    }

    private static byte[] Head(Stream file)
    {
        var head = new byte[4096];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read];
    }
}
