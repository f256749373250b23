using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Training.Programmes;

/// <summary>Programme type is separate from its topics: TRS runs beside the MTP, not as one (R6).</summary>
internal enum ProgrammeKind { MasterTrainerProgramme, OtherProgramme }

internal enum ProgrammeState { Pipeline, Preparing, Running, Completed, Closed }

/// <summary>A programme: the same people through working groups and intersessional activities over two to three years (R5).</summary>
internal sealed class Programme : Entity, IAudited, ISearchable
{
    /// <summary>Short stable code used in addresses, for instance <c>RM-CAC</c>.</summary>
    public required string Code { get; init; }

    public ProgrammeKind Kind { get; init; }

    public required LocalText Title { get; set; }

    public LocalText? Aim { get; set; }

    public ProgrammeState State { get; set; } = ProgrammeState.Preparing;

    public Guid? AgreementId { get; set; }

    /// <summary>Working languages, joined by commas, for instance <c>en,ru</c>.</summary>
    public string Languages { get; set; } = "en";

    public DateOnly? StartOn { get; set; }

    public Precision StartPrecision { get; set; } = Precision.Unknown;

    public DateOnly? EndOn { get; set; }

    public Precision EndPrecision { get; set; } = Precision.Unknown;

    /// <summary>Set when the cohort is frozen; people who come later are late joiners with a catch-up path.</summary>
    public DateTime? CohortFrozenAt { get; set; }

    /// <summary>Documents or addresses, separated by <c>|</c>; empty for a programme made here.</summary>
    public string Sources { get; set; } = "";

    public string? Note { get; set; }

    public List<ProgrammeTopic> Topics { get; } = [];

    /// <summary>The groupings of Members that the programme is for, in their order.</summary>
    public List<ProgrammeRegionSet> RegionSets { get; } = [];

    public List<ProgrammeMember> Members { get; } = [];

    public List<ProgrammeGroup> Groups { get; } = [];

    public bool IsRunning => State is ProgrammeState.Preparing or ProgrammeState.Running;

    public SearchDocument ToSearch() => new("Programme", Title, Code, $"/programmes/{Code}", [Code], Can.Read, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> builder)
        {
            builder.HasIndex(p => p.Code).IsUnique();
            builder.Property(p => p.Code).HasMaxLength(30);
            builder.Ignore(p => p.IsRunning);
            builder.HasMany(p => p.Topics).WithOne().HasForeignKey(t => t.ProgrammeId);
            builder.HasMany(p => p.RegionSets).WithOne().HasForeignKey(r => r.ProgrammeId);
            builder.HasMany(p => p.Members).WithOne().HasForeignKey(m => m.ProgrammeId);
            builder.HasMany(p => p.Groups).WithOne().HasForeignKey(g => g.ProgrammeId);
        }
    }
}

/// <summary>Two topics can share one cohort; certificates are per topic.</summary>
internal sealed class ProgrammeTopic : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required Guid TopicId { get; init; }
}

/// <summary>A programme may be for several region sets, as Rules of origin in Africa was for three (R18).</summary>
internal sealed class ProgrammeRegionSet : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required Guid RegionSetId { get; init; }

    public int Order { get; set; }
}

/// <summary>A Member's part in a programme, with its own start (R51, R52). Public: counts are always as of a date.</summary>
internal sealed class ProgrammeMember : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    /// <summary>The Member. Not named MemberId: that a Member takes part is public and outside the scope filter.</summary>
    public required Guid OfMember { get; init; }

    public DateOnly? From { get; set; }

    public Precision FromPrecision { get; set; } = Precision.Day;

    public DateOnly? Until { get; set; }

    public Guid? GroupId { get; set; }

    /// <summary>Joined a running cohort; the catch-up path applies.</summary>
    public bool JoinedLate { get; set; }

    /// <summary>Place in the protocol order that the user sets (R87).</summary>
    public int Order { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammeMember>
    {
        public void Configure(EntityTypeBuilder<ProgrammeMember> builder) =>
            builder.HasIndex(m => new { m.ProgrammeId, m.OfMember }).IsUnique();
    }
}

/// <summary>A geographic group or a language edition within a programme, for instance the French WG5.</summary>
internal sealed class ProgrammeGroup : Entity, IAudited
{
    public required Guid ProgrammeId { get; init; }

    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public string Language { get; set; } = "en";
}
