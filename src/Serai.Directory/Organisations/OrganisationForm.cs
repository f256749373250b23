using Serai.Directory.Editing;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Directory.Organisations;

/// <summary>What can be written about an organisation.</summary>
public sealed record OrganisationForm
{
    public LocalText? Name { get; init; }

    public string? ShortName { get; init; }

    public OrganisationKind Kind { get; init; } = OrganisationKind.DevelopmentPartner;

    public string? FormerNames { get; init; }

    public Guid? OfMember { get; init; }

    public string? Website { get; init; }

    internal static OrganisationForm Of(Organisation organisation) => new()
    {
        Name = organisation.Name, ShortName = organisation.ShortName, Kind = organisation.Kind, FormerNames = organisation.FormerNames.BarsToLines(),
        OfMember = organisation.OfMember, Website = organisation.Website,
    };

    internal Problems Check()
    {
        var problems = new Problems();
        if (Name is null || Name.IsEmpty)
            problems.Add(nameof(Name), "Enter the name of the organisation in at least one language");
        if (Website.OrNull() is { } site && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            problems.Add(nameof(Website), "This is not a web address; expected one such as https://example.org");
        return problems;
    }

    internal void ApplyTo(Organisation organisation, DateTime now)
    {
        organisation.Name = organisation.Name.Rewritten(Name, now);
        organisation.ShortName = ShortName.OrNull();
        organisation.Kind = Kind;
        organisation.FormerNames = FormerNames.LinesToBars();
        organisation.OfMember = OfMember;
        organisation.Website = Website.OrNull();
    }

    internal static IReadOnlyDictionary<string, string> Labels(Text text) => new Dictionary<string, string>
    {
        [nameof(Name)] = text["Name of the organisation"], [nameof(ShortName)] = text["Short name"], [nameof(Kind)] = text["Kind"],
        [nameof(FormerNames)] = text["Former names"], [nameof(Website)] = text["Website"],
    };
}
