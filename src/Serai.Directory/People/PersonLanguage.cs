using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.People;

/// <summary>Levels of the Common European Framework, and the mother tongue. <see cref="Unstated"/> where only the language is known.</summary>
public enum LanguageLevel { Unstated, A1, A2, B1, B2, C1, C2, Native }

/// <summary>A language that a person works in, which decides who can train whom.</summary>
public sealed class PersonLanguage : Entity, IAudited, IOfMember, IAboutPerson
{
    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; set; }

    public required string Language { get; init; }

    public LanguageLevel Level { get; set; }

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<PersonLanguage>
    {
        public void Configure(EntityTypeBuilder<PersonLanguage> builder)
        {
            builder.Ignore(l => l.AboutPersonId);
            builder.HasIndex(l => new { l.PersonId, l.Language }).IsUnique();
            builder.HasIndex(l => l.Language);
        }
    }
}
