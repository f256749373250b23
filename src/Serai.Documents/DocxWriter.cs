using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Serai.Documents.Word;

namespace Serai.Documents;

/// <summary>Writes a <see cref="Document"/> as a Word file that passes the Open XML validator.</summary>
public static class DocxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the whole document. <paramref name="stream"/> may be forward-only and is left open.</summary>
    public static void Write(Document document, Stream stream)
    {
        // The package needs a stream that it can seek in; a response body cannot.
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            new WordBody(package, document).Write();
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    /// <summary>The whole document as bytes.</summary>
    public static byte[] ToArray(Document document)
    {
        using var buffer = new MemoryStream();
        Write(document, buffer);
        return buffer.ToArray();
    }
}
