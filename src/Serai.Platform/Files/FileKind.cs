namespace Serai.Platform.Files;

/// <summary>The kinds of file that anybody may send to the server. What is not in this list cannot be sent at all.</summary>
public enum FileKind { Pdf, Jpeg, Png, Docx, Xlsx, Pptx, Csv }

public static class FileKinds
{
    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileKind.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The usual extension, with its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => ".jpg",
        _ => "." + kind.ToString().ToLowerInvariant(),
    };

    public static bool IsPicture(this FileKind kind) => kind is FileKind.Jpeg or FileKind.Png;

    public static bool IsOffice(this FileKind kind) => kind is FileKind.Docx or FileKind.Xlsx or FileKind.Pptx;

    internal static FileKind? FromExtension(string extension) => extension.ToLowerInvariant() switch
    {
        ".pdf" => FileKind.Pdf,
        ".jpg" or ".jpeg" => FileKind.Jpeg,
        ".png" => FileKind.Png,
        ".docx" => FileKind.Docx,
        ".xlsx" => FileKind.Xlsx,
        ".pptx" => FileKind.Pptx,
        ".csv" or ".tsv" or ".txt" => FileKind.Csv,
        _ => null,
    };
}
