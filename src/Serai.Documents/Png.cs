using System.Buffers.Binary;

namespace Serai.Documents;

/// <summary>The little of the PNG format that is needed: its signature, its chunks and their checksums.</summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 33 && file[..8].SequenceEqual(Signature) && file.Slice(12, 4).SequenceEqual("IHDR"u8);

    /// <summary>Width and height in pixels.</summary>
    /// <exception cref="ArgumentException">The bytes are not a PNG image.</exception>
    public static (int Width, int Height) Size(ReadOnlySpan<byte> file)
    {
        if (!Is(file))
        {
            throw new ArgumentException("The picture is not a PNG image.", nameof(file));
        }

        var size = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        return size is { Item1: > 0, Item2: > 0 } ? size : throw new ArgumentException("The PNG image has no area.", nameof(file));
    }

    /// <summary>The chunks in their order, each with its place in the file.</summary>
    /// <exception cref="ArgumentException">The file is cut off.</exception>
    public static List<PngChunk> Chunks(byte[] file)
    {
        if (!Is(file))
        {
            throw new ArgumentException("The picture is not a PNG image.", nameof(file));
        }

        var chunks = new List<PngChunk>();
        for (var at = 8; at < file.Length;)
        {
            var length = at + 12 <= file.Length ? BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)) : -1;
            if (length < 0 || length > file.Length - at - 12)
            {
                throw new ArgumentException("The PNG image is cut off.", nameof(file));
            }

            chunks.Add(new PngChunk(System.Text.Encoding.ASCII.GetString(file, at + 4, 4), at, file.AsMemory(at + 8, length),
                BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length))));
            at += 12 + length;
        }

        return chunks;
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        System.Text.Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>CRC-32 of type and data, as annex D of the PNG specification gives it.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320u ^ (crc >> 1);
            }
        }

        return ~crc;
    }
}

internal sealed record PngChunk(string Type, int Offset, ReadOnlyMemory<byte> Data, uint Crc);
