using System.Buffers.Binary;
using System.IO.Compression;
using Serai.Documents;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>Reads a picture's header before anything is decoded, then has it drawn anew, which drops position, camera and hidden text.</summary>
internal sealed class PictureInspection(FileLimits limits)
{
    private const int MostScans = 64;

    public byte[] Clean(byte[] file, FileKind kind)
    {
        if (kind == FileKind.Png) CheckPng(file);
        else CheckJpeg(file);
        return PictureCleaner.Clean(file, limits.DecodedBytes) switch
        {
            { Bytes: { } bytes } => bytes,
            { IsTooLarge: true } => throw TooLarge(),
            _ => throw Damaged(),
        };
    }

    private void CheckPng(ReadOnlySpan<byte> file)
    {
        if (!Signatures.IsPng(file)) throw OfficeInspection.NotOffice();
        var at = 8;
        var isFirst = true;
        while (true)
        {
            if (at + 12 > file.Length) throw Damaged();
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) throw Damaged();
            var type = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, (int)length);
            if (isFirst != type.SequenceEqual("IHDR"u8)) throw Damaged();
            if (isFirst)
            {
                if (length != 13) throw Damaged();
                CheckSize(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
                isFirst = false;
            }
            else if (type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("iCCP"u8))
            {
                CheckText(data);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return;
            }
            at += 12 + (int)length;
        }
    }

    /// <summary>The compressed part begins after the keyword; trying every zero byte before it costs nothing and needs no knowledge of the three layouts.</summary>
    private void CheckText(ReadOnlySpan<byte> data)
    {
        var start = data[..Math.Min(data.Length, 4096)].IndexOf((byte)0x78);
        while (start >= 0)
        {
            if (start > 0 && data[start - 1] == 0 && InflatesPast(data[start..])) throw new FileRefusedException(FileFault.PictureBomb, new Message("This picture hides compressed text that unpacks to more than {0} KB.", limits.PictureTextBytes / 1024));
            var next = data[(start + 1)..Math.Min(data.Length, 4096)].IndexOf((byte)0x78);
            start = next < 0 ? -1 : start + 1 + next;
        }
    }

    private bool InflatesPast(ReadOnlySpan<byte> data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[65536];
        long total = 0;
        try
        {
            int read;
            while ((read = zlib.Read(buffer)) > 0)
                if ((total += read) > limits.PictureTextBytes) return true;
        }
        catch (InvalidDataException)
        {
        }
        return false;
    }

    private void CheckJpeg(ReadOnlySpan<byte> file)
    {
        if (!Signatures.IsJpeg(file)) throw OfficeInspection.NotOffice();
        var at = 2;
        var isSized = false;
        while (true)
        {
            if (at + 4 > file.Length || file[at] != 0xFF) throw Damaged();
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is 0x01 or >= 0xD0 and <= 0xD7) { at += 2; continue; }
            if (marker == 0xD9) throw Damaged();
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) throw Damaged();
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8 || isSized) throw Damaged();
                var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
                CheckSize(width, height);
                // A progressive picture is held as coefficients of two bytes per sample before the first row comes out.
                if (marker is 0xC2 or 0xC6 or 0xCA or 0xCE && (long)width * height * 6 > limits.DecodedBytes) throw TooLarge();
                isSized = true;
            }
            if (marker == 0xDA) break;
            at += 2 + length;
        }
        if (!isSized) throw Damaged();
        CheckScans(file[at..]);
    }

    private static void CheckScans(ReadOnlySpan<byte> data)
    {
        int scans = 0;
        var hasEnd = false;
        for (var at = data.IndexOf((byte)0xFF); at >= 0 && at + 1 < data.Length;)
        {
            if (data[at + 1] == 0xDA && ++scans > MostScans) throw Damaged();
            if (data[at + 1] == 0xD9) hasEnd = true;
            var next = data[(at + 1)..].IndexOf((byte)0xFF);
            at = next < 0 ? -1 : at + 1 + next;
        }
        if (!hasEnd) throw Damaged();
    }

    private void CheckSize(uint width, uint height)
    {
        if (width == 0 || height == 0) throw Damaged();
        if ((ulong)width * height > (ulong)limits.Pixels || Math.Max(width, height) > 30_000) throw TooLarge();
    }

    private FileRefusedException TooLarge() =>
        new(FileFault.PictureTooLarge, new Message("This picture is larger than the {0} megapixels that are accepted.", limits.Pixels / 1_000_000));

    private static FileRefusedException Damaged() =>
        new(FileFault.PictureDamaged, new Message("This picture is damaged or incomplete."));
}
