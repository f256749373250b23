using System.Buffers.Binary;
using System.Text;

namespace Serai.Documents;

/// <summary>
/// Takes the outlines that a document does not use out of a TrueType font, under the same glyph numbers. The PDF writer embeds
/// whole fonts (a third of a megabyte each), which is too much to mail a certificate over a bad line.
/// Format: OpenType specification, tables glyf, loca, head and post.
/// </summary>
internal static class SlimFont
{
    private static readonly string[] Tables = ["OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    public static byte[] Keep(byte[] font, IEnumerable<ushort> used)
    {
        var tables = Directory(font);
        var head = tables["head"].ToArray();
        var (loca, glyf) = (tables["loca"], tables["glyf"]);
        var wide = BinaryPrimitives.ReadInt16BigEndian(head.AsSpan(50)) != 0;
        int count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].Span[4..]);
        int Start(int glyph) => wide ? BinaryPrimitives.ReadInt32BigEndian(loca.Span[(glyph * 4)..]) : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca.Span[(glyph * 2)..]);
        ReadOnlySpan<byte> Outline(int glyph) => glyf.Span[Start(glyph)..Start(glyph + 1)];

        var keep = new SortedSet<int>();
        var open = new Stack<int>(used.Select(glyph => (int)glyph).Append(0).Where(glyph => glyph < count));
        while (open.TryPop(out var glyph))
        {
            if (keep.Add(glyph))
            {
                foreach (var part in Parts(Outline(glyph)))
                {
                    open.Push(part);
                }
            }
        }

        using var outlines = new MemoryStream();
        var places = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(glyph * 4), (int)outlines.Length);
            if (keep.Contains(glyph))
            {
                outlines.Write(Outline(glyph));
                outlines.Write(new byte[(4 - outlines.Length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(count * 4), (int)outlines.Length);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);

        // Version 3 of "post" is its head alone: no glyph names.
        var post = tables["post"].Span[..32].ToArray();
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);
        tables["head"] = head;
        tables["loca"] = places;
        tables["glyf"] = outlines.ToArray();
        tables["post"] = post;
        return Write([.. Tables.Where(tables.ContainsKey).Select(tag => (tag, tables[tag]))]);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Directory(byte[] font)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + 16 * i, 16);
            tables.Add(Encoding.ASCII.GetString(entry[..4]), font.AsMemory(BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..])));
        }

        return tables;
    }

    /// <summary>The glyphs that a composite glyph, such as é, is put together from.</summary>
    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        for (var at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & 0x1) != 0 ? 4 : 2) + ((flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            if ((flags & 0x20) == 0)
            {
                return parts;
            }
        }
    }

    private static byte[] Write((string Tag, ReadOnlyMemory<byte> Data)[] tables)
    {
        var offset = 12 + 16 * tables.Length;
        var file = new byte[offset + tables.Sum(table => (table.Data.Length + 3) / 4 * 4)];
        var power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Length);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), (short)(16 << power));
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), (short)power);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(10), (short)(16 * tables.Length - (16 << power)));
        var headAt = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.Span.CopyTo(file.AsSpan(offset));
            var padded = (data.Length + 3) / 4 * 4;
            var entry = file.AsSpan(12 + 16 * i, 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(offset, padded)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            headAt = tag == "head" ? offset : headAt;
            offset += padded;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
