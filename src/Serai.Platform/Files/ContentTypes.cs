using System.Xml;

namespace Serai.Platform.Files;

/// <summary>What an Office archive says about its parts, and from it the one kind of document it can be.</summary>
internal sealed class ContentTypes
{
    private const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly Dictionary<string, FileKind> Main = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = FileKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = FileKind.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = FileKind.Pptx,
    };

    public FileKind? DocumentKind { get; private init; }

    public static ContentTypes Read(ZipCatalogue archive, Func<ZipCatalogue, ZipPart, bool, PartStream> open)
    {
        var part = archive.Find("[Content_Types].xml") ?? throw OfficeInspection.NotOffice();
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using (var stream = open(archive, part, true))
        {
            OfficeXml.Walk(stream, FileLimits.Default, reader =>
            {
                if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != TypesNamespace) return;
                var type = reader.GetAttribute("ContentType") ?? "";
                if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                    throw OfficeInspection.Macro();
                if (reader.LocalName == "Override") overrides[(reader.GetAttribute("PartName") ?? "").TrimStart('/')] = type;
                else if (reader.LocalName == "Default") defaults["." + reader.GetAttribute("Extension")] = type;
            });
        }

        var main = MainPart(archive, open);
        if (main is null || archive.Find(main) is null) return new ContentTypes();
        var mainType = overrides.GetValueOrDefault(main) ?? defaults.GetValueOrDefault(Path.GetExtension(main)) ?? "";
        return new ContentTypes { DocumentKind = Main.TryGetValue(mainType, out var kind) ? kind : null };
    }

    private static string? MainPart(ZipCatalogue archive, Func<ZipCatalogue, ZipPart, bool, PartStream> open)
    {
        if (archive.Find("_rels/.rels") is not { } part) return null;
        string? main = null;
        using var stream = open(archive, part, true);
        OfficeXml.Walk(stream, FileLimits.Default, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && (reader.GetAttribute("Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal))
                main ??= (reader.GetAttribute("Target") ?? "").TrimStart('/');
        });
        return main;
    }
}
