using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Serai.Tests.Files;

/// <summary>Small pictures, whole and spoilt.</summary>
internal static class Pictures
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static byte[] Png(int width = 40, int height = 30) => Draw(width, height, SKEncodedImageFormat.Png);

    public static byte[] Jpeg(int width = 40, int height = 30) => Draw(width, height, SKEncodedImageFormat.Jpeg);

    /// <summary>Only the header: the decoder must never be asked.</summary>
    public static byte[] PngClaiming(uint width, uint height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return [.. PngMark, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];
    }

    public static byte[] PngWithText(long unpacked)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            for (long done = 0; done < unpacked; done += block.Length) zlib.Write(block.AsSpan(0, (int)Math.Min(block.Length, unpacked - done)));
        }
        var png = Png();
        byte[] text = [.. Encoding.ASCII.GetBytes("Comment"), 0, 0, .. packed.ToArray()];
        return [.. png[..33], .. Chunk("zTXt", text), .. png[33..]];
    }

    /// <summary>A JPEG with a position in Suva and an orientation "turn right".</summary>
    public static byte[] JpegWithPosition()
    {
        var tiff = new List<byte>();
        tiff.AddRange("MM\0*"u8);
        U32(tiff, 8);
        U16(tiff, 2);
        Entry(tiff, 0x0112, 3, 1, 6u << 16);
        Entry(tiff, 0x8825, 4, 1, 38);
        U32(tiff, 0);
        U16(tiff, 2);
        Entry(tiff, 1, 2, 2, (uint)'S' << 24);
        Entry(tiff, 2, 5, 3, 68);
        U32(tiff, 0);
        foreach (var n in new uint[] { 18, 1, 8, 1, 30, 1 }) U32(tiff, n);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = exif.Length + 2;
        var plain = Jpeg();
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. plain[2..]];

        static void Entry(List<byte> to, ushort tag, ushort type, uint count, uint value) { U16(to, tag); U16(to, type); U32(to, count); U32(to, value); }
        static void U16(List<byte> to, ushort value) { to.Add((byte)(value >> 8)); to.Add((byte)value); }
        static void U32(List<byte> to, uint value) { U16(to, (ushort)(value >> 16)); U16(to, (ushort)value); }
    }

    public static byte[] WithScriptBeforeEnd(byte[] jpeg) => [.. jpeg[..^2], .. "<script>alert(1)</script>"u8, 0xFF, 0xD9];

    public static byte[] JpegClaiming(ushort width, ushort height)
    {
        var jpeg = Jpeg();
        for (var i = 2; i + 9 < jpeg.Length; i++)
            if (jpeg[i] == 0xFF && jpeg[i + 1] is 0xC0 or 0xC2)
            {
                BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(i + 5), height);
                BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(i + 7), width);
                return jpeg;
            }
        throw new InvalidOperationException("no frame header");
    }

    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }

    private static byte[] Draw(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.SteelBlue);
        canvas.DrawCircle(width / 2f, height / 2f, height / 3f, new SKPaint { Color = SKColors.Gold });
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
        }
        return ~crc;
    }
}
