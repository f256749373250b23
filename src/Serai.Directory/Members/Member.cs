using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Directory.Editing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Directory.Members;

/// <summary>
/// A Member of the WCO: a Customs administration, not a country. Shown by its WCO name; the ISO codes are attributes
/// and may be missing.
/// </summary>
public sealed class Member : Entity, IAudited, ISearchable, IFolded
{
    /// <summary>Short stable code used in addresses and imports; the ISO alpha-2 code where there is one.</summary>
    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public string? Iso2 { get; set; }

    public string? Iso3 { get; set; }

    /// <summary>Null where ISO 3166-1 has no entry, for instance Kosovo.</summary>
    public int? IsoNumeric { get; set; }

    /// <summary>Official name of the administration, where known.</summary>
    public LocalText? Administration { get; set; }

    public WcoRegion Region { get; set; }

    public required string Zone { get; set; }

    public LocalText? Capital { get; set; }

    /// <summary>Counts among the Members of the WCO; a customs union with rights akin to a Member's does not.</summary>
    public bool Counted { get; set; } = true;

    /// <summary>Language of letters to this administration.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Other spellings under which the Member is found and imported, separated by <c>|</c>.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>Former names of the Member and of its administration, with years where known, separated by <c>|</c>: <c>Swaziland (until 2018)</c>.</summary>
    public string FormerNames { get; set; } = "";

    public LocalText? Footnote { get; set; }

    /// <summary>Salutation by office, for instance <c>Director General</c>.</summary>
    public LocalText? Salutation { get; set; }

    /// <summary>Mailbox for letters; null until the administration has given one.</summary>
    public string? Email { get; set; }

    /// <summary>Folded names and aliases, for lists and imports.</summary>
    public string Folded { get; set; } = "";

    public IEnumerable<string> AliasList => Aliases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Refold() => Folded = string.Join(' ', Name.Versions.Select(v => v.Text).Concat(AliasList).Concat(FormerNames.Bars()).Concat(Administration?.Versions.Select(v => v.Text) ?? [])
        .Append(Code).Append(Iso3).Select(Fold.Key).Where(k => k.Length > 0).Distinct());

    public SearchDocument ToSearch() => new("Member", Name, Administration?.Pick(["en"]).Text, $"/members/{Code}",
        AliasList.Concat(FormerNames.Bars()).Append(Code).Append(Iso3).Concat(Administration?.Versions.Select(v => v.Text) ?? []), Can.Read, Id, true);

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> builder)
        {
            builder.HasIndex(m => m.Code).IsUnique();
            builder.Property(m => m.Code).HasMaxLength(8);
            builder.Ignore(m => m.AliasList);
        }
    }
}

/// <summary>The six regions of the WCO.</summary>
public enum WcoRegion
{
    EastAndSouthernAfrica,
    WestAndCentralAfrica,
    NorthAfricaNearAndMiddleEast,
    Europe,
    AsiaPacific,
    AmericasAndCaribbean,
}
