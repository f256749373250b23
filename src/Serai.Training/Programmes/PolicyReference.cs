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

    public string Sources { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<PolicyReference>
    {
        public void Configure(EntityTypeBuilder<PolicyReference> builder) => builder.HasIndex(r => r.Code).IsUnique();
    }
}

/// <summary>A programme serves a reference; the note names the domain or action (R14).</summary>
internal sealed class ProgrammeAlignment : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required Guid ReferenceId { get; init; }

    public string? Note { get; set; }
}
