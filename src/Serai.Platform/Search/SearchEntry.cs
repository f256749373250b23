using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Platform.Search;

/// <summary>A record that the search box finds.</summary>
public interface ISearchable
{
    Guid Id { get; }

    SearchDocument ToSearch();
}

/// <param name="Kind">An English word for the kind of record, also a translation key: Person, Programme…</param>
/// <param name="Words">Everything that should find the record: names in all languages, aliases, codes.</param>
/// <param name="MemberId">The administration whose readers may find it; null with <paramref name="ForAll"/> false means headquarters only.</param>
/// <param name="ForAll">Every reader with the capability may find it.</param>
public sealed record SearchDocument(string Kind, LocalText Title, string? Detail, string Href, IEnumerable<string?> Words, string Capability, Guid? MemberId, bool ForAll);

public sealed class SearchEntry
{
    public required Guid Id { get; init; }

    public required string Kind { get; set; }

    public required LocalText Title { get; set; }

    public string? Detail { get; set; }

    public required string Href { get; set; }

    public required string Capability { get; set; }

    public Guid? MemberId { get; set; }

    public bool ForAll { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchEntry>
    {
        public void Configure(EntityTypeBuilder<SearchEntry> builder) => builder.HasKey(e => e.Id);
    }
}

/// <summary>A folded word of a search entry. Ordered by byte, so that a prefix is a range of the index.</summary>
public sealed class SearchToken
{
    public required string Token { get; init; }

    public required Guid EntryId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchToken>
    {
        public void Configure(EntityTypeBuilder<SearchToken> builder)
        {
            builder.HasKey(t => new { t.Token, t.EntryId });
            builder.Property(t => t.Token).HasMaxLength(40);
            builder.HasIndex(t => t.EntryId);
        }
    }
}
