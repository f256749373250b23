using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

/// <summary>
/// A file of records that a study was given: the file as it came, how its columns are read, and what the reading found. It enters the
/// figures when somebody has looked at the reading and said so.
/// </summary>
internal sealed class Dataset : Entity, IAudited, IStudyPart
{
    public required Guid StudyId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>The stored file; its name is the name as sent.</summary>
    public required Guid FileId { get; init; }

    public required string Name { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>Columns of the file; null where the well-known names are looked for.</summary>
    public string? CaseColumn { get; set; }

    public string? EventColumn { get; set; }

    public string? TimeColumn { get; set; }

    public string? StartColumn { get; set; }

    public string? LifecycleColumn { get; set; }

    public string? ActorColumn { get; set; }

    public string? RecorderColumn { get; set; }

    /// <summary>Columns by which figures are broken down, separated by <c>|</c>.</summary>
    public string Segments { get; set; } = "";

    /// <summary>IANA zone of stamps without an offset; the study's where null.</summary>
    public string? Zone { get; set; }

    /// <summary>Day, month, year and so on; null to decide over the column.</summary>
    public string? DateOrder { get; set; }

    /// <summary>What the last reading found.</summary>
    public long Cases { get; set; }

    public long Events { get; set; }

    public long Refused { get; set; }

    /// <summary>False when nothing of the file could be read with these columns.</summary>
    public bool Readable { get; set; }

    /// <summary>Enters the figures.</summary>
    public bool InUse { get; set; }

    public IReadOnlyList<string> SegmentColumns => Segments.Split('|', StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Mapping : IEntityTypeConfiguration<Dataset>
    {
        public void Configure(EntityTypeBuilder<Dataset> builder)
        {
            builder.HasIndex(d => d.StudyId);
            builder.Ignore(d => d.SegmentColumns);
        }
    }
}
