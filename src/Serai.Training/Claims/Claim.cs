using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>What a figure claims beyond its number. The word survives into every report that uses the figure (R7).</summary>
internal enum ClaimQualifier { Exactly, About, MoreThan, AtMost, Since }

/// <summary>What this installation counts itself, to stand beside a published figure and never to be mixed with it.</summary>
internal enum OwnMeasure { None, Certified, Members, MembersThatJoined, WcoMembers }

/// <summary>
/// A published figure or date, exactly as worded, with its period, source and the date of the document (R58). Two sources that
/// disagree are two claims with one subject; a claim is corrected only where it was copied wrongly (R59).
/// </summary>
internal sealed class Claim : Entity, IAudited, ISearchable
{
    public required string Code { get; init; }

    /// <summary>Claims with one subject stand together, for instance <c>roo-start</c>.</summary>
    public required string Subject { get; set; }

    public required LocalText Title { get; set; }

    /// <summary>Null for a claim about a date.</summary>
    public double? Value { get; set; }

    public DateOnly? DateValue { get; set; }

    public Precision DatePrecision { get; set; } = Precision.Unknown;

    /// <summary>As worded: people, professionals, Members, %.</summary>
    public string Unit { get; set; } = "";

    public ClaimQualifier Qualifier { get; set; }

    public DateOnly? PeriodFrom { get; set; }

    public Precision PeriodFromPrecision { get; set; } = Precision.Unknown;

    public DateOnly? PeriodTo { get; set; }

    public Precision PeriodToPrecision { get; set; } = Precision.Unknown;

    public DateOnly? AsOf { get; set; }

    public Precision AsOfPrecision { get; set; } = Precision.Unknown;

    public Guid? ProgrammeId { get; set; }

    /// <summary>The words of the source, in its language.</summary>
    public string Wording { get; set; } = "";

    public DateOnly? DocumentDate { get; set; }

    public Precision DocumentPrecision { get; set; } = Precision.Unknown;

    public required string Sources { get; set; }

    public OwnMeasure Measure { get; set; }

    public SearchDocument ToSearch() => new("Published figure", Title, Wording, $"/claims/{Code}", [Code, Subject], Can.Read, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<Claim>
    {
        public void Configure(EntityTypeBuilder<Claim> builder)
        {
            builder.HasIndex(c => c.Code).IsUnique();
            builder.HasIndex(c => c.Subject);
            builder.HasIndex(c => c.ProgrammeId);
        }
    }
}

/// <summary>What is known about a disagreement between claims of one subject.</summary>
internal sealed class ClaimConflict : Entity, IAudited
{
    public required string Subject { get; init; }

    public required LocalText Note { get; set; }

    public string Sources { get; set; } = "";
}

/// <summary>A published total without names that stands for years before the log began. Never added up with sessions of the same period (R7, R8).</summary>
internal sealed class Baseline : Entity, IAudited
{
    public required string Code { get; init; }

    public required string Kind { get; set; }

    public required double Value { get; set; }

    public ClaimQualifier Qualifier { get; set; }

    public DateOnly? PeriodFrom { get; set; }

    public Precision PeriodFromPrecision { get; set; } = Precision.Unknown;

    public DateOnly? PeriodTo { get; set; }

    public Precision PeriodToPrecision { get; set; } = Precision.Unknown;

    public int? MemberCount { get; set; }

    public string Sources { get; set; } = "";
}
