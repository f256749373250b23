using Microsoft.EntityFrameworkCore;
using Serai.Directory.Organisations;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Directory.Offices;

/// <summary>The officials whom the project's documents name in a public role, with the days on which they show them in office (R75, R93).</summary>
internal sealed class OfficesDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 101;

    sealed record RoleRow(string Name, Dictionary<string, string> Office, string Organisation, string? SeenFrom, string? SeenTo, string[] Sources);

    sealed record RoleFile(RoleRow[] PublicRoles);

    public async Task LoadAsync(CancellationToken ct)
    {
        var organisations = await db.Set<Organisation>().ToListAsync(ct);
        foreach (var roles in Sample.Read<RoleFile>("publicRoles.json").PublicRoles.GroupBy(r => r.Organisation))
        {
            var organisation = organisations.Find(o => o.ShortName == roles.Key || o.Name["en"] == roles.Key);
            if (organisation is null)
                db.Add(organisation = Ministry(roles.Key));
            foreach (var role in roles)
            {
                var office = new Office { Title = role.Office.Local(), OrganisationId = organisation.Id };
                db.Add(office);
                db.Add(new OfficeHolder
                {
                    OfficeId = office.Id, Name = role.Name, SeenFrom = SampleShapes.Day(role.SeenFrom), SeenUntil = SampleShapes.Day(role.SeenTo), Sources = string.Join('|', role.Sources),
                });
            }
        }
        await db.SaveAsync(reader.Change("Joint Project loaded: offices and their holders", time), ct);
    }

    static Organisation Ministry(string name) => new()
    {
        Name = name == "Japan Ministry of Finance"
            ? LocalText.From([new("en", name), new("fr", "Ministère des finances du Japon"), new("ru", "Министерство финансов Японии"), new("es", "Ministerio de Finanzas del Japón")])
            : new LocalText("en", name),
        Kind = OrganisationKind.Donor,
    };
}
