using System.Net;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Microsoft.EntityFrameworkCore;
using Serai.Tests.Rig;
using Serai.Training.Claims;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Programmes;

public sealed class Publishing(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task Two_sources_that_disagree_stand_side_by_side()
    {
        var browser = await demo.House.SignInAsync(Role.Donor);
        var text = (await browser.GetAsync("/claims/roo-start-jp")).Text;
        text.ShouldContain("July 2021");
        text.ShouldContain("September 2021");
        text.ShouldContain("Sources disagree");
    }

    [Fact]
    public async Task Membership_is_counted_as_of_the_date_of_the_claim()
    {
        await demo.House.WithAsync(async (db, _) =>
        {
            var claims = await db.Set<Claim>().Where(c => c.Code == "roo-members-2021-jp" || c.Code == "roo-members-vn" || c.Code == "wco-members-vn").ToListAsync();
            var own = await OwnRecords.ForAsync(db, claims, default);
            own[claims.Single(c => c.Code == "roo-members-2021-jp").Id].Value.ShouldBe(16);
            own[claims.Single(c => c.Code == "roo-members-vn").Id].Value.ShouldBe(21);
            own[claims.Single(c => c.Code == "wco-members-vn").Id].Value.ShouldBe(186);
        });
    }

    [Fact]
    public async Task A_correction_without_a_reason_is_refused()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync("/claims/trained-vn/edit", new Dictionary<string, string> { ["Input.Value"] = "50000" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("If another source says something else, add it as a figure of its own");
    }

    [Fact]
    public async Task Figures_are_read_by_everyone_and_changed_by_officers()
    {
        var browser = await demo.House.SignInAsync(Role.Donor);
        (await browser.GetAsync("/claims")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/claims/new")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_source_only_announces_is_not_held_and_what_it_leaves_open_is_unknown()
    {
        await demo.House.WithAsync(async (db, _) =>
        {
            (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == ProgrammesDemo.DemoId("RMIA-WA/VWG-2"))).State.ShouldBe(EventState.Planned);
            (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == ProgrammesDemo.DemoId("RoO-AF/WG1-WEST"))).Mode.ShouldBe(EventMode.Unknown);
            (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Id == ProgrammesDemo.DemoId("CV-EA/W4"))).Kind.ShouldBe(EventKind.Workshop);
            (await db.Set<Member>().CountAsync(m => m.Counted)).ShouldBe(186);
        });
    }

    [Fact]
    public async Task An_alignment_goes_down_to_the_single_action()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var text = (await browser.GetAsync("/programmes/GEOINT-WA")).Text;
        text.ShouldContain("Domain 5");
        text.ShouldContain("National and regional training for experts on GEOINT as QGIS");
    }

    [Fact]
    public async Task A_programme_keeps_all_its_regions()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        (await browser.GetAsync("/programmes/RoO-AF")).Text.ShouldContain("Africa – East, Africa – Southern and Africa – West");
    }

    [Theory]
    [InlineData("/programmes")]
    [InlineData("/programmes?format=xlsx")]
    [InlineData("/programmes/RM-CAC")]
    [InlineData("/programmes/RM-CAC/events")]
    [InlineData("/programmes/RM-CAC/cohort")]
    [InlineData("/programmes/RM-CAC/cohort?format=csv")]
    [InlineData("/programmes/RM-CAC/history")]
    [InlineData("/programmes/RM-CAC/history?format=csv")]
    [InlineData("/claims?format=csv")]
    [InlineData("/agreements?format=csv")]
    [InlineData("/references?format=csv")]
    [InlineData("/holidays?format=csv")]
    public async Task Pages_and_their_files_open_in_every_language(string path)
    {
        foreach (var language in new[] { "en", "fr", "ru", "es" })
        {
            var browser = await demo.House.SignInAsync(Role.ProjectOfficer, language: language);
            (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_month_is_never_shown_as_a_day()
    {
        var browser = await demo.House.SignInAsync(Role.Donor);
        var text = (await browser.GetAsync("/programmes/HSCV-PI")).Text;
        text.ShouldContain("July 2021");
        text.ShouldNotContain("1 July 2021");
    }
}
