using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>An event whose moment is recorded: arrival, lodgement, release. Hangs on the process map in its actor's lane.</summary>
internal sealed class TimePoint : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>Short and unique in the study: A1, D1, R1.</summary>
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    /// <summary>Code of the actor in whose lane it hangs.</summary>
    public required string Actor { get; set; }

    /// <summary>Place along the process, from the left; several points may share one.</summary>
    public int Step { get; set; }

    /// <summary>Recorded as start and end, so that working can be told from waiting.</summary>
    public bool Pair { get; set; }

    /// <summary>Not every case passes it: an examination, a laboratory.</summary>
    public bool Optional { get; set; }

    /// <summary>What the systems call it in their data; the code where null.</summary>
    public string? InData { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TimePoint>
    {
        public void Configure(EntityTypeBuilder<TimePoint> builder) => builder.HasIndex(p => new { p.StudyId, p.Code }).IsUnique();
    }
}
