using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Directory.Tables;

/// <summary>The Member register with the columns that <see cref="MembersImport"/> reads, and more.</summary>
internal sealed class MembersExport(SeraiDb db) : IExportSource
{
    public string Kind => "members";

    public Message Title => new("Members");

    public string Capability => Can.Read;

    public async Task<Sheet> ReadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().AsNoTracking().OrderBy(m => m.Code).ToListAsync(ct);
        return new Sheet("members",
            [new("code"), new("iso3"), new("iso-numeric"), new("name-en"), new("name-fr"), new("name-ru"), new("name-es"), new("administration"), new("region"), new("zone"), new("language"), new("mailbox"),
                new("counted"), new("aliases"), new("former-names"), new("footnote-en")],
            members.Select(m => new object?[]
            {
                m.Code, m.Iso3, m.IsoNumeric?.ToString("000", System.Globalization.CultureInfo.InvariantCulture), m.Name["en"], m.Name["fr"], m.Name["ru"], m.Name["es"], m.Administration?.ToString(),
                m.Region.ToString(), m.Zone, m.Language, m.Email, m.Counted ? "yes" : "no", m.Aliases, m.FormerNames, m.Footnote?["en"],
            }));
    }
}

/// <summary>The people in the reader's sight, with the columns that <see cref="PeopleImport"/> reads.</summary>
internal sealed class PeopleExport(SeraiDb db) : IExportSource
{
    public string Kind => "people";

    public Message Title => new("People");

    public string Capability => Can.ReadPeople;

    public async Task<Sheet> ReadAsync(CancellationToken ct)
    {
        var codes = await db.Set<Member>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Code, ct);
        var people = await db.Set<Person>().AsNoTracking().Where(p => !p.Erased).OrderBy(p => p.Folded).ThenBy(p => p.Id).ToListAsync(ct);
        return new Sheet("people",
            [new("id"), new("family"), new("given"), new("native"), new("native-language"), new("sex"), new("member"), new("position"), new("email"), new("phone"), new("language"), new("left")],
            people.Select(p => new object?[]
            {
                p.Id.ToString(), p.FamilyName, p.GivenName, p.NativeName, p.NativeLanguage, p.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "X" },
                p.MemberId is { } id ? codes.GetValueOrDefault(id) : null, p.Position?.ToString(), p.Email, p.Phone, p.Language, p.Left ? "yes" : "no",
            }));
    }
}
