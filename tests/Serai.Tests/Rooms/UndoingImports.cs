using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.ImportRoom;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Search;
using Serai.Tests.Rig;
using Serai.Verbs;

namespace Serai.Tests.Rooms;

public sealed class UndoingImports
{
    const string People = "Family name;Given names;Member;E-mail;Position\nYusupova;Nodira;KZ;nodira@example.kz;Analyst\nIsmailov;Timur;KZ;timur@example.kz;Head of section\nPetrov;Ivan;KZ;ivan@example.kz;Clerk\n";

    static async Task<(House House, Browser Officer, string Import)> ImportedAsync()
    {
        var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        await house.WithAsync(async (db, _) =>
        {
            var person = new Person { MemberId = await house.MemberAsync("KZ"), FamilyName = "Ismailov", GivenName = "Timur", Email = "timur@example.kz", Position = new("en", "Inspector") };
            person.Refold();
            db.Add(person);
            await db.SaveAsync(house.Change());
        });
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var preview = await officer.SubmitAsync("/imports", new Dictionary<string, string> { ["Input.Kind"] = "people" }, "main form[enctype]",
            files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("people.csv", Encoding.UTF8.GetBytes(People)) });
        var done = await officer.SubmitOnAsync(preview, new Dictionary<string, string>(), "main form:has(#all)");
        done.Status.ShouldBe(HttpStatusCode.OK);
        return (house, officer, new Uri(new Uri("http://localhost"), done.Path).AbsolutePath);
    }

    static Task<List<Person>> PeopleAsync(House house) => house.WithAsync((db, _) => db.Set<Person>().AsNoTracking().OrderBy(p => p.Folded).ToListAsync());

    [Fact]
    public async Task An_import_is_undone_as_a_whole_and_the_old_values_come_back()
    {
        var (house, officer, import) = await ImportedAsync();
        await using var closing = house;
        (await PeopleAsync(house)).Select(p => (p.FamilyName, p.Position!.ToString())).ShouldBe([("Ismailov", "Head of section"), ("Petrov", "Clerk"), ("Yusupova", "Analyst")]);
        var page = await officer.GetAsync($"{import}/undo");
        page.Text.ShouldContain("Nodira");
        page.Text.ShouldContain("Will get its old values back");

        (await officer.SubmitAsync($"{import}/undo", new Dictionary<string, string>())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PeopleAsync(house)).Count.ShouldBe(3);
        var undone = await officer.SubmitAsync($"{import}/undo", new Dictionary<string, string> { ["Input.Why"] = "The wrong file" });
        undone.Text.ShouldContain("2 removed, 1 restored, 0 kept");
        var people = await PeopleAsync(house);
        people.Select(p => (p.FamilyName, p.Position!.ToString())).ShouldBe([("Ismailov", "Inspector")]);
        (await house.WithAsync((db, _) => db.Set<SearchEntry>().CountAsync(e => e.Id != people[0].Id && e.Kind == "Person"))).ShouldBe(0);
        (await house.WithAsync((db, _) => db.Set<AuditEntry>().CountAsync(e => e.Why.Contains("The wrong file")))).ShouldBe(4);
        (await house.WithAsync((_, services) => services.GetRequiredService<AuditVerification>().VerifyAsync(null, default))).Holds.ShouldBeTrue();
        (await officer.GetAsync("/imports")).Text.ShouldContain("Undone");
        (await officer.GetAsync($"{import}/undo")).Location.ShouldBe(import);
    }

    [Fact]
    public async Task What_was_changed_since_or_is_in_use_stays_with_the_reason()
    {
        var (house, officer, import) = await ImportedAsync();
        await using var closing = house;
        await house.WithAsync(async (db, _) =>
        {
            var timur = await db.Set<Person>().SingleAsync(p => p.FamilyName == "Ismailov");
            timur.Phone = "+7 000";
            var ivan = await db.Set<Person>().SingleAsync(p => p.FamilyName == "Petrov");
            db.Add(new Qualification { PersonId = ivan.Id, MemberId = ivan.MemberId, Kind = QualificationKind.MasterTrainer, State = QualificationState.Certified, Topic = "RM", Since = new(2026, 3, 1) });
            await db.SaveAsync(house.Change("Telephone from a card"));
        });
        var page = await officer.GetAsync($"{import}/undo");
        page.Text.ShouldContain("Telephone from a card");
        page.Text.ShouldContain("In use: Qualification refers to it");
        var undone = await officer.SubmitAsync($"{import}/undo", new Dictionary<string, string> { ["Input.Why"] = "The wrong file" });
        undone.Text.ShouldContain("1 removed, 0 restored, 2 kept");
        (await PeopleAsync(house)).Select(p => (p.FamilyName, p.Position!.ToString())).ShouldBe([("Ismailov", "Head of section"), ("Petrov", "Clerk")]);
    }

    [Fact]
    public async Task After_thirty_days_an_import_cannot_be_undone()
    {
        var (house, _, import) = await ImportedAsync();
        await using var closing = house;
        house.Clock.Advance(TimeSpan.FromDays(31));
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        (await officer.GetAsync(import)).Text.ShouldNotContain("Undo this import");
        (await officer.GetAsync($"{import}/undo")).Location.ShouldBe(import);
        var id = Guid.Parse(import.Split('/')[^1]);
        var outcome = await house.WithAsync(async (db, services) => await services.GetRequiredService<UndoImport>().ExecuteAsync(new(await db.Set<ImportBatch>().SingleAsync(b => b.Id == id)), house.Change(), default));
        outcome.IsDone.ShouldBeFalse();
        (await PeopleAsync(house)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_coordinator_does_not_see_the_import_of_somebody_else()
    {
        var (house, _, import) = await ImportedAsync();
        await using var closing = house;
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync(import)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await coordinator.GetAsync($"{import}/undo")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_gives_the_file_back_as_it_came_and_with_the_answers()
    {
        var (house, officer, _) = await ImportedAsync();
        await using var closing = house;
        var list = await officer.GetAsync("/imports");
        var files = list.Html.QuerySelectorAll("main table a[href^='/files/']").Select(a => a.GetAttribute("href")!).ToList();
        files.Count.ShouldBe(2);
        (await officer.GetAsync(files[0])).Body.ShouldBe(People);
        (await officer.GetAsync(files[1])).Body.ShouldContain("status;reason");
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task The_command_line_imports_and_undoes_with_the_same_rules()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var file = Path.Combine(house.DataFolder, "people.csv");
        await File.WriteAllTextAsync(file, People, TestContext.Current.CancellationToken);
        var (code, imported) = await RunAsync("import", "people", file, "--data", house.DataFolder, "--json");
        code.ShouldBe(0);
        var id = imported.GetProperty("id").GetString()!;
        var (dry, would) = await RunAsync("import", "undo", id, "--dry-run", "--data", house.DataFolder, "--json");
        (dry, would.GetProperty("removed").GetInt32(), would.GetProperty("undone").GetBoolean()).ShouldBe((0, 3, false));
        (await PeopleAsync(house)).Count.ShouldBe(3);
        var (real, undone) = await RunAsync("import", "undo", id, "--data", house.DataFolder, "--json");
        (real, undone.GetProperty("removed").GetInt32(), undone.GetProperty("undone").GetBoolean()).ShouldBe((0, 3, true));
        (await PeopleAsync(house)).ShouldBeEmpty();
        var (again, refused) = await RunAsync("import", "undo", id, "--data", house.DataFolder, "--json");
        again.ShouldBe(1);
        refused.GetProperty("problems")[0].GetString()!.ShouldContain("undone already");
    }

    static async Task<(int Code, JsonElement Answer)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(arguments, output, error);
        output.ToString().ShouldNotBeEmpty(error.ToString());
        return (code, JsonDocument.Parse(output.ToString()).RootElement.Clone());
    }
}
