using System.Xml;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>
/// Looks through a Word, Excel or PowerPoint document part by part: it must be what its extension says, every part must inflate to
/// what the directory announced, and nothing in it may run, call out or bring along a document of another kind.
/// </summary>
internal sealed class OfficeInspection(FileLimits limits, CancellationToken ct)
{
    private const int EmbeddedBytes = 20 * 1024 * 1024;

    private static readonly HashSet<string> QuietParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".bmp", ".dib", ".tif", ".tiff", ".emf", ".wmf", ".emz", ".wmz", ".wdp", ".hdp", ".jxr", ".webp",
        ".odttf", ".ttf", ".otf", ".fntdata", ".wav", ".mp3", ".m4a", ".wma", ".mp4", ".m4v", ".mov", ".avi", ".wmv", ".mpg", ".mpeg", ".txt", ".json",
    };

    private static readonly HashSet<string> XmlParts = new(StringComparer.OrdinalIgnoreCase) { ".xml", ".rels", ".vml", ".svg", ".psmdcp" };

    private long _total;
    private int _parts;

    /// <summary>Throws <see cref="FileRefusedException"/> or returns the kind of document this archive really is.</summary>
    public FileKind Inspect(Stream file) => Inspect(file, embedded: false);

    private FileKind Inspect(Stream file, bool embedded)
    {
        var archive = ZipCatalogue.Read(file, limits);
        if ((_parts += archive.Parts.Count) > limits.Parts)
            throw new FileRefusedException(FileFault.TooManyParts, new Message("This archive has {0} parts; at most {1} are accepted.", _parts, limits.Parts));
        var types = ContentTypes.Read(archive, Open);
        var kind = types.DocumentKind ?? throw NotOffice();
        foreach (var part in archive.Parts)
        {
            if ((_total += part.Unpacked) > limits.UnpackedBytes) throw ZipCatalogue.Bomb(limits);
            if (part.IsFolder)
            {
                if (part.Unpacked != 0) throw ZipCatalogue.Damaged();
                continue;
            }
            InspectPart(archive, part, embedded);
        }
        return kind;
    }

    private void InspectPart(ZipCatalogue archive, ZipPart part, bool embedded)
    {
        var extension = Path.GetExtension(part.Name);
        RefuseByPlace(part.Name);
        if (XmlParts.Contains(extension))
        {
            using var stream = Open(archive, part, isXml: true);
            OfficeXml.Check(stream, part.Name, limits);
            stream.Drain();
        }
        else if (FileKinds.FromExtension(extension) is { } kind && kind.IsOffice())
        {
            // A chart in a presentation carries its numbers as a small workbook. One level of this is usual; more is hiding.
            if (embedded || part.Unpacked > EmbeddedBytes) throw Embedded();
            using var stream = Open(archive, part, isXml: false);
            using var copy = new MemoryStream((int)part.Unpacked);
            stream.CopyTo(copy);
            if (Inspect(copy, embedded: true) != kind) throw Embedded();
        }
        else
        {
            var settings = extension.Equals(".bin", StringComparison.OrdinalIgnoreCase)
                && (part.Name.Contains("/printerSettings/", StringComparison.OrdinalIgnoreCase) || part.Name.Contains("/customProperty", StringComparison.OrdinalIgnoreCase));
            if (!settings && !QuietParts.Contains(extension))
                throw extension.Equals(".bin", StringComparison.OrdinalIgnoreCase) ? Embedded() : Unexpected();
            DrainQuiet(archive, part);
        }
    }

    private void DrainQuiet(ZipCatalogue archive, ZipPart part)
    {
        using var stream = Open(archive, part, isXml: false);
        var head = new byte[16];
        var got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (Signatures.IsProgram(head.AsSpan(0, got))) throw Unexpected();
        if (Signatures.IsCompound(head.AsSpan(0, got))) throw Embedded();
        stream.Drain();
    }

    private static void RefuseByPlace(string name)
    {
        if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || name.Contains("/dialogsheets/", StringComparison.OrdinalIgnoreCase))
            throw Macro();
        if (name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || name.Contains("/ctrlProps/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/webextensions/", StringComparison.OrdinalIgnoreCase)
            || (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && name.Contains("oleObject", StringComparison.OrdinalIgnoreCase)))
            throw Embedded();
        if (name.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase) || name.Contains("/queryTables/", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("xl/connections.xml", StringComparison.OrdinalIgnoreCase))
            throw OfficeXml.External();
    }

    private PartStream Open(ZipCatalogue archive, ZipPart part, bool isXml) => new(archive.File, part, limits, isXml, ct);

    internal static FileRefusedException Macro() =>
        new(FileFault.Macro, new Message("This document contains macros (programs). Save it without macros and send that copy."));

    internal static FileRefusedException NotOffice() =>
        new(FileFault.ContentDiffers, new Message("The content of this file is not what its name says."));

    private static FileRefusedException Embedded() =>
        new(FileFault.EmbeddedObject, new Message("This document has another file or a control embedded in it. Remove it, or send that file on its own."));

    private static FileRefusedException Unexpected() =>
        new(FileFault.UnexpectedPart, new Message("This document contains a part that does not belong in a document of this kind."));
}
