using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Documents;
using Serai.Tests.Rig;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Tests.Materials;

public sealed class Versions
{
    static readonly byte[] Handout = DocxWriter.ToArray(new Document { Title = "Handout", Blocks = [new Paragraph("Ten minutes.")] });

    static async Task<(House House, Guid Programme)> OpenAsync()
    {
        var house = await House.OpenAsync();
        var programme = new Programme { Code = "RM-T", Title = new("en", "Risk management"), State = ProgrammeState.Running, Languages = "en,ru" };
        await house.WithAsync(async (db, _) =>
        {
            db.Add(programme);
            db.Add(new Module { Code = "RM-1", Title = new("en", "The cycle"), ProgrammeId = programme.Id, Minutes = 90 });
            await db.SaveAsync(house.Change());
        });
        return (house, programme.Id);
    }

    static Task<Browser.Answer> StartAsync(Browser browser, string language, string? translates = null) => browser.SubmitAsync("/materials/RM-1/versions/new",
        new Dictionary<string, string> { ["Input.Language"] = language, ["Input.ChangeNote"] = "First", ["Input.TranslatesId"] = translates ?? "" },
        "main form[enctype]", files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("handout.docx", Handout) });

    static Task<Browser.Answer> ReviewAsync(Browser browser, string page, string verdict, string comment = "") =>
        browser.SubmitAsync(page, new Dictionary<string, string> { ["Input.Verdict"] = verdict, ["Input.Comment"] = comment }, "main form[action*=Review]");

    static async Task<string> AcceptedAsync(House house, Browser officer, string language, string? translates = null)
    {
        var made = await StartAsync(officer, language, translates);
        await officer.SubmitOnAsync(made, new Dictionary<string, string>(), "main form[action*=Send]");
        await ReviewAsync(await house.SignInAsync(Role.ProjectOfficer), made.Path, "accept");
        await ReviewAsync(await house.SignInAsync(Role.ProjectManager), made.Path, "accept");
        return made.Path;
    }

    static Task<List<ModuleVersion>> AllAsync(House house) => house.WithAsync((db, _) => db.Set<ModuleVersion>().AsNoTracking().OrderBy(v => v.Serial).ToListAsync());

    [Fact]
    public async Task A_version_is_accepted_when_two_different_reviewers_have_accepted_it()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var made = await StartAsync(officer, "en");
        made.Status.ShouldBe(HttpStatusCode.OK, made.Text);
        await officer.SubmitOnAsync(made, new Dictionary<string, string>(), "main form[action*=Send]");
        var first = await house.SignInAsync(Role.ProjectOfficer);
        await ReviewAsync(first, made.Path, "accept");
        (await AllAsync(house)).Single().State.ShouldBe(VersionState.InReview);
        (await first.GetAsync(made.Path)).Html.QuerySelector("form[action*=Review]").ShouldBeNull();
        await ReviewAsync(await house.SignInAsync(Role.ProjectManager), made.Path, "accept");
        (await AllAsync(house)).Single().State.ShouldBe(VersionState.Accepted);
    }

    [Fact]
    public async Task Changes_wanted_send_it_back_and_earlier_acceptances_do_not_count()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var made = await StartAsync(officer, "en");
        await officer.SubmitOnAsync(made, new Dictionary<string, string>(), "main form[action*=Send]");
        var first = await house.SignInAsync(Role.ProjectOfficer);
        await ReviewAsync(first, made.Path, "accept");
        (await ReviewAsync(await house.SignInAsync(Role.ProjectManager), made.Path, "changes")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await ReviewAsync(await house.SignInAsync(Role.ProjectManager), made.Path, "changes", "Add an exercise");
        (await AllAsync(house)).Single().State.ShouldBe(VersionState.Draft);
        await officer.SubmitAsync(made.Path, new Dictionary<string, string>(), "main form[action*=Send]");
        await ReviewAsync(first, made.Path, "accept");
        (await AllAsync(house)).Single().State.ShouldBe(VersionState.InReview);
    }

    [Fact]
    public async Task A_translation_is_outdated_when_its_source_has_a_newer_accepted_version()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var english = await AcceptedAsync(house, officer, "en");
        var russian = await AcceptedAsync(house, officer, "ru", english[(english.LastIndexOf('/') + 1)..]);
        (await officer.GetAsync(russian)).Text.ShouldNotContain("outdated");
        await AcceptedAsync(house, officer, "en");
        (await officer.GetAsync(russian)).Text.ShouldContain("Translation is outdated");
        (await AllAsync(house)).Where(v => v.Language == "en").Select(v => v.State).ShouldBe([VersionState.Retired, VersionState.Accepted]);
    }

    [Fact]
    public async Task A_reader_gets_the_accepted_version_in_their_language_or_is_told_of_another()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        await AcceptedAsync(house, await house.SignInAsync(Role.ProjectOfficer), "en");
        var french = await house.SignInAsync(Role.Donor, language: "fr");
        (await french.GetAsync("/materials/RM-1")).Html.QuerySelector("a[hreflang=en]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_are_not_for_readers_outside_the_programme()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        await house.AddMembersAsync("FJ");
        await AcceptedAsync(house, await house.SignInAsync(Role.ProjectOfficer), "en");
        var file = await house.WithAsync((db, _) => db.Set<Serai.Platform.Data.StoredFile>().Select(f => f.Id).SingleAsync());
        (await (await house.SignInAsync(Role.Coordinator, "FJ")).GetAsync($"/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.SignInAsync(Role.MasterTrainer, "FJ")).GetAsync($"/files/{file}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_package_holds_the_accepted_files_and_opens_without_internet()
    {
        var (house, programme) = await OpenAsync();
        await using var closing = house;
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await AcceptedAsync(house, officer, "en");
        var syllabus = new Syllabus { ProgrammeId = programme, Title = new("en", "Five days") };
        await house.WithAsync(async (db, _) =>
        {
            db.Add(syllabus);
            await db.SaveAsync(house.Change());
        });
        var module = await house.WithAsync((db, _) => db.Set<Module>().Select(m => m.Id).SingleAsync());
        var page = $"/programmes/RM-T/syllabus/{syllabus.Id}";
        await officer.SubmitAsync(page, new Dictionary<string, string> { ["Input.ModuleId"] = module.ToString() }, "main form[action*=Arrange]", button: ("act", "Add"));
        var zip = await officer.GetAsync($"{page}/package.zip?language=ru");
        zip.Status.ShouldBe(HttpStatusCode.OK);
        using var archive = new ZipArchive(await zip.Raw.Content.ReadAsStreamAsync());
        archive.Entries.Select(e => e.FullName).ShouldContain("index.html");
        archive.Entries.Select(e => e.FullName).ShouldContain("manifest.json");
        archive.Entries.Count(e => e.FullName.StartsWith("files/RM-1/en/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_version_in_review_waits_on_the_home_page_of_its_reviewers_until_they_have_spoken_and_comes_back_to_its_author()
    {
        var (house, programme) = await OpenAsync();
        await using var closing = house;
        await house.AddMembersAsync("KZ");
        var author = new Serai.Directory.People.Person { GivenName = "Aida", FamilyName = "Author", MemberId = await house.MemberAsync("KZ") };
        author.Refold();
        await house.WithAsync(async (db, _) =>
        {
            db.Add(author);
            db.Add(new Serai.Training.Cohorts.Participant { ProgrammeId = programme, PersonId = author.Id, MemberId = author.MemberId });
            await db.SaveAsync(house.Change());
        });
        var writer = await house.SignInAsync(Role.ProjectOfficer, person: author.Id);
        var (reviewer, second) = (await house.SignInAsync(Role.Assessor, programme: programme), await house.SignInAsync(Role.ProjectOfficer));
        var elsewhere = await house.SignInAsync(Role.Assessor, programme: Guid.CreateVersion7());
        var made = await StartAsync(writer, "en");
        (await writer.SubmitOnAsync(made, new Dictionary<string, string>(), "main form[action*=Send]")).Text.ShouldContain("In review");
        async Task<bool> WaitsAsync(Browser browser)
        {
            var home = await browser.GetAsync("/");
            home.Status.ShouldBe(HttpStatusCode.OK);
            return home.Html.QuerySelector($"main a[href='{new Uri(new Uri("http://localhost"), made.Path).AbsolutePath}']") is not null;
        }

        (await WaitsAsync(second)).ShouldBeTrue((await second.GetAsync("/")).Body);
        (await WaitsAsync(reviewer)).ShouldBeTrue((await reviewer.GetAsync("/")).Body);
        (await WaitsAsync(elsewhere)).ShouldBeFalse();
        (await WaitsAsync(writer)).ShouldBeFalse();
        await ReviewAsync(reviewer, made.Path, "accept");
        (await WaitsAsync(reviewer)).ShouldBeFalse();
        (await WaitsAsync(second)).ShouldBeTrue();
        await ReviewAsync(second, made.Path, "changes", "A second example");
        (await WaitsAsync(second)).ShouldBeFalse();
        (await WaitsAsync(writer)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_module_shows_the_questions_of_its_test_and_only_those_who_write_it_get_to_the_right_answers()
    {
        var (house, _) = await OpenAsync();
        await using var closing = house;
        await house.WithAsync(async (db, _) =>
        {
            var module = await db.Set<Module>().SingleAsync();
            db.Add(new Serai.Training.National.TestQuestion { ModuleId = module.Id, Order = 1, Text = new("en", "What is a lane?"), A = new("en", "A colour"), B = new("en", "A road"), Right = "A" });
            db.Add(new Serai.Training.National.TestQuestion { ModuleId = module.Id, Order = 2, Text = new("en", "An old question"), A = new("en", "Yes"), B = new("en", "No"), Right = "B", Retired = true });
            await db.SaveAsync(house.Change());
        });
        var officer = await (await house.SignInAsync(Role.ProjectOfficer)).GetAsync("/materials/RM-1");
        var donor = await (await house.SignInAsync(Role.Donor, programme: Guid.CreateVersion7())).GetAsync("/materials/RM-1");

        officer.Text.ShouldContain("What is a lane?");
        officer.Text.ShouldNotContain("An old question");
        officer.Html.QuerySelector("main a[href='/national-training/tests/RM-1']").ShouldNotBeNull();
        donor.Text.ShouldContain("1 question");
        donor.Text.ShouldNotContain("What is a lane?");
        donor.Html.QuerySelector("main a[href='/national-training/tests/RM-1']").ShouldBeNull();
    }
}
