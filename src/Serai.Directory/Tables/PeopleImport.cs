using Microsoft.EntityFrameworkCore;
using Serai.Directory.Editing;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Ports;
using Serai.Platform.Tables.Imports;

namespace Serai.Directory.Tables;

/// <summary>People from a table: matched by mail address, then by name and home administration.</summary>
internal sealed class PeopleImport(SeraiDb db, MemberFinder finder) : IImportTarget
{
    public string Kind => "people";

    public Message Title => new("People");

    public string Capability => Can.ManageDirectory;

    public async Task<ImportKind> DescribeAsync(CancellationToken ct)
    {
        var register = await finder.ReadAsync(ct);
        return new ImportKind("people", "People",
        [
            new("family", "Family name") { Aliases = ["Nom", "Nom de famille", "Фамилия", "Apellido", "Apellidos", "Surname", "Last name"], IsRequired = true, MaxLength = 120 },
            new("given", "Given names") { Aliases = ["Prénom", "Prénoms", "Имя", "Nombre", "Nombres", "First name", "Given name"], MaxLength = 120 },
            new("native", "Name in its own script") { Aliases = ["Nom dans son écriture", "Имя на родном языке", "Nombre en su escritura", "Native name"], MaxLength = 200 },
            new("native-language", "Language of the native spelling") { Aliases = ["Langue de la graphie", "Язык написания", "Idioma de la grafía"], MaxLength = 20 },
            new("sex", "Sex", ColumnKind.Sex) { Aliases = ["Sexe", "Пол", "Sexo"] },
            new("member", "Member", ColumnKind.Country) { Aliases = ["Membre", "Pays", "Член", "Страна", "Miembro", "País", "Country", "Administration"] },
            new("position", "Position") { Aliases = ["Fonction", "Poste", "Должность", "Cargo"], MaxLength = 300 },
            new("email", "Mail address", ColumnKind.Email) { Aliases = ["E-mail", "Email", "Courriel", "Адрес электронной почты", "Эл. почта", "Correo electrónico"], IsKey = false },
            new("phone", "Telephone") { Aliases = ["Téléphone", "Телефон", "Teléfono", "Phone"], MaxLength = 60 },
            new("language", "Language of mails", ColumnKind.Choice)
            {
                Aliases = ["Langue des courriels", "Язык писем", "Idioma de los correos"],
                Choices = [.. Languages.Interface.Select(l => new ImportChoice(l.Code, [.. Languages.Interface.Select(r => Languages.NameOf(l.Code, r))]))],
            },
        ])
        {
            CountryOf = register.CodeOf,
            Check = Check,
        };
    }

    static IEnumerable<ImportRule> Check(ImportValues values)
    {
        foreach (var column in new[] { "family", "given" })
            if (values.Text(column) is { } name && PassportName.Fault(PassportName.Clean(name)) is { } fault)
                yield return new ImportRule(column, fault);
        if (values.Text("native-language") is { } language && !Languages.IsKnown(language))
            yield return new ImportRule("native-language", new Message("{0} is not a language code; expected one such as ka or ru", language));
        if (values.Text("native") is not null && values.Text("native-language") is null)
            yield return new ImportRule("native", new Message("A native spelling needs its language in the column of languages"));
    }

    public async Task<IReadOnlyList<ImportMatch>> MatchAsync(IReadOnlyList<ImportValues> rows, CancellationToken ct)
    {
        var register = await finder.ReadAsync(ct);
        var codes = register.ByCode.Values.ToDictionary(m => m.Id, m => m.Code);
        var mails = rows.Select(r => r.Text("email")?.ToLowerInvariant()).OfType<string>().Distinct().ToList();
        var keys = rows.Select(KeyOf).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => !p.Erased && ((p.Email != null && mails.Contains(p.Email)) || keys.Contains(p.Loose))).ToListAsync(ct);
        var byMail = people.Where(p => p.Email is not null).ToLookup(p => p.Email!.ToLowerInvariant());
        var byName = people.ToLookup(p => p.Loose);
        return [.. rows.Select(row => Match(row, register, codes, byMail, byName))];
    }

    static ImportMatch Match(ImportValues row, MemberFinder.Register register, Dictionary<Guid, string> codes, ILookup<string, Person> byMail, ILookup<string, Person> byName)
    {
        var home = row.Text("member") is { } code ? register.ByCode.GetValueOrDefault(code)?.Id : null;
        var found = row.Text("email") is { } mail ? byMail[mail.ToLowerInvariant()].ToList() : [];
        if (found.Count == 1 && found[0].Loose != KeyOf(row))
            return new ImportMatch.Unclear(new Message("The mail address belongs to {0}: the same person under another name, or another person?", found[0].FullName));
        if (found.Count == 0)
        {
            found = [.. byName[KeyOf(row)].Where(p => home is null || p.MemberId is null || p.MemberId == home)];
            if (found.Count == 1 && Differs(found[0].Email, row.Text("email")))
                return new ImportMatch.Unclear(new Message("{0} is in the directory with another mail address: the same person?", found[0].FullName));
        }
        return found.Count switch
        {
            0 => ImportMatch.New,
            1 => new ImportMatch.Found(found[0].Id, FieldsOf(found[0], codes)),
            _ => new ImportMatch.Unclear(new Message("{0} people of the directory fit this row", found.Count)),
        };
    }

    static bool Differs(string? stored, string? given) => stored is not null && given is not null && !stored.Equals(given, StringComparison.OrdinalIgnoreCase);

    static string KeyOf(ImportValues row) => Person.LooseName(PassportName.Clean(row.Text("family")), PassportName.Clean(row.Text("given")));

    static Dictionary<string, object?> FieldsOf(Person p, Dictionary<Guid, string> codes) => new()
    {
        ["family"] = p.FamilyName, ["given"] = p.GivenName, ["native"] = p.NativeName, ["native-language"] = p.NativeLanguage,
        ["sex"] = p.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "X" }, ["member"] = p.MemberId is { } id ? codes.GetValueOrDefault(id) : null,
        ["position"] = p.Position?.ToString(), ["email"] = p.Email, ["phone"] = p.Phone, ["language"] = p.Language,
    };

    public async Task ApplyAsync(IReadOnlyList<ImportRow> rows, Change change, CancellationToken ct)
    {
        var register = await finder.ReadAsync(ct);
        var ids = rows.Select(r => r.Existing).OfType<Guid>().ToList();
        var existing = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var row in rows)
        {
            var values = row.Values;
            Person person;
            if (row.Existing is { } id)
                person = existing[id];
            else
                db.Add(person = new Person { FamilyName = "", GivenName = "" });
            person.FamilyName = PassportName.Clean(values.Text("family"));
            person.GivenName = values.Text("given") is { } given ? PassportName.Clean(given) : person.GivenName;
            person.NativeName = values.Text("native") ?? person.NativeName;
            person.NativeLanguage = values.Text("native-language") ?? person.NativeLanguage;
            person.Sex = values.Text("sex") switch { "F" => Sex.Female, "M" => Sex.Male, "X" => Sex.NotStated, _ => person.Sex };
            person.MemberId = values.Text("member") is { } code ? register.ByCode[code].Id : person.MemberId;
            if (values.Text("position") is { } position && position != person.Position?.ToString())
                person.Position = (person.Position ?? LocalText.Empty).With(person.Position?.SourceLanguage ?? "en", position, change.At);
            person.Email = values.Text("email")?.ToLowerInvariant() ?? person.Email;
            person.Phone = values.Text("phone") ?? person.Phone;
            person.Language = values.Text("language") ?? person.Language;
            person.Refold();
        }
        await db.SaveAsync(change, ct);
    }
}
