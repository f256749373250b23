using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Regions;
using Serai.Tests.Rig;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Programmes;

public sealed class SettingUp
{
    const string Proposal = "/programmes/new?proposed=true&Ask.Template=mtp&Ask.Topics=RM&Ask.Regions=CAC&Ask.Languages=en&Ask.Languages=ru&Ask.Start=2027-03-01&Ask.Months=30";

    static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var (kz, uz) = (await house.MemberAsync("KZ"), await house.MemberAsync("UZ"));
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Topic { Code = "RM", Name = new("en", "Risk management") });
            var set = new RegionSet { Code = "CAC", Name = new("en", "Central Asia and the Caucasus") };
            set.Members.Add(new RegionSetMember { RegionSetId = set.Id, OfMember = uz, Order = 1 });
            set.Members.Add(new RegionSetMember { RegionSetId = set.Id, OfMember = kz, Order = 2 });
            db.Add(set);
            db.Add(new Holiday { OfMember = kz, Month = 3, Day = 2, Name = new("en", "A day off") });
            await db.SaveAsync(house.Change());
        });
        return house;
    }

    [Fact]
    public async Task A_programme_comes_with_its_Members_in_protocol_order_and_five_planned_weeks()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync(Proposal, new Dictionary<string, string>());
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Path.ShouldEndWith("/programmes/RM-CAC");
        await house.WithAsync(async (db, _) =>
        {
            var programme = await db.Set<Programme>().Include(p => p.Members).SingleAsync();
            programme.State.ShouldBe(ProgrammeState.Preparing);
            programme.Members.OrderBy(m => m.Order).Select(m => m.OfMember).ShouldBe([await house.MemberAsync("UZ"), await house.MemberAsync("KZ")]);
            var weeks = await db.Set<ProgrammeEvent>().OrderBy(e => e.Number).ToListAsync();
            weeks.Select(e => e.Number).ShouldBe([1, 2, 3, 4, 5]);
            weeks.ShouldAllBe(e => e.From!.Value.DayOfWeek == DayOfWeek.Monday && e.To!.Value.DayOfWeek == DayOfWeek.Friday && e.State == EventState.Planned);
            ProgrammeLength.Between(weeks[0].From!.Value, weeks[4].To!.Value).ShouldBeInRange(28, 31);
        });
    }

    [Fact]
    public async Task A_week_with_a_holiday_of_a_Member_is_passed_over()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var page = await browser.GetAsync(Proposal);
        page.Html.QuerySelector("[name='Input.Weeks[0].From']")!.GetAttribute("value").ShouldBe("8 March 2027");
    }

    [Fact]
    public async Task Without_a_topic_or_region_the_question_comes_back_with_both_messages()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.GetAsync("/programmes/new?proposed=true&Ask.Template=mtp&Ask.Start=2027-03-01&Ask.Months=30");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Choose at least one topic");
        answer.Text.ShouldContain("Choose at least one region");
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_whatever_its_case()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        await browser.SubmitAsync(Proposal, new Dictionary<string, string>());
        var again = await browser.SubmitAsync(Proposal, new Dictionary<string, string> { ["Input.Code"] = "rm-cac" });
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Text.ShouldContain("The code RM-CAC is taken by another programme");
    }

    [Fact]
    public async Task Working_groups_out_of_order_are_refused()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync(Proposal, new Dictionary<string, string> { ["Input.Weeks[1].From"] = "2027-01-04", ["Input.Weeks[1].To"] = "2027-01-08" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Working group 2 must come after working group 1");
    }

    [Fact]
    public async Task A_coordinator_cannot_set_up_a_programme()
    {
        await using var house = await OpenAsync();
        var browser = await house.SignInAsync(Role.Coordinator, "KZ");
        (await browser.GetAsync("/programmes/new")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
