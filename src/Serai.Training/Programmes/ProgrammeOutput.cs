using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.Programmes;

/// <summary>What a Master Trainer Programme leaves behind. A programme is never closed on people alone (R4).</summary>
internal enum OutputKind { People, Materials, Syllabus }

/// <summary>An output that has been reached, with its evidence. People are counted from certification and need no row of their own.</summary>
internal sealed class ProgrammeOutput : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required OutputKind Kind { get; init; }

    public DateOnly? ReachedOn { get; set; }

    /// <summary>In words: which set, which version, who accepted it.</summary>
    public required string Evidence { get; set; }

    public string Sources { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeOutput>
    {
        public void Configure(EntityTypeBuilder<ProgrammeOutput> builder) => builder.HasIndex(o => new { o.ProgrammeId, o.Kind }).IsUnique();
    }
}
