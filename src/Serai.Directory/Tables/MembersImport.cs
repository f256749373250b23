using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Platform.Tables.Imports;
using Serai.Platform.Time;

namespace Serai.Directory.Tables;

/// <summary>Members from a table: matched by code, name, other spelling or former name.</summary>
internal sealed class MembersImport(SeraiDb db, MemberFinder finder) : IImportTarget
{
    static readonly string[] NameLanguages = ["en", "fr", "ru", "es"];

    public string Kind => "members";

    public Message Title => new("Members");

    public string Capability => Can.ManageDirectory;

    public Task<ImportKind> DescribeAsync(CancellationToken ct) => Task.FromResult(new ImportKind("members", "Members",
    [
        new("code", "Code") { Aliases = ["Code ISO", "Код", "Código", "ISO", "iso2"], IsKey = true, IsRequired = true, MaxLength = 8 },
        new("name-en", "Name in English") { Aliases = ["Nom en anglais", "Название на английском", "Nombre en inglés", "Name", "Member"], MaxLength = 200 },
        new("name-fr", "Name in French") { Aliases = ["Nom en français", "Название на французском", "Nombre en francés"], MaxLength = 200 },
        new("name-ru", "Name in Russian") { Aliases = ["Nom en russe", "Название на русском", "Nombre en ruso"], MaxLength = 200 },
        new("name-es", "Name in Spanish") { Aliases = ["Nom en espagnol", "Название на испанском", "Nombre en español"], MaxLength = 200 },
        new("administration", "Administration") { Aliases = ["Администрация", "Administración"], MaxLength = 300 },
        new("region", "WCO region", ColumnKind.Choice) { Aliases = ["Région OMD", "Регион ВТамО", "Región OMA"], Choices = RegionChoices },
        new("zone", "Time zone") { Aliases = ["Fuseau horaire", "Часовой пояс", "Zona horaria"], MaxLength = 60 },
        new("language", "Language of letters", ColumnKind.Choice) { Aliases = ["Langue des lettres", "Язык писем", "Idioma de las cartas"], Choices = [.. Languages.Content.Select(l => new ImportChoice(l, [.. Languages.Interface.Select(r => Languages.NameOf(l, r))]))] },
        new("mailbox", "Mailbox for letters", ColumnKind.Email) { Aliases = ["Boîte aux lettres", "Почтовый ящик", "Buzón"] },
    ])
    {
        Check = values => values.Text("zone") is { } zone && !Zones.IsKnown(zone)
            ? [new ImportRule("zone", new Message("{0} is not a time zone; expected a name such as Asia/Almaty", zone))] : [],
    });

    static IReadOnlyList<ImportChoice> RegionChoices =>
    [
        new(nameof(WcoRegion.EastAndSouthernAfrica), "East and Southern Africa", "ESA", "Afrique orientale et australe", "Восточная и Южная Африка", "África Oriental y Meridional"),
        new(nameof(WcoRegion.WestAndCentralAfrica), "West and Central Africa", "WCA", "Afrique occidentale et centrale", "Западная и Центральная Африка", "África Occidental y Central"),
        new(nameof(WcoRegion.NorthAfricaNearAndMiddleEast), "North of Africa, Near and Middle East", "MENA", "Afrique du Nord, Proche et Moyen-Orient", "Северная Африка, Ближний и Средний Восток", "Norte de África, Cercano y Medio Oriente"),
        new(nameof(WcoRegion.Europe), "Europe", "EUR", "Европа", "Europa"),
        new(nameof(WcoRegion.AsiaPacific), "Asia/Pacific", "AP", "Asie/Pacifique", "Азиатско-Тихоокеанский регион", "Asia y el Pacífico"),
        new(nameof(WcoRegion.AmericasAndCaribbean), "Americas and the Caribbean", "AMS", "Amériques et Caraïbes", "Северная и Южная Америка и Карибский бассейн", "Américas y el Caribe"),
    ];

    public async Task<IReadOnlyList<ImportMatch>> MatchAsync(IReadOnlyList<ImportValues> rows, CancellationToken ct)
    {
        var register = await finder.ReadAsync(ct);
        return [.. rows.Select(r => Match(r, register))];
    }

    static ImportMatch Match(ImportValues row, MemberFinder.Register register)
    {
        var code = row.Text("code")!.ToUpperInvariant();
        var byCode = register.Find(code);
        var byName = NameLanguages.Select(l => register.Find(row.Text($"name-{l}"))).OfType<Member>().DistinctBy(m => m.Id).ToList();
        if (byCode is not null && byName.Find(m => m.Id != byCode.Id) is { } other)
            return new ImportMatch.Unclear(new Message("The code {0} and the name belong to two Members: {1} and {2}", code, byCode.Name.ToString(), other.Name.ToString()));
        if (byName.Count > 1)
            return new ImportMatch.Unclear(new Message("The names belong to two Members: {0} and {1}", byName[0].Name.ToString(), byName[1].Name.ToString()));
        if ((byCode ?? byName.FirstOrDefault()) is { } found)
            return new ImportMatch.Found(found.Id, FieldsOf(found, row));
        if (code.Length is < 2 or > 8 || !code.All(char.IsAsciiLetterOrDigit))
            return new ImportMatch.Forbidden(new Message("A code has two to eight letters and digits, such as KG; found “{0}”", code));
        if (NameLanguages.All(l => row.Text($"name-{l}") is null))
            return new ImportMatch.Forbidden(new Message("A new Member needs a name in at least one language"));
        return row.Text("zone") is null ? new ImportMatch.Forbidden(new Message("A new Member needs a time zone")) : ImportMatch.New;
    }

    static Dictionary<string, object?> FieldsOf(Member m, ImportValues row) => new()
    {
        // A row found by its name may write another code; the code itself never changes.
        ["code"] = row.Text("code"), ["name-en"] = m.Name["en"], ["name-fr"] = m.Name["fr"], ["name-ru"] = m.Name["ru"], ["name-es"] = m.Name["es"],
        ["administration"] = m.Administration?.ToString(), ["region"] = m.Region.ToString(), ["zone"] = m.Zone, ["language"] = m.Language, ["mailbox"] = m.Email,
    };

    public async Task ApplyAsync(IReadOnlyList<ImportRow> rows, Change change, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var values = row.Values;
            var member = row.Existing is { } id ? await db.Set<Member>().FirstAsync(m => m.Id == id, ct) : null;
            if (member is null)
                db.Add(member = new Member { Code = values.Text("code")!.ToUpper(CultureInfo.InvariantCulture), Name = LocalText.Empty, Zone = values.Text("zone")! });
            foreach (var language in NameLanguages)
                if (values.Text($"name-{language}") is { } name)
                    member.Name = member.Name.With(language, name, change.At);
            if (values.Text("administration") is { } administration && administration != member.Administration?.ToString())
                member.Administration = (member.Administration ?? LocalText.Empty).With(member.Administration?.SourceLanguage ?? "en", administration, change.At);
            if (values.Text("region") is { } region)
                member.Region = Enum.Parse<WcoRegion>(region);
            member.Zone = values.Text("zone") ?? member.Zone;
            member.Language = values.Text("language") ?? member.Language;
            member.Email = values.Text("mailbox") ?? member.Email;
            member.Refold();
        }
        await db.SaveAsync(change, ct);
    }
}
