using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Directory.Accounts;

/// <summary>A role over everything, over one Member or over one programme, with dates.</summary>
public sealed class Grant : Entity, IAudited
{
    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The administration; null with no programme means everything.</summary>
    public Guid? OverMember { get; init; }

    public Guid? OverProgramme { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool Holds(DateOnly today) => RevokedAt is null && (From is null || From <= today) && (Until is null || Until >= today);

    internal sealed class Mapping : IEntityTypeConfiguration<Grant>
    {
        public void Configure(EntityTypeBuilder<Grant> builder) => builder.HasIndex(g => g.AccountId);
    }
}
