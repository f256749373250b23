using System.Globalization;
using Serai.Directory.Organisations;
using Serai.Directory.Regions;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Directory.Members;

/// <summary>The Member register, the project's region sets and the bodies that take part, from facts.</summary>
internal sealed class DirectoryDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 10;

    sealed record MemberRow(string? Iso2, string? Iso3, string? IsoNumeric, Dictionary<string, string> Name, string? Administration, string WcoRegion,
        string? Capital, string? TimeZone, string Language, bool Counted, string[] Aliases, Dictionary<string, string>? Footnote);

    sealed record MemberFile(MemberRow[] Members);

    sealed record SetMember(string Member, string? From, string? To);

    sealed record SetRow(string Id, Dictionary<string, string> Name, SetMember[] Members);

    sealed record SetFile(SetRow[] RegionSets);

    static readonly Dictionary<string, WcoRegion> RegionCodes = new()
    {
        ["ESA"] = WcoRegion.EastAndSouthernAfrica, ["WCA"] = WcoRegion.WestAndCentralAfrica, ["MENA"] = WcoRegion.NorthAfricaNearAndMiddleEast,
        ["EUR"] = WcoRegion.Europe, ["AP"] = WcoRegion.AsiaPacific, ["AMS"] = WcoRegion.AmericasAndCaribbean,
    };

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = new Dictionary<string, Guid>();
        foreach (var row in Sample.Read<MemberFile>("members.json").Members)
        {
            var member = new Member
            {
                Code = row.Iso2 ?? row.Iso3!, Name = row.Name.Local(), Iso2 = row.Iso2, Iso3 = row.Iso3,
                IsoNumeric = row.IsoNumeric is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null,
                Administration = row.Administration is { } a ? new LocalText("en", a) : null,
                Region = RegionCodes[row.WcoRegion], Zone = row.TimeZone ?? "UTC",
                Capital = row.Capital is { } c ? new LocalText("en", c) : null, Language = row.Language, Counted = row.Counted,
                Aliases = string.Join('|', row.Aliases), Footnote = row.Footnote?.Local(),
            };
            member.Refold();
            members[member.Code] = member.Id;
            db.Add(member);
        }
        foreach (var row in Sample.Read<SetFile>("region-sets.json").RegionSets)
        {
            var set = new RegionSet { Code = row.Id, Name = row.Name.Local() };
            set.Members.AddRange(row.Members.Select((m, i) => new RegionSetMember
            {
                RegionSetId = set.Id, OfMember = members[m.Member], From = SampleShapes.Day(m.From), Until = SampleShapes.Day(m.To), Order = i + 1,
            }));
            db.Add(set);
        }
        db.Add(new Organisation
        {
            Name = LocalText.From([new("en", "World Customs Organization"), new("fr", "Organisation mondiale des douanes"), new("ru", "Всемирная таможенная организация"), new("es", "Organización Mundial de Aduanas")]),
            ShortName = "WCO", Kind = OrganisationKind.Secretariat, FormerNames = "Customs Co-operation Council (from 1952)|CCC", Website = "https://www.wcoomd.org",
        });
        db.Add(new Organisation
        {
            Name = LocalText.From([new("en", "Japan International Cooperation Agency"), new("fr", "Agence japonaise de coopération internationale"), new("ru", "Японское агентство международного сотрудничества"), new("es", "Agencia de Cooperación Internacional del Japón")]),
            ShortName = "JICA", Kind = OrganisationKind.Donor, Website = "https://www.jica.go.jp/english/",
        });
        db.Add(new Organisation
        {
            Name = LocalText.From([new("en", "Japan Customs"), new("fr", "Douanes japonaises"), new("ru", "Таможня Японии"), new("es", "Aduanas del Japón")]),
            ShortName = "Japan Customs", Kind = OrganisationKind.Donor, OfMember = members["JP"],
        });
        db.Add(new Organisation
        {
            Name = LocalText.From([new("en", "Secretariat of the African Continental Free Trade Area"), new("fr", "Secrétariat de la Zone de libre-échange continentale africaine"), new("ru", "Секретариат Африканской континентальной зоны свободной торговли"), new("es", "Secretaría de la Zona de Libre Comercio Continental Africana")]),
            ShortName = "AfCFTA Secretariat", Kind = OrganisationKind.RegionalBody,
        });
        await db.SaveAsync(reader.Change("Joint Project loaded: Members, region sets, organisations", time), ct);
    }
}
