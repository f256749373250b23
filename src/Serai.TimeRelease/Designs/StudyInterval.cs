using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>A time between two points, with the party that holds the clock in it: that choice decides who used the time.</summary>
internal sealed class StudyInterval : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public required string FromPoint { get; set; }

    public required string ToPoint { get; set; }

    /// <summary>Code of the actor; null where the interval spans several, such as the release time.</summary>
    public string? Holder { get; set; }

    public int Order { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StudyInterval>
    {
        public void Configure(EntityTypeBuilder<StudyInterval> builder) => builder.HasIndex(i => new { i.StudyId, i.Code }).IsUnique();
    }
}
