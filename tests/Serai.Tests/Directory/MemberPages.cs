using System.Net;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class MemberPages(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Theory]
    [InlineData("Кыргызстан")]
    [InlineData("Kyrgyzstan")]
    [InlineData("Kirghizistan")]
    [InlineData("kirguistan")]
    [InlineData("Киргизия")]
    public async Task Every_spelling_finds_the_same_Member(string spelling)
    {
        var browser = await demo.House.SignInAsync(Role.Coordinator, "UZ");
        var page = await browser.GetAsync($"/members?q={Uri.EscapeDataString(spelling)}");
        page.Html.QuerySelectorAll("table tbody th a").Select(a => a.GetAttribute("href")).ShouldBe(["/members/KG"]);
    }

    [Fact]
    public async Task The_register_counts_186_Members_and_shows_what_is_not_counted()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var page = await browser.GetAsync("/members?q=European+Union");
        page.Text.ShouldContain("186 Members of the World Customs Organization");
        page.Text.ShouldContain("not counted among the Members");
    }

    [Fact]
    public async Task Kosovo_has_no_ISO_number_and_the_page_says_so_beside_its_footnote()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var page = await browser.GetAsync("/members/XK");
        page.H1.ShouldBe("Kosovo");
        page.Text.ShouldContain("no ISO number");
        page.Text.ShouldContain("implies no position on status");
        page.Text.ShouldContain("Europe/Belgrade");
    }

    [Fact]
    public async Task Lists_follow_the_alphabet_of_the_reader()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer, language: "ru");
        var page = await browser.GetAsync("/members?region=Europe&set=CAC&lang=ru");
        page = page.Location is { } to ? await browser.GetAsync(to) : page;
        page.Html.QuerySelectorAll("table tbody th a").Select(a => a.TextContent.Trim())
            .ShouldBe(["Азербайджан", "Армения", "Грузия", "Казахстан", "Кыргызстан", "Таджикистан", "Туркменистан", "Узбекистан"]);
    }

    [Fact]
    public async Task The_export_carries_exactly_what_is_filtered()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var file = await browser.GetAsync("/members?set=CAC&format=csv");
        file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(9);
        file.Body.ShouldContain("Кыргызстан");
    }

    [Fact]
    public async Task Officials_are_shown_in_office_on_the_days_of_the_documents_and_not_as_terms()
    {
        var browser = await demo.House.SignInAsync(Role.ProjectOfficer);
        var list = await browser.GetAsync("/organisations?q=WCO");
        var page = await browser.GetAsync(list.Html.QuerySelector("table tbody th a")!.GetAttribute("href")!);
        page.Text.ShouldContain("Secretary General");
        page.Text.ShouldContain("dates not known");
        page.Text.ShouldContain("shown in office");
    }

    [Fact]
    public async Task A_coordinator_may_read_the_register_but_not_change_it()
    {
        var browser = await demo.House.SignInAsync(Role.Coordinator, "KZ");
        (await browser.GetAsync("/members/KZ")).Html.QuerySelector("a[href='/members/KZ/edit']").ShouldBeNull();
        (await browser.GetAsync("/members/KZ/edit")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await browser.GetAsync("/translations")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
