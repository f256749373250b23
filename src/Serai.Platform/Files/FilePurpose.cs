namespace Serai.Platform.Files;

/// <summary>
/// Why somebody sends a file, and what is therefore accepted. This is the one table of upload rules; docs/uploads.md shows it to
/// people, and a test keeps the two equal. Calendars are only ever sent out, so there is no purpose for them.
/// </summary>
public sealed record FilePurpose(string Key, string Name, IReadOnlyList<FileKind> Kinds, long MaxBytes)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Passport pages, diplomas, curricula vitae of a candidate.</summary>
    public static readonly FilePurpose CandidateDocument = new("candidate", "Candidate's documents",
        [FileKind.Pdf, FileKind.Jpeg, FileKind.Png], 10 * Megabyte) { MaxPages = 200 };

    /// <summary>Reports, agendas, task submissions and training materials.</summary>
    public static readonly FilePurpose Document = new("document", "Text and table documents",
        [FileKind.Docx, FileKind.Xlsx, FileKind.Pptx, FileKind.Pdf], 20 * Megabyte);

    /// <summary>What a national session leaves behind: a photo or a scan of the attendance list.</summary>
    public static readonly FilePurpose Evidence = new("evidence", "Proof of a session",
        [FileKind.Pdf, FileKind.Jpeg, FileKind.Png], 10 * Megabyte) { MaxPages = 200 };

    /// <summary>Tables that become rows of the register.</summary>
    public static readonly FilePurpose DataImport = new("import", "Data import", [FileKind.Csv, FileKind.Xlsx], 50 * Megabyte);

    /// <summary>Portraits and pictures for pages.</summary>
    public static readonly FilePurpose Photo = new("photo", "Photo", [FileKind.Jpeg, FileKind.Png], 10 * Megabyte);

    public static IReadOnlyList<FilePurpose> All { get; } = [CandidateDocument, Document, Evidence, DataImport, Photo];

    /// <summary>Most pages of a PDF; null when not counted.</summary>
    public int? MaxPages { get; init; }

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public string Accept => string.Join(',', Kinds.SelectMany(Extensions));

    /// <summary>"pdf, jpg, png", for people.</summary>
    public string Listed => string.Join(", ", Kinds.Select(k => k.Extension()[1..]));

    public static FilePurpose ByKey(string key) => All.Single(p => p.Key == key);

    private static IEnumerable<string> Extensions(FileKind kind) => kind switch
    {
        FileKind.Jpeg => [".jpg", ".jpeg"],
        _ => [kind.Extension()],
    };
}
