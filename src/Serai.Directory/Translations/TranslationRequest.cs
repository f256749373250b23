using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.Translations;

/// <summary>A reader asks for texts in their language: of one record, or of what a page showed.</summary>
internal sealed class TranslationRequest : Entity, IAudited
{
    /// <summary>Name of the kind of record, for instance <c>Member</c>; null when only the page is known.</summary>
    public string? RecordType { get; init; }

    public Guid? RecordId { get; init; }

    public required string Language { get; init; }

    /// <summary>Address of the page on which the text was missed.</summary>
    public required string Page { get; init; }

    public string? Note { get; init; }

    public Guid? ByAccountId { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public DateTime? DoneAt { get; set; }

    public string? DoneBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TranslationRequest>
    {
        public void Configure(EntityTypeBuilder<TranslationRequest> builder)
        {
            builder.HasIndex(r => r.DoneAt);
            builder.HasIndex(r => new { r.RecordType, r.RecordId });
        }
    }
}
