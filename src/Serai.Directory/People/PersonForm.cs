using Serai.Directory.Editing;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Directory.People;

/// <summary>What can be written about a person.</summary>
public sealed record PersonForm
{
    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    public string? NativeName { get; init; }

    public string? NativeLanguage { get; init; }

    public string? Aliases { get; init; }

    public string? Honorific { get; init; }

    public Sex Sex { get; init; } = Sex.NotStated;

    public Guid? MemberId { get; init; }

    public Guid? OrganisationId { get; init; }

    public LocalText? Position { get; init; }

    public LocalText? Office { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Language { get; init; }

    public string? Zone { get; init; }

    public bool Left { get; init; }

    /// <summary>Confirmed by somebody who looked at the people offered.</summary>
    public bool IsAnother { get; init; }

    internal static PersonForm Of(Person person) => new()
    {
        FamilyName = person.FamilyName, GivenName = person.GivenName, NativeName = person.NativeName, NativeLanguage = person.NativeLanguage,
        Aliases = person.Aliases.BarsToLines(), Honorific = person.Honorific, Sex = person.Sex, MemberId = person.MemberId, OrganisationId = person.OrganisationId,
        Position = person.Position, Office = person.Office, Email = person.Email, Phone = person.Phone, Language = person.Language, Zone = person.Zone, Left = person.Left,
    };

    internal Problems Check()
    {
        var problems = new Problems();
        var family = PassportName.Clean(problems.Required(nameof(FamilyName), FamilyName, new Message("Enter the family name, or the only name, as in the passport"), 120));
        if (family.Length > 0 && PassportName.Fault(family) is { } wrong)
            problems.Add(nameof(FamilyName), wrong);
        if (PassportName.Clean(GivenName) is { Length: > 0 } given && PassportName.Fault(given) is { } fault)
            problems.Add(nameof(GivenName), fault);
        if (NativeName.OrNull() is not null && (NativeLanguage is null || !Languages.IsKnown(NativeLanguage)))
            problems.Add(nameof(NativeLanguage), "Choose the language of the native spelling");
        if (Email.OrNull() is { } mail && !MailAddress.IsOne(mail))
            problems.Add(nameof(Email), "This is not an e-mail address; expected one such as name@example.org");
        if (Zone.OrNull() is { } zone && !Zones.IsKnown(zone))
            problems.Add(nameof(Zone), "Choose a time zone");
        if (Languages.Find(Language) is null)
            problems.Add(nameof(Language), "Choose a language");
        return problems;
    }

    internal void ApplyTo(Person person, DateTime now)
    {
        person.FamilyName = PassportName.Clean(FamilyName);
        person.GivenName = PassportName.Clean(GivenName);
        person.NativeName = NativeName.OrNull();
        person.NativeLanguage = person.NativeName is null ? null : NativeLanguage;
        person.Aliases = Aliases.LinesToBars();
        person.Honorific = Honorific.OrNull();
        person.Sex = Sex;
        person.MemberId = MemberId;
        person.OrganisationId = OrganisationId;
        person.Position = person.Position.Rewritten(Position, now).OrNull();
        person.Office = person.Office.Rewritten(Office, now).OrNull();
        person.Email = Email.OrNull()?.ToLowerInvariant();
        person.Phone = Phone.OrNull();
        person.Language = Languages.Find(Language)!.Code;
        person.Zone = Zone.OrNull();
        person.Left = Left;
        person.Refold();
    }

    internal static IReadOnlyDictionary<string, string> Labels(Text text) => new Dictionary<string, string>
    {
        [nameof(FamilyName)] = text["Family name as in the passport"], [nameof(GivenName)] = text["Given names as in the passport"],
        [nameof(NativeName)] = text["Name in its own script"], [nameof(NativeLanguage)] = text["Language of the native spelling"],
        [nameof(Aliases)] = text["Other spellings"], [nameof(Honorific)] = text["Form of address"], [nameof(Sex)] = text["Sex"],
        [nameof(Position)] = text["Position"], [nameof(Office)] = text["Unit"], [nameof(Email)] = text["Mail address"], [nameof(Phone)] = text["Telephone"],
        [nameof(Language)] = text["Language of mails"], [nameof(Zone)] = text["Time zone"], [nameof(Left)] = text["Has left the administration"],
    };
}
