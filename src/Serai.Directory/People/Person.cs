using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;

namespace Serai.Directory.People;

public enum Sex { Female, Male, NotStated }

/// <summary>
/// A person. The passport's Latin spelling is authoritative for tickets, visas and certificates and is never made by
/// transliteration; the native spelling stands beside it.
/// </summary>
public sealed class Person : Entity, IAudited, IOfMember, IAboutPerson, ISearchable
{
    /// <summary>Home administration; null for people of the Secretariat, donors and partners.</summary>
    public Guid? MemberId { get; set; }

    public Guid? OrganisationId { get; set; }

    /// <summary>Given names as in the passport's Latin spelling.</summary>
    public required string GivenName { get; set; }

    public required string FamilyName { get; set; }

    /// <summary>The whole name in its own script and order.</summary>
    public string? NativeName { get; set; }

    /// <summary>BCP 47 tag of the native spelling, for instance <c>ka</c> or <c>kk-Cyrl</c>.</summary>
    public string? NativeLanguage { get; set; }

    public string? Honorific { get; set; }

    public Sex Sex { get; set; } = Sex.NotStated;

    public LocalText? Position { get; set; }

    public LocalText? Office { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Language of mails to this person.</summary>
    public string Language { get; set; } = "en";

    public string? Zone { get; set; }

    /// <summary>Invented for the demonstration; shown as such wherever the person appears.</summary>
    public bool Invented { get; set; }

    public bool Left { get; set; }

    /// <summary>Erased at the person's wish; a pseudonym stays where records need somebody.</summary>
    public bool Erased { get; set; }

    /// <summary>Sorts and finds: folded family name, given name and native name.</summary>
    public string Folded { get; set; } = "";

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    public Guid? AboutPersonId => Id;

    public void Refold() => Folded = Fold.Key($"{FamilyName} {GivenName} {NativeName}");

    public SearchDocument ToSearch() => new("Person", new LocalText("en", FullName), NativeName, $"/people/{Id}",
        [NativeName, Email], Can.ReadPeople, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Ignore(p => p.FullName);
            builder.Ignore(p => p.AboutPersonId);
            builder.HasIndex(p => p.MemberId);
            builder.HasIndex(p => p.Folded);
            builder.HasIndex(p => p.Email);
        }
    }
}
