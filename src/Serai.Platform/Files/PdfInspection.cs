using System.IO.Compression;
using System.Text;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>
/// PDFs are stored, never rendered by the server, so only their outline is read: header and end, and the names of actions that
/// run or send something, in the open and in compressed object streams. Names may be written with #xx escapes.
/// </summary>
internal sealed class PdfInspection(FileLimits limits, CancellationToken ct)
{
    private const int EndWindow = 1024, DictionaryWindow = 16 * 1024;

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "RichMedia", "EmbeddedFile", "SubmitForm", "ImportData", "Rendition",
    };

    private long _inflated;
    private int _pages;

    public void Inspect(byte[] file, int? maxPages)
    {
        if (!Signatures.IsPdf(file)) throw OfficeInspection.NotOffice();
        var tail = file.AsSpan(Math.Max(0, file.Length - EndWindow));
        if (tail.LastIndexOf("%%EOF"u8) < 0 || file.AsSpan().LastIndexOf("startxref"u8) < 0) throw Damaged();
        if (tail.IndexOf("PK\u0005\u0006"u8) >= 0) throw OfficeInspection.NotOffice();
        ScanNames(file);
        ScanObjectStreams(file);
        if (maxPages is { } most && _pages > most)
            throw new FileRefusedException(FileFault.TooManyPages, new Message("This PDF has {0} pages; at most {1} are accepted.", _pages, most));
    }

    private void ScanNames(ReadOnlySpan<byte> bytes)
    {
        var previous = "";
        for (var at = bytes.IndexOf((byte)'/'); at >= 0;)
        {
            var name = NameAt(bytes, at + 1, out var end);
            if (Active.Contains(name)) throw ActiveContent();
            if (name == "Encrypt")
                throw new FileRefusedException(FileFault.PdfEncrypted, new Message("This file is protected by a password, so it cannot be checked. Remove the protection and send it again."));
            if (name == "Page" && previous == "Type") _pages++;
            previous = name;
            var next = bytes[end..].IndexOf((byte)'/');
            at = next < 0 ? -1 : end + next;
        }
    }

    private void ScanObjectStreams(byte[] file)
    {
        for (var at = 0; ;)
        {
            ct.ThrowIfCancellationRequested();
            var found = file.AsSpan(at).IndexOf("stream"u8);
            if (found < 0) return;
            var keyword = at + found;
            at = keyword + 6;
            if (keyword >= 3 && file.AsSpan(keyword - 3, 3).SequenceEqual("end"u8)) continue;
            var data = at;
            if (data < file.Length && file[data] == '\r') data++;
            if (data < file.Length && file[data] == '\n') data++;
            if (data == at) continue;
            var from = Math.Max(0, keyword - DictionaryWindow);
            var window = file.AsSpan(from, keyword - from);
            var begin = window.LastIndexOf("obj"u8);
            var names = NamesIn(begin < 0 ? window : window[(begin + 3)..]);
            if (!names.Contains("ObjStm")) continue;
            if (!names.Contains("FlateDecode") && !names.Contains("Fl"))
            {
                if (names.Any(n => n.EndsWith("Decode", StringComparison.Ordinal))) throw Unreadable();
                continue;
            }
            if (names.Any(n => n.EndsWith("Decode", StringComparison.Ordinal) && n != "FlateDecode")) throw Unreadable();
            ScanNames(Inflate(file, data));
        }
    }

    private byte[] Inflate(byte[] file, int start)
    {
        using var output = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file, start, file.Length - start, writable: false), CompressionMode.Decompress);
            var buffer = new byte[81920];
            int read;
            while ((read = zlib.Read(buffer)) > 0)
            {
                if ((_inflated += read) > limits.PartBytes || output.Length + read > limits.PartBytes / 4)
                    throw ZipCatalogue.Bomb(limits);
                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw Unreadable();
        }
        return output.ToArray();
    }

    private static HashSet<string> NamesIn(ReadOnlySpan<byte> bytes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = bytes.IndexOf((byte)'/'); at >= 0;)
        {
            names.Add(NameAt(bytes, at + 1, out var end));
            var next = bytes[end..].IndexOf((byte)'/');
            at = next < 0 ? -1 : end + next;
        }
        return names;
    }

    private static string NameAt(ReadOnlySpan<byte> bytes, int start, out int end)
    {
        Span<char> name = stackalloc char[24];
        var length = 0;
        for (end = start; end < bytes.Length && length < name.Length; end++)
        {
            var b = bytes[end];
            if (b <= 32 || b is (byte)'/' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'%') break;
            if (b == '#' && end + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[end + 1]) && char.IsAsciiHexDigit((char)bytes[end + 2]))
            {
                name[length++] = (char)Convert.ToByte(Encoding.ASCII.GetString(bytes.Slice(end + 1, 2)), 16);
                end += 2;
            }
            else
            {
                name[length++] = (char)b;
            }
        }
        return new string(name[..length]);
    }

    private static FileRefusedException Damaged() =>
        new(FileFault.PdfDamaged, new Message("This PDF is incomplete: its end is missing. Save it again and send that copy."));

    private static FileRefusedException Unreadable() =>
        new(FileFault.PdfDamaged, new Message("This PDF is damaged or packed in a way that cannot be checked. Print it to a new PDF and send that copy."));

    private static FileRefusedException ActiveContent() =>
        new(FileFault.PdfActive, new Message("This PDF contains a script, an attached file or an action that starts or sends something. Print it to a new PDF and send that copy."));
}
