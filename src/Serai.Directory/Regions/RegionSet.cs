using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Directory.Regions;

/// <summary>A free grouping of Members, independent of continents and of the WCO's regions (R18).</summary>
public sealed class RegionSet : Entity, IAudited
{
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public List<RegionSetMember> Members { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<RegionSet>
    {
        public void Configure(EntityTypeBuilder<RegionSet> builder)
        {
            builder.HasIndex(r => r.Code).IsUnique();
            builder.HasMany(r => r.Members).WithOne().HasForeignKey(m => m.RegionSetId);
        }
    }
}

public sealed class RegionSetMember : Entity, IAudited
{
    public required Guid RegionSetId { get; init; }

    /// <summary>Not <c>MemberId</c> of a scoped record: that a Member belongs to a set is public.</summary>
    public required Guid OfMember { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Place in the protocol order that the user sets (R87).</summary>
    public int Order { get; set; }

    /// <summary>Unknown beginnings and ends leave the Member in.</summary>
    public bool IsOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);
}
