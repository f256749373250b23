using System.Buffers.Binary;
using System.Text;
using Serai.Documents;
using UglyToad.PdfPig;

namespace Serai.Tests.Documents;

public sealed class CertificateTests
{
    private static Certificate Certificate(string language) => new()
    {
        Language = language,
        Organisation = ["World Customs Organization", "Organisation mondiale des douanes"],
        Title = language switch { "ru" => "Сертификат мастер-тренера", "fr" => "Certificat de maître-formateur", "es" => "Certificado de instructor principal", _ => "Master Trainer Certificate" },
        Preamble = "This is to certify that",
        PersonName = language == "ru" ? "Александра Константиновна Примерова-Длиннофамильная-Величайшая" : "José Ñandú Œuvre-Çelik",
        UnderName = "Tonga Customs",
        Statements = ["has fulfilled the requirements of the five working groups in the Pacific,", "and is certified as a Master Trainer."],
        Signatories = [new("A. Example", "Director", "World Customs Organization"), new("B. Example", "Project Manager")],
        DateLine = "Suva, 15 March 2024",
        NumberLine = "No. MT-2024-0021",
        CheckAddress = "https://serai.example.org/check/MT-2024-0021",
        CheckLine = "Check this certificate at",
    };

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("es")]
    public void Every_word_of_a_certificate_can_be_found_in_the_pdf(string language)
    {
        var certificate = Certificate(language);
        using var pdf = PdfDocument.Open(CertificatePdf.ToArray(certificate));
        var text = Squeeze(pdf.GetPage(1).Text);
        foreach (var words in new[]
        {
            certificate.Title, certificate.PersonName, certificate.DateLine, certificate.NumberLine, certificate.CheckAddress,
            certificate.Organisation[1], certificate.Statements[0], certificate.Statements[1], "A. Example", "Project Manager",
        })
        {
            text.ShouldContain(Squeeze(words!));
        }
    }

    [Fact]
    public void A_certificate_is_one_page_of_A4_across_with_its_fonts_inside()
    {
        var file = CertificatePdf.ToArray(Certificate("ru"));
        using var pdf = PdfDocument.Open(file);
        pdf.NumberOfPages.ShouldBe(1);
        pdf.GetPage(1).Width.ShouldBe(842, 1);
        pdf.GetPage(1).Height.ShouldBe(595, 1);
        var fonts = pdf.GetPage(1).Letters.Select(letter => letter.FontName).Distinct().ToList();
        fonts.Count.ShouldBeGreaterThan(1);
        fonts.ShouldAllBe(font => font!.Contains("NotoSans", StringComparison.Ordinal));
        Encoding.Latin1.GetString(file).Split("/FontFile2").Length.ShouldBeGreaterThan(fonts.Count);
        pdf.Information.Title.ShouldBe("Сертификат мастер-тренера – Александра Константиновна Примерова-Длиннофамильная-Величайшая");
    }

    [Fact]
    public void A_certificate_is_small_enough_to_mail_over_a_bad_line() =>
        CertificatePdf.ToArray(Certificate("ru")).Length.ShouldBeLessThan(200_000);

    [Fact]
    public void A_long_name_and_long_statements_stay_inside_the_border()
    {
        var certificate = Certificate("ru") with { Statements = [.. Enumerable.Repeat("и признана мастер-тренером Совместного проекта с правом обучать сотрудников таможенных органов", 9)] };
        using var pdf = PdfDocument.Open(CertificatePdf.ToArray(certificate));
        foreach (var letter in pdf.GetPage(1).Letters)
        {
            letter.BoundingBox.Left.ShouldBeGreaterThan(47);
            letter.BoundingBox.Right.ShouldBeLessThan(842 - 47);
            letter.BoundingBox.Bottom.ShouldBeGreaterThan(47);
        }
    }

    [Fact]
    public void A_cohort_is_one_file_with_a_page_for_each()
    {
        using var stream = new MemoryStream();
        CertificatePdf.Write([Certificate("en"), Certificate("fr"), Certificate("es")], stream);
        using var pdf = PdfDocument.Open(stream.ToArray());
        pdf.NumberOfPages.ShouldBe(3);
        Should.Throw<ArgumentException>(() => CertificatePdf.Write([], stream));
    }

    [Fact]
    public void A_baked_badge_holds_the_credential_in_one_uncompressed_chunk_with_a_right_checksum()
    {
        const string jws = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEifQ.c2lnbmF0dXJl";
        var baked = BadgePng.Bake(BadgePng.Bake(BadgePng.Draw("Master Trainer", "Rules of Origin", "2024", 200), "a.b.c"), jws);
        var found = new List<string>();
        var last = "";
        for (var at = 8; at < baked.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(baked.AsSpan(at));
            last = Encoding.ASCII.GetString(baked, at + 4, 4);
            BinaryPrimitives.ReadUInt32BigEndian(baked.AsSpan(at + 8 + length)).ShouldBe(Crc32(baked.AsSpan(at + 4, 4 + length)), last);
            if (last == "iTXt")
            {
                found.Add(Encoding.UTF8.GetString(baked, at + 8, length));
            }

            at += 12 + length;
        }

        found.ShouldBe(["openbadgecredential\0\0\0\0\0" + jws]);
        last.ShouldBe("IEND");
        BadgePng.Read(baked).ShouldBe(jws);
        using var picture = SkiaSharp.SKBitmap.Decode(baked);
        picture.Width.ShouldBe(200);
        picture.GetPixel(0, 0).Alpha.ShouldBe((byte)0);
    }

    [Fact]
    public void A_badge_is_refused_when_it_is_no_picture_or_no_credential()
    {
        Should.Throw<ArgumentException>(() => BadgePng.Bake("not a picture"u8.ToArray(), "a.b.c"));
        Should.Throw<ArgumentException>(() => BadgePng.Bake(BadgePng.Draw("a", "b", "c", 64), "not a credential"));
        Should.Throw<ArgumentException>(() => BadgePng.Read(BadgePng.Draw("a", "b", "c", 64)[..^20]));
        BadgePng.Read(BadgePng.Draw("a", "b", "c", 64)).ShouldBeNull();
    }

    [Fact]
    public void A_qr_code_has_its_quiet_zone_and_its_label()
    {
        var svg = QrCode.Svg("https://serai.example.org/check/1", "Check \"this\"");
        svg.ShouldContain("aria-label=\"Check &quot;this&quot;\"");
        svg.ShouldNotContain("style=");
        using var picture = SkiaSharp.SKBitmap.Decode(QrCode.Png("https://serai.example.org/check/1", 4));
        for (var i = 0; i < picture.Width; i++)
        {
            picture.GetPixel(i, 15).Red.ShouldBe((byte)255);
            picture.GetPixel(15, i).Red.ShouldBe((byte)255);
        }

        // The dark frame of the upper left finder begins right after the quiet zone.
        picture.GetPixel(17, 17).Red.ShouldBe((byte)0);
    }

    /// <summary>A second opinion on the checksum, from a table as in annex D, rather than from the code under test.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            var c = n;
            for (var k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc = table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return crc ^ 0xFFFFFFFF;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
