using Serai.Directory.Editing;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Directory.Members;

/// <summary>What can be written about a Member.</summary>
public sealed record MemberForm
{
    public string? Code { get; init; }

    public LocalText? Name { get; init; }

    public LocalText? Administration { get; init; }

    public string? Iso2 { get; init; }

    public string? Iso3 { get; init; }

    public string? IsoNumeric { get; init; }

    public WcoRegion Region { get; init; }

    public bool Counted { get; init; }

    public LocalText? Capital { get; init; }

    public string? Zone { get; init; }

    public string? Language { get; init; }

    public LocalText? Salutation { get; init; }

    public string? Email { get; init; }

    public string? Aliases { get; init; }

    public string? FormerNames { get; init; }

    public LocalText? Footnote { get; init; }

    internal static MemberForm Of(Member member) => new()
    {
        Code = member.Code, Name = member.Name, Administration = member.Administration, Iso2 = member.Iso2, Iso3 = member.Iso3,
        IsoNumeric = member.IsoNumeric?.ToString("000", System.Globalization.CultureInfo.InvariantCulture), Region = member.Region, Counted = member.Counted,
        Capital = member.Capital, Zone = member.Zone, Language = member.Language, Salutation = member.Salutation, Email = member.Email,
        Aliases = member.Aliases.BarsToLines(), FormerNames = member.FormerNames.BarsToLines(), Footnote = member.Footnote,
    };

    internal Problems Check()
    {
        var problems = new Problems();
        if (Name is null || Name.IsEmpty)
            problems.Add(nameof(Name), "Enter the name of the Member in at least one language");
        if (!Zones.IsKnown(Zone))
            problems.Add(nameof(Zone), "Choose a time zone");
        if (Iso2.OrNull() is { } two && !(two.Length == 2 && two.All(char.IsAsciiLetter)))
            problems.Add(nameof(Iso2), "An ISO alpha-2 code has two letters; found “{0}”", two);
        if (Iso3.OrNull() is { } three && !(three.Length == 3 && three.All(char.IsAsciiLetter)))
            problems.Add(nameof(Iso3), "An ISO alpha-3 code has three letters; found “{0}”", three);
        if (IsoNumeric.OrNull() is { } number && !(number.Length <= 3 && number.All(char.IsAsciiDigit)))
            problems.Add(nameof(IsoNumeric), "An ISO number has three digits; found “{0}”", number);
        if (Email.OrNull() is { } mail && !MailAddress.IsOne(mail))
            problems.Add(nameof(Email), "This is not an e-mail address; expected one such as name@example.org");
        if (Language is null || !Languages.IsKnown(Language))
            problems.Add(nameof(Language), "Choose a language");
        return problems;
    }

    internal void ApplyTo(Member member, DateTime now)
    {
        member.Name = member.Name.Rewritten(Name, now);
        member.Administration = member.Administration.Rewritten(Administration, now).OrNull();
        member.Iso2 = Iso2.OrNull()?.ToUpperInvariant();
        member.Iso3 = Iso3.OrNull()?.ToUpperInvariant();
        member.IsoNumeric = IsoNumeric.OrNull() is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null;
        member.Region = Region;
        member.Counted = Counted;
        member.Capital = member.Capital.Rewritten(Capital, now).OrNull();
        member.Zone = Zone!;
        member.Language = Language!;
        member.Salutation = member.Salutation.Rewritten(Salutation, now).OrNull();
        member.Email = Email.OrNull();
        member.Aliases = Aliases.LinesToBars();
        member.FormerNames = FormerNames.LinesToBars();
        member.Footnote = member.Footnote.Rewritten(Footnote, now).OrNull();
        member.Refold();
    }

    internal static IReadOnlyDictionary<string, string> Labels(Text text) => new Dictionary<string, string>
    {
        [nameof(Name)] = text["Name of the Member"], [nameof(Administration)] = text["Administration"], [nameof(Iso2)] = text["ISO alpha-2 code"],
        [nameof(Iso3)] = text["ISO alpha-3 code"], [nameof(IsoNumeric)] = text["ISO number"], [nameof(Region)] = text["WCO region"],
        [nameof(Counted)] = text["Counts among the Members of the WCO"], [nameof(Capital)] = text["Capital"], [nameof(Zone)] = text["Time zone"],
        [nameof(Language)] = text["Language of letters"], [nameof(Salutation)] = text["Salutation by office"], [nameof(Email)] = text["Mailbox for letters"],
        [nameof(Aliases)] = text["Other spellings"], [nameof(FormerNames)] = text["Former names"], [nameof(Footnote)] = text["Footnote"],
    };
}
