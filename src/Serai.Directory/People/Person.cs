using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Directory.Editing;
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
public sealed class Person : Entity, IAudited, IOfMember, IAboutPerson, ISearchable, IFolded
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

    /// <summary>Other spellings under which the person is found, separated by <c>|</c>; never shown as the name.</summary>
    public string Aliases { get; set; } = "";

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

    /// <summary>Spellings made one (<see cref="Fold.Loose"/>), to offer people who may be the same; never to decide that they are.</summary>
    [NotAudited]
    public string Loose { get; set; } = "";

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    public Guid? AboutPersonId => Id;

    public void Refold()
    {
        Folded = Fold.Key($"{FamilyName} {GivenName} {NativeName} {Aliases.Replace('|', ' ')}");
        Loose = LooseName(FamilyName, GivenName);
    }

    /// <summary>The words of the name in one order, whichever of them is called the family name.</summary>
    public static string LooseName(string? family, string? given) =>
        string.Join(' ', Fold.Loose($"{family} {given}").Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    public SearchDocument ToSearch() => new("Person", new LocalText("en", FullName), NativeName, $"/people/{Id}",
        [NativeName, Email, Aliases], Can.ReadPeople, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Ignore(p => p.FullName);
            builder.Ignore(p => p.AboutPersonId);
            builder.HasIndex(p => p.MemberId);
            builder.HasIndex(p => p.Folded);
            builder.HasIndex(p => p.Loose);
            builder.HasIndex(p => p.Email);
        }
    }
}
