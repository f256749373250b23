using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.Offices;

/// <summary>Who holds an office, and since when. A source may only show somebody in office on a day: that is not a term of office.</summary>
public sealed class OfficeHolder : Entity, IAudited, IAboutPerson
{
    public required Guid OfficeId { get; init; }

    public Guid? PersonId { get; set; }

    public required string Name { get; set; }

    /// <summary>Beginning of the term; null when it is not known.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>First day on which a source shows the person in office.</summary>
    public DateOnly? SeenFrom { get; set; }

    public DateOnly? SeenUntil { get; set; }

    /// <summary>Where it stands, separated by <c>|</c>.</summary>
    public string Sources { get; set; } = "";

    public Guid? AboutPersonId => PersonId;

    internal sealed class Mapping : IEntityTypeConfiguration<OfficeHolder>
    {
        public void Configure(EntityTypeBuilder<OfficeHolder> builder)
        {
            builder.Ignore(h => h.AboutPersonId);
            builder.HasIndex(h => h.OfficeId);
            builder.HasIndex(h => h.PersonId);
        }
    }
}
