using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Directory.Organisations;

public enum OrganisationKind { Secretariat, Donor, Administration, RegionalBody, TrainingCentre, DevelopmentPartner, OtherAgency, Company }

/// <summary>A body that takes part: the WCO Secretariat, JICA, a regional office, a partner. Former names stay searchable (R1).</summary>
public sealed class Organisation : Entity, IAudited, ISearchable
{
    public required LocalText Name { get; set; }

    public string? ShortName { get; set; }

    public OrganisationKind Kind { get; set; }

    /// <summary>Former names and other spellings with their years, separated by <c>|</c>, for instance <c>Customs Co-operation Council (1952–1994)</c>.</summary>
    public string FormerNames { get; set; } = "";

    public Guid? OfMember { get; set; }

    public string? Website { get; set; }

    public SearchDocument ToSearch() => new("Organisation", Name, ShortName, $"/organisations/{Id}",
        FormerNames.Split('|').Append(ShortName), Can.Read, null, true);

    internal sealed class Mapping : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder) => builder.HasIndex(o => o.Kind);
    }
}
