using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Letters;

/// <summary>The text of a kind of letter, in each language it exists in, with placeholders in braces.</summary>
internal sealed partial class LetterTemplate : Entity, IAudited
{
    public required string Code { get; init; }

    public string Type { get; set; } = "IL";

    public required LocalText Name { get; set; }

    public required LocalText Subject { get; set; }

    /// <summary>Paragraphs separated by an empty line; lines that begin with "- " are a list.</summary>
    public required LocalText Body { get; set; }

    /// <summary>Placeholders and what they stand for.</summary>
    public static IReadOnlyList<(string Name, string English)> Placeholders { get; } =
    [
        ("salutation", /*T*/"salutation by office, for instance Director General"),
        ("administration", /*T*/"name of the administration or the Member"),
        ("member", /*T*/"name of the Member"),
        ("programme", /*T*/"title of the programme"),
        ("code", /*T*/"code of the programme"),
        ("start", /*T*/"month in which the programme starts"),
        ("deadline", /*T*/"deadline of the round in words, with its zone"),
        ("deadline-here", /*T*/"the same moment on the clock of the Member"),
        ("nominees", /*T*/"most nominees of one administration"),
        ("criteria", /*T*/"criteria of the round, as a list"),
        ("documents", /*T*/"documents asked for, as a list"),
        ("contact", /*T*/"mail address for questions"),
    ];

    public static IEnumerable<string> UsedIn(string text) => Braces().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    public static IReadOnlyList<string> UnknownIn(string text) => [.. UsedIn(text).Where(u => Placeholders.All(p => p.Name != u))];

    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(text, m => values.TryGetValue(m.Groups[1].Value, out var value) ? value : m.Value);

    [GeneratedRegex(@"\{([^{}\r\n]*)\}")]
    private static partial Regex Braces();

    internal sealed class Mapping : IEntityTypeConfiguration<LetterTemplate>
    {
        public void Configure(EntityTypeBuilder<LetterTemplate> builder)
        {
            builder.Property(t => t.Code).HasMaxLength(60);
            builder.HasIndex(t => t.Code).IsUnique();
        }
    }
}
