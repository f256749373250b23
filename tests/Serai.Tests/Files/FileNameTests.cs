using System.Text;
using CsCheck;
using Serai.Platform.Files;

namespace Serai.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("report\u202Efdp.exe", "reportfdp.exe")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\cv.pdf", "cv.pdf")]
    [InlineData("..%2f..%2fx.csv", "x.csv")]
    [InlineData("cv.pdf\r\nSet-Cookie: a=b", "cv.pdfSet-Cookie_ a=b")]
    [InlineData("a\"b.pdf", "a_b.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1", "_LPT1")]
    [InlineData("  .hidden.pdf. ", "hidden.pdf")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("...", "file")]
    [InlineData("Cafe\u0301.pdf", "Caf\u00E9.pdf")]
    [InlineData("Отчёт 2026.docx", "Отчёт 2026.docx")]
    [InlineData("a\uD800b.pdf", "ab.pdf")]
    public void A_name_is_made_safe_to_show(string? sent, string shown) => FileNames.Clean(sent).ShouldBe(shown);

    [Fact]
    public void A_long_name_keeps_its_extension_within_255_bytes()
    {
        var name = FileNames.Clean(new string('я', 300) + ".pdf");
        Encoding.UTF8.GetByteCount(name).ShouldBeLessThanOrEqualTo(255);
        name.ShouldEndWith(".pdf");
    }

    [Fact]
    public void Whatever_is_sent_the_shown_name_is_short_without_path_and_stays_as_it_is_when_cleaned_again() =>
        Gen.String[Gen.Char, 0, 400].Sample(sent =>
        {
            var name = FileNames.Clean(sent);
            return name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= 255 && name.IndexOfAny(['/', '\\', '\0', '\r', '\n', '"', '\u202E']) < 0 && FileNames.Clean(name) == name;
        });
}
