using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Directory.Tables;
using Serai.Platform.Ports;
using Serai.Platform.Tables;
using Serai.Platform.Tables.Imports;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class ImportingDirectory
{
    [Fact]
    public async Task People_are_added_changed_left_or_put_before_a_person()
    {
        await using var house = await House.OpenAsync();
        await AddMembersAsync(house);
        await AddPersonAsync(house, "Ismailov", "Timur", "timur@example.kz", "Inspector");
        await AddPersonAsync(house, "Asanova", "Aigul", "aigul@example.kz", "Head of section");
        var rows = await ImportAsync(house, "people",
            "Family name;Given names;Member;E-mail;Position",
            "Yusupova;Nodira;Uzbekistan;nodira@example.uz;Analyst",
            "Ismailov;Timur;Kazakhstan;timur@example.kz;Head of section",
            "Asanova;Aigul;Казахстан;aigul@example.kz;Head of section",
            "Petrov;Ivan;KZ;timur@example.kz;Inspector",
            "Юсупова;Nodira;Uzbekistan;n@example.uz;Analyst",
            "Someone;Else;Atlantis;s@example.org;Analyst");
        rows.Select(r => r.Status).ShouldBe([ImportStatus.Add, ImportStatus.Change, ImportStatus.None, ImportStatus.Conflict, ImportStatus.Refused, ImportStatus.Refused]);
        rows[1].Changes.Select(c => (c.Column, c.New)).ShouldBe([("position", (object?)"Head of section")]);
        rows[4].Reasons[0].Message.ToString().ShouldContain("Ю");
        rows[5].Reasons[0].Message.ToString().ShouldContain("Atlantis");
        var people = await house.WithAsync((db, _) => db.Set<Person>().OrderBy(p => p.Folded).ToListAsync());
        people.Select(p => p.FamilyName).ShouldBe(["Asanova", "Ismailov", "Yusupova"]);
        people[1].Position!.ToString().ShouldBe("Head of section");
        people[2].MemberId.ShouldBe(await house.MemberAsync("UZ"));
    }

    [Fact]
    public async Task Members_are_found_by_any_name_and_a_code_that_contradicts_the_name_is_a_conflict()
    {
        await using var house = await House.OpenAsync();
        await AddMembersAsync(house);
        var rows = await ImportAsync(house, "members",
            "Code;Name in English;Name in French;WCO region;Time zone",
            "KZ;Kazakhstan;Kazakhstan;Europe;Asia/Almaty",
            "KZ2;Узбекистан;;;",
            "UZ;Kazakhstan;;;",
            "XK;Kosovo;Kosovo;EUR;Europe/Belgrade",
            "ZZ;Nowhere;;;");
        rows.Select(r => r.Status).ShouldBe([ImportStatus.Change, ImportStatus.Change, ImportStatus.Conflict, ImportStatus.Add, ImportStatus.Refused]);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported_and_changes_nothing()
    {
        await using var house = await House.OpenAsync();
        await AddMembersAsync(house);
        await AddPersonAsync(house, "Ismailov", "Timur", "timur@example.kz", "Inspector");
        foreach (var kind in new[] { "members", "people" })
        {
            var csv = await house.WithAsync(async (_, services) =>
            {
                using var output = new MemoryStream();
                Serai.Documents.CsvWriter.Write(await services.GetServices<IExportSource>().Single(s => s.Kind == kind).ReadAsync(default), output);
                return output.ToArray();
            });
            (await ImportAsync(house, kind, csv)).ShouldAllBe(r => r.Status == ImportStatus.None);
        }
    }

    [Fact]
    public async Task A_name_that_two_Members_have_finds_neither()
    {
        await using var house = await House.OpenAsync();
        await AddMembersAsync(house);
        await house.WithAsync(async (db, _) =>
        {
            foreach (var member in await db.Set<Member>().ToListAsync())
                member.Aliases = "The Republic";
            await db.SaveAsync(house.Change());
        });
        var register = await house.WithAsync((_, services) => services.GetRequiredService<MemberFinder>().ReadAsync(default));
        register.CodeOf("the republic").ShouldBeNull();
        register.CodeOf("Өзбекстан").ShouldBeNull();
        register.CodeOf("узбекистан").ShouldBe("UZ");
    }

    static Task<IReadOnlyList<ImportRow>> ImportAsync(House house, string kind, params string[] lines) => ImportAsync(house, kind, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    static Task<IReadOnlyList<ImportRow>> ImportAsync(House house, string kind, byte[] file) => house.WithAsync(async (_, services) =>
    {
        var target = services.GetServices<IImportTarget>().Single(t => t.Kind == kind);
        using var table = TableReader.Open(new MemoryStream(file), $"{kind}.csv");
        var result = await ImportReading.ReadAsync(table, await target.DescribeAsync(default), new ImportOptions(), target.MatchAsync, default);
        result.Faults.ShouldBeEmpty();
        result.Questions.ShouldBeEmpty();
        await target.ApplyAsync([.. result.Rows.Where(r => r.Status is ImportStatus.Add or ImportStatus.Change)], house.Change(), default);
        return result.Rows;
    });

    static Task AddMembersAsync(House house) => house.WithAsync(async (db, _) =>
    {
        foreach (var (code, en, ru) in new[] { ("KZ", "Kazakhstan", "Казахстан"), ("UZ", "Uzbekistan", "Узбекистан") })
        {
            var member = new Member { Code = code, Iso2 = code, Name = Serai.Platform.Language.LocalText.From([new("en", en), new("ru", ru)]), Zone = "Asia/Tashkent", Region = WcoRegion.Europe };
            member.Refold();
            db.Add(member);
        }
        await db.SaveAsync(house.Change());
    });

    static Task AddPersonAsync(House house, string family, string given, string mail, string position) => house.WithAsync(async (db, _) =>
    {
        var person = new Person { MemberId = await house.MemberAsync("KZ"), FamilyName = family, GivenName = given, Email = mail, Position = new("en", position) };
        person.Refold();
        db.Add(person);
        await db.SaveAsync(house.Change());
    });
}
