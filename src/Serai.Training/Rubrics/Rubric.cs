using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Rubrics;

internal enum RubricUse { Presentation, Teaching, Certification }

/// <summary>A set of criteria that assessors score against. Editable until first used; then a new one is made.</summary>
internal sealed class Rubric : Entity, IAudited
{
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public RubricUse Use { get; init; }

    /// <summary>Null: offered to every programme.</summary>
    public Guid? ProgrammeId { get; init; }

    /// <summary>Share of the possible points needed, 0–100.</summary>
    public int PassPercent { get; set; } = 60;

    /// <summary>Two assessors further apart than this, in percent of the possible points, are moderated.</summary>
    public int ModerateAbovePercent { get; set; } = 15;

    public List<RubricCriterion> Criteria { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Rubric>
    {
        public void Configure(EntityTypeBuilder<Rubric> builder)
        {
            builder.HasIndex(r => r.Code).IsUnique();
            builder.HasMany(r => r.Criteria).WithOne().HasForeignKey(c => c.RubricId);
        }
    }
}

internal sealed class RubricCriterion : Entity, IAudited
{
    public required Guid RubricId { get; init; }

    public int Order { get; set; }

    public required LocalText Name { get; set; }

    /// <summary>What a good answer looks like.</summary>
    public LocalText? Guide { get; set; }

    public int MostPoints { get; set; } = 5;

    public int Weight { get; set; } = 1;
}
