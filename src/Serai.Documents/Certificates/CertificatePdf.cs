using SkiaSharp;

namespace Serai.Documents;

/// <summary>Draws a certificate as one page of A4 across, with embedded fonts and selectable text.</summary>
public static class CertificatePdf
{
    public const string ContentType = "application/pdf";

    internal const float Width = 841.89f;
    internal const float Height = 595.28f;

    /// <summary><paramref name="stream"/> is left open.</summary>
    public static void Write(Certificate certificate, Stream stream) => Write([certificate], stream);

    /// <summary>A page for each, to print a whole cohort at once.</summary>
    /// <exception cref="ArgumentException">There is no certificate.</exception>
    public static void Write(IReadOnlyList<Certificate> certificates, Stream stream)
    {
        if (certificates.Count == 0)
        {
            throw new ArgumentException("There is no certificate to write.", nameof(certificates));
        }

        var first = certificates[0];
        var metadata = new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi, SKDocumentPdfMetadata.DefaultEncodingQuality)
        {
            Title = certificates.Count == 1 ? $"{first.Title} – {first.PersonName}" : first.Title,
            Author = string.Join(" / ", first.Organisation),
            Creator = "Serai",
            Creation = first.Made?.UtcDateTime,
            Modified = first.Made?.UtcDateTime,
        };
        using var used = new UsedGlyphs();
        using (var nothing = new SKNoDrawCanvas((int)Width, (int)Height))
        {
            foreach (var certificate in certificates)
            {
                new CertificatePage(nothing, certificate, used).Draw();
            }
        }

        used.Slim();
        using var buffer = new MemoryStream();
        using (var document = SKDocument.CreatePdf(buffer, metadata))
        {
            foreach (var certificate in certificates)
            {
                var canvas = document.BeginPage(Width, Height);
                Guilloche.Draw(canvas, Width, Height);
                new CertificatePage(canvas, certificate, used).Draw();
                document.EndPage();
            }

            document.Close();
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    public static byte[] ToArray(Certificate certificate)
    {
        using var buffer = new MemoryStream();
        Write(certificate, buffer);
        return buffer.ToArray();
    }
}
