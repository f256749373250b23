using System.IO.Compression;

namespace Serai.Platform.Web;

/// <summary>One file that the executable carries, with its hashed address and, made once on first use, its compressed forms.</summary>
public sealed class Asset(string name, string hash, string contentType, byte[] content)
{
    private readonly Lazy<byte[]> brotli = new(() => Pack(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Pack(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));

    public string Name => name;

    public string Hash => hash;

    public string ContentType => contentType;

    public ReadOnlyMemory<byte> Content => content;

    public ReadOnlyMemory<byte> Brotli => brotli.Value;

    public ReadOnlyMemory<byte> Gzip => gzip.Value;

    /// <summary>Pictures and fonts are compressed already; packing them again only costs time.</summary>
    public bool Compressible => contentType.StartsWith("text/", StringComparison.Ordinal)
        || contentType is "image/svg+xml" or "application/json" or "application/manifest+json";

    private static byte[] Pack(byte[] content, Func<Stream, Stream> wrap)
    {
        using var packed = new MemoryStream();
        using (var stream = wrap(packed))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
