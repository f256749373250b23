using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Materials;

internal enum VersionState { Draft, InReview, Accepted, Retired }

/// <summary>One version of a module in one language, with its files.</summary>
internal sealed class ModuleVersion : Entity, IAudited
{
    public required Guid ModuleId { get; init; }

    public required string Language { get; init; }

    /// <summary>As people write it: <c>1.2</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Counts the versions of one language, so that "newer" never depends on how a number is written.</summary>
    public required int Serial { get; init; }

    public VersionState State { get; set; } = VersionState.Draft;

    /// <summary>The version that this one translates.</summary>
    public Guid? TranslatesId { get; init; }

    public string ChangeNote { get; set; } = "";

    public required DateTime CreatedAt { get; init; }

    /// <summary>Raised when changes are asked for; acceptances of an earlier round do not count.</summary>
    public int Round { get; set; } = 1;

    public DateTime? PublishedAt { get; set; }

    public List<VersionAuthor> Authors { get; } = [];

    public List<VersionReview> Reviews { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ModuleVersion>
    {
        public void Configure(EntityTypeBuilder<ModuleVersion> builder)
        {
            builder.HasIndex(v => new { v.ModuleId, v.Language, v.Serial }).IsUnique();
            builder.Property(v => v.Language).HasMaxLength(20);
            builder.HasMany(v => v.Authors).WithOne().HasForeignKey(a => a.VersionId);
            builder.HasMany(v => v.Reviews).WithOne().HasForeignKey(r => r.VersionId);
        }
    }
}

/// <summary>A person who wrote the version; the name stands as it was.</summary>
internal sealed class VersionAuthor : Entity, IAudited
{
    public required Guid VersionId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VersionAuthor>
    {
        public void Configure(EntityTypeBuilder<VersionAuthor> builder) => builder.HasIndex(a => a.PersonId);
    }
}

internal enum ReviewVerdict { Accepted, ChangesWanted }

/// <summary>What one reviewer said of a version in one round.</summary>
internal sealed class VersionReview : Entity, IAudited
{
    public required Guid VersionId { get; init; }

    public required int Round { get; init; }

    /// <summary>The reviewer's person, else the account.</summary>
    [RefersToPerson]
    public required Guid ReviewerId { get; init; }

    public required string Name { get; init; }

    public required ReviewVerdict Verdict { get; init; }

    public string? Comment { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VersionReview>
    {
        public void Configure(EntityTypeBuilder<VersionReview> builder) => builder.HasIndex(r => new { r.VersionId, r.Round, r.ReviewerId }).IsUnique();
    }
}
