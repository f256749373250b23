using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Directory.Offices;

/// <summary>An office of a Member's administration or of an organisation. It and its holders are separate, and both have dates (R93).</summary>
public sealed class Office : Entity, IAudited
{
    public required LocalText Title { get; set; }

    public Guid? OfMember { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary>How letters to the holder begin, for instance <c>Dear Director General</c>.</summary>
    public LocalText? Salutation { get; set; }

    /// <summary>Letters of invitation go to the holder of this office.</summary>
    public bool ReceivesLetters { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder)
        {
            builder.HasIndex(o => o.OfMember);
            builder.HasIndex(o => o.OrganisationId);
        }
    }
}
