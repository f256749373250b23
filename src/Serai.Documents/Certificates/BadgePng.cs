using System.Text;

namespace Serai.Documents;

/// <summary>Open Badges: the picture, and the credential baked into it.</summary>
public static class BadgePng
{
    /// <summary>The keyword that Open Badges 3.0 gives to the chunk.</summary>
    public const string Keyword = "openbadgecredential";

    /// <summary>Draws a badge: a seal with the house mark, the title around it in two lines, and a ribbon with a short text.</summary>
    /// <param name="title">Such as "Master Trainer".</param>
    /// <param name="subtitle">Such as "Rules of Origin"; set smaller and wrapped.</param>
    /// <param name="ribbon">A few letters, such as the year.</param>
    public static byte[] Draw(string title, string subtitle, string ribbon, int size = 600) => BadgePicture.Draw(title, subtitle, ribbon, size);

    /// <summary>
    /// Puts a compact JWS into a PNG as Open Badges 3.0, section 5.3, asks: one iTXt chunk, not compressed. An older credential in the picture is replaced.
    /// </summary>
    /// <exception cref="ArgumentException">The picture is no PNG, or <paramref name="jws"/> is not a compact JWS.</exception>
    public static byte[] Bake(byte[] png, string jws)
    {
        if (jws.Count(c => c == '.') != 2 || jws.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        {
            throw new ArgumentException("The credential is not a compact JWS (three parts of base64url with points between).", nameof(jws));
        }

        // Keyword, end, not compressed (two zeros), no language, no translated keyword, text.
        var data = Encoding.Latin1.GetBytes(Keyword + "\0\0\0\0\0" + jws);
        using var baked = new MemoryStream(png.Length + data.Length + 12);
        baked.Write(png.AsSpan(0, 8));
        foreach (var chunk in Png.Chunks(png))
        {
            if (IsCredential(chunk))
            {
                continue;
            }

            if (chunk.Type == "IEND")
            {
                baked.Write(Png.Chunk("iTXt", data));
            }

            baked.Write(Png.Chunk(chunk.Type, chunk.Data.Span));
        }

        return baked.ToArray();
    }

    /// <summary>The credential in a picture, or null.</summary>
    /// <exception cref="ArgumentException">The bytes are no whole PNG.</exception>
    public static string? Read(byte[] png) => Png.Chunks(png).Where(IsCredential)
        .Select(chunk => Encoding.UTF8.GetString(chunk.Data.Span[(Keyword.Length + 5)..]))
        .FirstOrDefault();

    private static bool IsCredential(PngChunk chunk) =>
        chunk.Type == "iTXt" && chunk.Data.Length > Keyword.Length + 5 && chunk.Data.Span[..(Keyword.Length + 1)].SequenceEqual(Encoding.Latin1.GetBytes(Keyword + "\0"));
}
