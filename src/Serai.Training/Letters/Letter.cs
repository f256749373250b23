using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Training.Letters;

internal enum LetterState { Draft, Signed, Sent, Void }

/// <summary>
/// A letter of the correspondence register (R60). It gets its number when it is signed, so that a discarded draft leaves no gap; a
/// number that was given stays given, also when the letter is made void.
/// </summary>
internal sealed class Letter : Entity, IAudited, IOfMember, ISearchable
{
    /// <summary>Kind of letter in references, for instance <c>IL</c> for an invitation letter.</summary>
    public required string Type { get; init; }

    public int? Year { get; set; }

    public int? Serial { get; set; }

    public string? Reference { get; set; }

    public LetterState State { get; set; }

    public required Guid? MemberId { get; init; }

    public Guid? ProgrammeId { get; init; }

    public Guid? CallId { get; init; }

    public required string Template { get; init; }

    public required string Language { get; set; }

    /// <summary>The administration's own language, when the template does not exist in it.</summary>
    public string? LanguageWanted { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public required string SignatoryName { get; set; }

    public required string SignatoryOffice { get; set; }

    public required DateOnly DatedOn { get; set; }

    public required DateTime PreparedAt { get; init; }

    public DateTime? SignedAt { get; set; }

    public string? SignedBy { get; set; }

    public DateTime? SentAt { get; set; }

    public string? SentTo { get; set; }

    public Guid? FileId { get; set; }

    public string? VoidBecause { get; set; }

    public SearchDocument ToSearch() => new("Letter", new LocalText(Language, Subject), Reference, $"/letters/{Id}", [Reference], Can.RunProgrammes, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<Letter>
    {
        public void Configure(EntityTypeBuilder<Letter> builder)
        {
            builder.Property(l => l.Type).HasMaxLength(8);
            builder.HasIndex(l => new { l.Year, l.Type, l.Serial }).IsUnique();
            builder.HasIndex(l => l.Reference).IsUnique();
            builder.HasIndex(l => l.CallId);
        }
    }
}

/// <summary>The last serial of a year and type. Its version makes two signatories take turns.</summary>
internal sealed class LetterCounter : Entity
{
    public required int Year { get; init; }

    public required string Type { get; init; }

    public int Last { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LetterCounter>
    {
        public void Configure(EntityTypeBuilder<LetterCounter> builder)
        {
            builder.Property(c => c.Type).HasMaxLength(8);
            builder.HasIndex(c => new { c.Year, c.Type }).IsUnique();
        }
    }
}
