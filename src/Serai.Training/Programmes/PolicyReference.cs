using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.Training.Programmes;

/// <summary>A plan, initiative or statement that programmes serve: an action plan, a communiqué, a corridor (R11–R16, R89, R94).</summary>
internal sealed class PolicyReference : Entity, IAudited
{
    public required string Code { get; init; }

    public required LocalText Title { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>Separated by <c>|</c>.</summary>
    public string Synonyms { get; set; } = "";

    public DateOnly? On { get; set; }

    public Precision Precision { get; set; } = Precision.Unknown;

    public LocalText? Note { get; set; }

    /// <summary>The plan or domain that this domain or action belongs to (R14).</summary>
    public Guid? ParentId { get; set; }

    public ReferenceLevel Level { get; set; }

    /// <summary>Number within the parent, for instance <c>5</c> of domain 5.</summary>
    public string? Number { get; set; }

    public string Sources { get; set; } = "";

    public List<ReferenceDecision> Decisions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<PolicyReference>
    {
        public void Configure(EntityTypeBuilder<PolicyReference> builder)
        {
            builder.HasIndex(r => r.Code).IsUnique();
            builder.HasMany(r => r.Decisions).WithOne().HasForeignKey(d => d.ReferenceId);
        }
    }
}

/// <summary>A whole reference, or a part of one: programmes are aligned as closely as a source says.</summary>
internal enum ReferenceLevel { Whole, FocusArea, Aim, Domain, Action }

/// <summary>What a body decided on a reference, and when (R13). Two sources that differ are two decisions.</summary>
internal sealed class ReferenceDecision : Entity, IAudited
{
    public required Guid ReferenceId { get; init; }

    public required string Body { get; set; }

    public string? Meeting { get; set; }

    public DateOnly? On { get; set; }

    public Precision Precision { get; set; } = Precision.Unknown;

    /// <summary>As the source words it: approved, endorsed, noted, first presented.</summary>
    public required string Decided { get; set; }

    public string Sources { get; set; } = "";

    public int Order { get; set; }
}

/// <summary>A programme serves a reference; the note names the domain or action (R14).</summary>
internal sealed class ProgrammeAlignment : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ReferenceId { get; init; }

    public string? Note { get; set; }
}
