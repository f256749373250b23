using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Directory.Erasing;
using Serai.Platform.Data;

namespace Serai.Directory.Merging;

/// <summary>A record of a person that became part of another one. Its id is that of the record that is gone, so that old addresses still lead somewhere.</summary>
public sealed class MergedPerson : Entity, IAudited, IOfMember, IAboutPerson
{
    /// <summary>The record that was kept.</summary>
    public required Guid PersonId { get; set; }

    public Guid? MemberId { get; init; }

    public required string Reason { get; set; }

    public required DateTime At { get; init; }

    public required string ByName { get; set; }

    public Guid? AboutPersonId => PersonId;

    internal void Forget(Guid person, PersonTraces traces)
    {
        if (PersonId == person)
            Reason = "–";
        ByName = traces.Without(ByName) ?? ByName;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MergedPerson>
    {
        public void Configure(EntityTypeBuilder<MergedPerson> builder)
        {
            builder.Ignore(m => m.AboutPersonId);
            builder.HasIndex(m => m.PersonId);
        }
    }
}
