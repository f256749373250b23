using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.Organisations;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Directory.People;

/// <summary>The invented people of the demonstration, and accounts for the personas among them.</summary>
internal sealed class PeopleDemo(SeraiDb db, Reader reader, TimeProvider time) : IDemoLoader
{
    public int Order => 20;

    sealed record Passport(string Family, string Given);

    sealed record Row(string Id, bool Invented, string Sex, string Member, string Organisation, string? Native, string? NativeLanguage, Passport Passport,
        Dictionary<string, string> Position, Dictionary<string, string> Unit, string[] Languages, string[] Roles, string Email);

    sealed record PeopleFile(Row[] People);

    /// <summary>Who can be signed in as, and with what grant.</summary>
    static readonly (string Person, Role Role, string? Member, string? Programme)[] Personas =
    [
        ("apm", Role.ProjectOfficer, null, null),
        ("pm", Role.ProjectManager, null, null),
        ("dpm", Role.ProjectManager, null, null),
        ("jica", Role.Donor, null, null),
        ("kz-c", Role.Coordinator, "KZ", null),
        ("uz-c", Role.Coordinator, "UZ", null),
        ("ge-c", Role.Coordinator, "GE", null),
        ("az-c", Role.Coordinator, "AZ", null),
        ("am-c", Role.Coordinator, "AM", null),
        ("kg-c", Role.Coordinator, "KG", null),
        ("tj-c", Role.Coordinator, "TJ", null),
        ("tm-c", Role.Coordinator, "TM", null),
        ("fj-c", Role.Coordinator, "FJ", null),
        ("gh-c", Role.Coordinator, "GH", null),
        ("kz-1", Role.Participant, "KZ", null),
        ("ge-1", Role.Participant, "GE", null),
        ("uz-1", Role.Participant, "UZ", null),
        ("fj-hscv-1", Role.MasterTrainer, "FJ", null),
        ("ws-hscv-1", Role.MasterTrainer, "WS", null),
        ("x-ua", Role.Assessor, null, "RM-CAC"),
        ("x-my", Role.Assessor, null, "RM-CAC"),
        ("auditor", Role.Auditor, null, null),
    ];

    public async Task LoadAsync(CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.Code, ct);
        var organisations = await db.Set<Organisation>().Where(o => o.ShortName != null).ToDictionaryAsync(o => o.ShortName!, o => o.Id, ct);
        var rows = Sample.Read<PeopleFile>("people.json").People;
        var people = new Dictionary<string, (Row Row, Person Person)>();
        foreach (var row in rows)
        {
            var ofAdministration = row.Organisation == "administration";
            var person = new Person
            {
                Id = Sample.Id("person:" + row.Id),
                MemberId = ofAdministration ? members[row.Member].Id : null,
                OrganisationId = ofAdministration ? null : organisations.GetValueOrDefault(row.Organisation) is { } id && id != Guid.Empty ? id : null,
                GivenName = Titled(row.Passport.Given), FamilyName = Titled(row.Passport.Family),
                NativeName = row.Native, NativeLanguage = row.NativeLanguage,
                Sex = row.Sex == "F" ? Sex.Female : Sex.Male, Position = row.Position.Local(), Office = row.Unit.Local(),
                Email = row.Email, Language = row.Languages.FirstOrDefault(l => l is "en" or "fr" or "ru" or "es") ?? "en",
                Zone = ofAdministration ? members[row.Member].Zone : null, Invented = row.Invented,
            };
            person.Refold();
            people[row.Id] = (row, person);
            db.Add(person);
            // The first language named is the mother tongue; of the others the documents give no level.
            db.AddRange(row.Languages.Distinct().Select((language, i) => new PersonLanguage
            {
                PersonId = person.Id, MemberId = person.MemberId, Language = language, Level = i == 0 ? LanguageLevel.Native : LanguageLevel.Unstated,
            }));
        }
        foreach (var (id, role, member, programme) in Personas)
        {
            if (!people.TryGetValue(id, out var found))
                continue;
            var account = NewAccount(found.Row.Email, found.Person.FullName, found.Person.Language, found.Person.Zone);
            account.PersonId = found.Person.Id;
            db.Add(account);
            db.Add(new Grant
            {
                AccountId = account.Id, Role = role, OverMember = member is null ? null : members[member].Id,
                OverProgramme = programme is null ? null : Sample.Id("programme:" + programme),
            });
        }
        var administrator = NewAccount("administrator@serai.example", "Administrator", "en", null);
        db.Add(administrator);
        db.Add(new Grant { AccountId = administrator.Id, Role = Role.Administrator });
        await db.SaveAsync(reader.Change("Joint Project loaded: invented people and accounts of the demonstration", time), ct);
    }

    Account NewAccount(string mail, string name, string language, string? zone) => new()
    {
        UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), EmailConfirmed = true,
        DisplayName = name, Language = language, OtherLanguages = language == "en" ? "" : "en", Zone = zone ?? "Europe/Brussels",
        CreatedAt = time.GetUtcNow().UtcDateTime, SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };

    /// <summary>The passport's line is in capitals; lists are easier to read otherwise.</summary>
    static string Titled(string capitals) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(capitals.ToLowerInvariant());
}
