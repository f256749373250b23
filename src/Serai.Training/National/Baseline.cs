using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;

namespace Serai.Training.National;

/// <summary>A published total without names (R7, R8). It stands beside what the log counts and is never added to it.</summary>
internal sealed class Baseline : Entity, IAudited
{
    public required string Code { get; init; }

    /// <summary><c>attendances</c> or <c>master trainers</c>.</summary>
    public required string Kind { get; init; }

    public required int Value { get; set; }

    /// <summary>"more than", "about": the word survives into every report that uses the figure.</summary>
    public required string Qualifier { get; set; }

    /// <summary>Year, or year and month.</summary>
    public string? PeriodFrom { get; set; }

    public string? PeriodTo { get; set; }

    public int? OfMembers { get; set; }

    public string Sources { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Baseline>
    {
        public void Configure(EntityTypeBuilder<Baseline> builder)
        {
            builder.ToTable("national_baselines");
            builder.HasIndex(b => b.Code).IsUnique();
        }
    }
}
