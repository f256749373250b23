using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Platform.Ports;
using Serai.Platform.Web;
using Serai.Tests.Rig;
using Serai.Training.National;

namespace Serai.Tests.National;

public sealed class CountingTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task Attendances_and_unique_people_are_never_mixed()
    {
        await demo.House.WithAsync(async (db, services) =>
        {
            var totals = await services.GetRequired<Totals>().ReadAsync(new SessionFilter(), default);
            totals.Attendances.ShouldBe(await db.Set<NationalSession>().SumAsync(s => (long)s.Attendances));
            totals.UniquePeople.ShouldBe(await db.Set<Registration>().Select(r => r.IdentityKey).Distinct().CountAsync());
            var registered = await db.Set<Registration>().CountAsync();
            totals.UniquePeople.ShouldBeLessThan(registered, "some trainees came to several sessions");
            totals.SessionsWithRegistration.ShouldBe(26);
            totals.Attendances.ShouldBe(totals.Counts.Sum);
        });
    }

    [Fact]
    public async Task Published_baselines_stand_beside_the_log_and_are_not_added_to_it()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var page = await browser.GetAsync("/national-training");
        var figures = page.Html.QuerySelectorAll(".s-figure").ToDictionary(f => f.QuerySelector("dt")!.TextContent, f => f.QuerySelector(".s-value")!.TextContent.Trim());
        figures["Attendances"].ShouldBe("2,867");
        figures["People trained by Master Trainers, as published"].ShouldBe("more than 49,000");
        figures["Master Trainers, as published"].ShouldBe("about 150");
    }

    [Theory]
    [InlineData("year=2025")]
    [InlineData("audience=Private")]
    [InlineData("proof=without")]
    public async Task A_total_opens_the_sessions_that_it_is_made_of(string filter)
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var page = await browser.GetAsync($"/national-training?{filter}");
        var figure = page.Html.QuerySelectorAll(".s-figure").First(f => f.QuerySelector("dt")!.TextContent == "Attendances").QuerySelector("a")!;
        var csv = await browser.GetAsync(figure.GetAttribute("href") + "&format=csv");
        var lines = csv.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var column = lines[0].Trim().Split(',').ToList().IndexOf("Attendances");
        column.ShouldBeGreaterThan(0);
        var expected = int.Parse(figure.TextContent.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        var sessions = await demo.House.WithAsync((db, _) => SessionFilter.From(new ListQuery
        {
            Filters = new Dictionary<string, string[]> { [filter.Split('=')[0]] = [filter.Split('=')[1]] },
        }).Of(db).SumAsync(s => s.Attendances));
        sessions.ShouldBe(expected);
        expected.ShouldBeGreaterThan(0);
        lines.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Reports_get_four_indicators_each_with_a_list_behind_it()
    {
        var indicators = await demo.House.WithAsync(async (_, services) =>
        {
            var all = new List<Indicator>();
            foreach (var source in services.GetAll<IIndicatorSource>())
                all.AddRange(await source.ReadAsync(default));
            return all;
        });
        foreach (var key in new[] { "training.sessions", "training.attendances", "training.unique-people", "training.trainers-active" })
            indicators.Single(i => i.Key == key).Href.ShouldStartWith("/national-training");
        indicators.Single(i => i.Key == "training.unique-people").Qualifier.ShouldBe("at least");
    }

    [Fact]
    public async Task A_donor_sees_no_name_of_a_trainee_and_no_group_of_fewer_than_five()
    {
        var session = await demo.House.WithAsync((db, _) => db.Set<NationalSession>().Where(s => db.Set<Registration>().Any(r => r.SessionId == s.Id) && s.CustomsWomen > 0 && s.CustomsWomen < 5).FirstAsync());
        var donor = await demo.House.SignInAsync(Role.Donor);
        var page = await donor.GetAsync($"/national-training/{session.Id}");
        page.Text.ShouldContain("fewer than 5");
        page.Text.ShouldNotContain("Trainee ");
        var own = await demo.House.SignInAsync(Role.Coordinator, await demo.House.WithAsync((db, _) => db.Set<Member>().Where(m => m.Id == session.MemberId).Select(m => m.Code).SingleAsync()));
        (await own.GetAsync($"/national-training/{session.Id}")).Text.ShouldContain("Trainee ");
        var officer = await demo.House.SignInAsync(Role.ProjectOfficer);
        (await officer.GetAsync($"/national-training/{session.Id}")).Text.ShouldNotContain("Trainee ");
    }
}

static class Got
{
    public static T GetRequired<T>(this IServiceProvider services) where T : notnull => (T)services.GetService(typeof(T))!;

    public static IEnumerable<T> GetAll<T>(this IServiceProvider services) => (IEnumerable<T>)services.GetService(typeof(IEnumerable<T>))!;
}
