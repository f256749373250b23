using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Studies;

/// <summary>Which simplified form the study starts from; decides the time points that are proposed.</summary>
internal enum StudyTemplate { Sea, Air, Road, Rail, Inland, Corridor }

/// <summary>The stages of the Guide, in their order.</summary>
internal enum StudyState { Preparing, Testing, Collecting, Verifying, Analysing, Reporting, Closed }

/// <summary>What one row of the study follows; one unit a study, printed on every table.</summary>
internal enum CaseUnit { Declaration, Consignment, Truck, Container, Wagon }

/// <summary>How time in which several parties work is given to them; the name stands beside every such figure.</summary>
internal enum OverlapRule { Shared, Inclusive, Exclusive }



/// <summary>
/// A Time Release Study of one administration, or of a corridor (no Member: seen by the team until each administration agrees).
/// </summary>
internal sealed class Study : Entity, IAudited, IOfMember, ISearchable
{
    /// <summary>Stands in addresses and on papers: <c>KZ-2026</c>.</summary>
    public required string Code { get; init; }

    public Guid? MemberId { get; init; }

    public required LocalText Title { get; set; }

    public LocalText? Purpose { get; set; }

    public StudyTemplate Template { get; init; }

    public StudyState State { get; set; }

    public CaseUnit Unit { get; set; }

    /// <summary>Import, export, transit: separated by <c>|</c>.</summary>
    public string Regimes { get; set; } = "import";

    /// <summary>First and last day on which cases are drawn, at arrival.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Day on which follow-up stops; cases not released by then are censored.</summary>
    public DateOnly? Freeze { get; set; }

    /// <summary>IANA zone of stamps that bring none of their own.</summary>
    public string Zone { get; set; } = "Etc/UTC";

    /// <summary>Codes of the time points between which the headline lies.</summary>
    public string HeadlineFrom { get; set; } = "A1";

    public string HeadlineTo { get; set; } = "R1";

    public int? TargetMinutes { get; set; }

    public OverlapRule Rule { get; set; }

    public PercentileType Percentile { get; set; }

    /// <summary>Cells with fewer cases are flagged, and with fewer than the second left out.</summary>
    public int FlagBelow { get; set; } = 30;

    public int HideBelow { get; set; } = 5;

    public string? MandateBody { get; set; }

    public string? MandateSignatory { get; set; }

    public DateOnly? MandateDate { get; set; }

    public string? MandateReference { get; set; }

    /// <summary>1 for the first; a later round repeats the design of <see cref="EarlierRoundId"/>.</summary>
    public int Round { get; init; } = 1;

    public Guid? EarlierRoundId { get; init; }

    /// <summary>Generated records, as in the demonstration or in a lesson; said so on every page and document.</summary>
    public bool Generated { get; set; }

    /// <summary>Where the targets of generated records come from.</summary>
    public string? GeneratedFrom { get; set; }

    public SearchDocument ToSearch() => new("Study", Title, Code, $"/studies/{Code}", [Code], Can.Read, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<Study>
    {
        public void Configure(EntityTypeBuilder<Study> builder)
        {
            builder.HasIndex(s => s.Code).IsUnique();
            builder.Property(s => s.Code).HasMaxLength(30);
        }
    }
}
