using System.Buffers.Binary;
using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

internal sealed record ZipPart(string Name, bool Deflated, uint Crc, long Packed, long Unpacked, long HeaderAt)
{
    public long DataAt { get; set; }
    public bool IsFolder => Name.EndsWith('/');
}

/// <summary>
/// Reads the directory of an archive without trusting it. The framework's reader is lenient where attacks live (bytes before the
/// archive, overlapping entries, names that differ between directory and entry), so the structure is checked here first; what passes
/// has exactly one reading.
/// </summary>
internal sealed class ZipCatalogue
{
    private const uint EndMark = 0x06054b50, End64Mark = 0x06064b50, Locator64Mark = 0x07064b50, EntryMark = 0x02014b50, LocalMark = 0x04034b50;

    private readonly Stream _file;

    private ZipCatalogue(Stream file, IReadOnlyList<ZipPart> parts) => (_file, Parts) = (file, parts);

    public IReadOnlyList<ZipPart> Parts { get; }

    public Stream File => _file;

    public ZipPart? Find(string name) => Parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    public static ZipCatalogue Read(Stream file, FileLimits limits)
    {
        if (file.Length < 22) throw Damaged();
        if (BinaryPrimitives.ReadUInt32LittleEndian(At(file, 0, 4)) is not LocalMark)
            throw new FileRefusedException(FileFault.ArchivePrefix, new Message("Something stands before the beginning of this archive. Save the document again in its own program and send that copy."));

        var (entries, size, start) = FindEnd(file);
        if (entries > limits.Parts)
            throw new FileRefusedException(FileFault.TooManyParts, new Message("This archive has {0} parts; at most {1} are accepted.", entries, limits.Parts));
        if (size > 8 * 1024 * 1024) throw Damaged();
        var parts = ReadEntries(At(file, start, (int)size), entries, limits);
        CheckPlaces(file, parts, start);
        return new ZipCatalogue(file, parts);
    }

    private static (long Entries, long Size, long Start) FindEnd(Stream file)
    {
        var tailLength = (int)Math.Min(file.Length, 22 + ushort.MaxValue);
        var tailAt = file.Length - tailLength;
        var tail = At(file, tailAt, tailLength);
        for (var i = tailLength - 22; i >= 0; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(i)) != EndMark) continue;
            var end = tail.AsSpan(i);
            if (i + 22 + U16(end, 20) != tailLength) throw Damaged();
            if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != U16(end, 10)) throw Damaged();
            long entries = U16(end, 10), size = U32(end, 12), start = U32(end, 16), endAt = tailAt + i;
            if (entries == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
            {
                if (endAt < 20 + 56) throw Damaged();
                var locator = At(file, endAt - 20, 20);
                if (U32(locator, 0) != Locator64Mark) throw Damaged();
                endAt = (long)U64(locator, 8);
                if (endAt < 0 || endAt > file.Length - 56) throw Damaged();
                var end64 = At(file, endAt, 56);
                if (U32(end64, 0) != End64Mark) throw Damaged();
                (entries, size, start) = ((long)U64(end64, 32), (long)U64(end64, 40), (long)U64(end64, 48));
            }
            if (entries < 0 || size < 0 || start < 0 || start > file.Length || start + size != endAt) throw Damaged();
            return (entries, size, start);
        }
        throw Damaged();
    }

    private static List<ZipPart> ReadEntries(byte[] directory, long count, FileLimits limits)
    {
        var parts = new List<ZipPart>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        long total = 0;
        for (var n = 0; n < count; n++)
        {
            if (at + 46 > directory.Length) throw Damaged();
            var entry = directory.AsSpan(at);
            if (U32(entry, 0) != EntryMark) throw Damaged();
            int flags = U16(entry, 8), method = U16(entry, 10), nameLength = U16(entry, 28), extraLength = U16(entry, 30), commentLength = U16(entry, 32);
            if (at + 46 + nameLength + extraLength + commentLength > directory.Length) throw Damaged();
            if ((flags & (1 | 1 << 6 | 1 << 13)) != 0)
                throw new FileRefusedException(FileFault.ArchiveEncrypted, new Message("This file is protected by a password, so it cannot be checked. Remove the protection and send it again."));
            if (method is not (0 or 8)) throw Damaged();
            if ((U32(entry, 38) >> 16 & 0xF000) == 0xA000)
                throw new FileRefusedException(FileFault.ArchiveLink, new Message("This archive contains a link to another file, which is not accepted."));
            long packed = U32(entry, 20), unpacked = U32(entry, 24), header = U32(entry, 42);
            Widen(entry.Slice(46 + nameLength, extraLength), ref unpacked, ref packed, ref header);
            var name = NameOf(entry.Slice(46, nameLength));
            if (!names.Add(name))
                throw new FileRefusedException(FileFault.ArchiveDuplicate, new Message("This archive holds two parts of the same name, so it has two readings."));
            total += unpacked;
            if (packed < 0 || unpacked < 0 || header < 0 || (method == 0 && packed != unpacked)) throw Damaged();
            if (unpacked > limits.PartBytes || total > limits.UnpackedBytes) throw Bomb(limits);
            if (unpacked > limits.RatioFromBytes && unpacked / Math.Max(1, packed) > limits.Ratio) throw Bomb(limits);
            parts.Add(new ZipPart(name, method == 8, U32(entry, 16), packed, unpacked, header));
            at += 46 + nameLength + extraLength + commentLength;
        }
        if (at != directory.Length) throw Damaged();
        return parts;
    }

    /// <summary>Every entry begins where the one before it has ended, and says the same name as the directory: nothing overlaps.</summary>
    private static void CheckPlaces(Stream file, List<ZipPart> parts, long directoryAt)
    {
        var ordered = parts.OrderBy(p => p.HeaderAt).ToList();
        if (ordered.Count == 0 || ordered[0].HeaderAt != 0) throw Damaged();
        for (var i = 0; i < ordered.Count; i++)
        {
            var part = ordered[i];
            var next = i + 1 < ordered.Count ? ordered[i + 1].HeaderAt : directoryAt;
            if (part.HeaderAt + 30 > next) throw Damaged();
            var local = At(file, part.HeaderAt, 30);
            if (U32(local, 0) != LocalMark || (U16(local, 6) & 1) != 0) throw Damaged();
            int nameLength = U16(local, 26), extraLength = U16(local, 28);
            part.DataAt = part.HeaderAt + 30 + nameLength + extraLength;
            if (part.DataAt + part.Packed > next) throw Damaged();
            if (NameOf(At(file, part.HeaderAt + 30, nameLength)) != part.Name) throw Damaged();
        }
    }

    private static void Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long header)
    {
        while (extra.Length >= 4)
        {
            int id = U16(extra, 0), length = U16(extra, 2);
            if (4 + length > extra.Length) return;
            if (id == 1)
            {
                var field = extra.Slice(4, length);
                Take(ref field, ref unpacked);
                Take(ref field, ref packed);
                Take(ref field, ref header);
                return;
            }
            extra = extra[(4 + length)..];
        }

        static void Take(ref ReadOnlySpan<byte> field, ref long value)
        {
            if (value != uint.MaxValue) return;
            if (field.Length < 8) throw Damaged();
            value = (long)U64(field, 0);
            field = field[8..];
        }
    }

    private static string NameOf(ReadOnlySpan<byte> bytes)
    {
        var name = Encoding.UTF8.GetString(bytes);
        var segments = name.TrimEnd('/').Split('/');
        if (name.Length is 0 or > 255 || name.StartsWith('/') || name.AsSpan().IndexOfAny("\\:\uFFFD") >= 0 || name.Any(char.IsControl) || segments.Any(s => s is "" or "." or ".."))
            throw new FileRefusedException(FileFault.ArchiveNames, new Message("This archive contains a part whose name is not allowed (a path outside the archive, or unreadable characters)."));
        return name;
    }

    internal static FileRefusedException Damaged() =>
        new(FileFault.ArchiveDamaged, new Message("This file is damaged or incomplete: its parts do not fit together. Save it again in its own program and send that copy."));

    internal static FileRefusedException Bomb(FileLimits limits) =>
        new(FileFault.ArchiveBomb, new Message("Unpacked, this file would be larger than the {0} MB that are accepted.", limits.UnpackedBytes / 1024 / 1024));

    private static byte[] At(Stream file, long position, int length)
    {
        if (position < 0 || length < 0 || position + length > file.Length) throw Damaged();
        var bytes = new byte[length];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
    private static ulong U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}
