using Serai.Documents;
using Serai.Platform.Language;

namespace Serai.Training.Letters;

/// <summary>A letter as DOCX: bilingual letterhead on the first page, a running header on the following ones (R74), month in words (R73).</summary>
internal static class LetterDocument
{
    const string Street = "Rue du Marché 30, B-1210 Brussels, Belgium";
    const string Telephone = "T: +32 (0)2 209 92 11 / info@wcoomd.org";

    /// <param name="text">In the language of the letter.</param>
    public static byte[] Make(Letter letter, Text text, DateTime madeAt) => DocxWriter.ToArray(new Document
    {
        Title = letter.Subject,
        Language = letter.Language,
        Letterhead = new Letterhead(
            new LetterheadSide("en", ["World Customs Organization", Street]),
            new LetterheadSide("fr", ["Organisation mondiale des douanes", "Rue du Marché 30, B-1210 Bruxelles, Belgique"]),
            Telephone),
        Reference = letter.Reference,
        DateLine = text["Brussels, {0}", letter.DatedOn],
        RunningHeader = $"World Customs Organization · {Street} · {Telephone}",
        Author = letter.SignatoryName,
        Created = new DateTimeOffset(madeAt, TimeSpan.Zero),
        Blocks = [.. Blocks(letter.Body), new SignatureBlock([new Signature(letter.SignatoryName, letter.SignatoryOffice)])],
    });

    public static IEnumerable<Block> Blocks(string body)
    {
        foreach (var part in body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.TrimEntries);
            if (lines.All(l => l.StartsWith("- ", StringComparison.Ordinal)))
                yield return new Bullets([.. lines.Select(l => new Paragraph(l[2..]))]);
            else
                yield return new Paragraph(string.Join(' ', lines));
        }
    }
}
