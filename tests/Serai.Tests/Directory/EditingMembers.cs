using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.Translations;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class EditingMembers
{
    [Fact]
    public async Task Two_editors_choose_field_by_field_and_nothing_typed_is_lost()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var first = await house.SignInAsync(Role.ProjectOfficer);
        var second = await house.SignInAsync(Role.ProjectManager);
        var opened = await second.GetAsync("/members/KZ/edit");
        (await first.SubmitAsync("/members/KZ/edit", new Dictionary<string, string> { ["Input.Email"] = "first@example.org", ["Input.Aliases"] = "Qazaqstan" })).H1.ShouldBe("Member KZ");

        var clash = await second.SubmitOnAsync(opened, new Dictionary<string, string> { ["Input.Email"] = "second@example.org", ["Input.Capital.en"] = "Astana" }, follow: false);
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("first@example.org");
        clash.Text.ShouldContain("second@example.org");

        var merged = await second.SubmitOnAsync(clash with { Path = "/members/KZ/edit" }, new Dictionary<string, string> { ["take.Email"] = "theirs", ["take.Aliases"] = "theirs", ["take.Capital.en"] = "mine" });
        merged.H1.ShouldBe("Member KZ");
        var member = await house.WithAsync((db, _) => db.Set<Member>().SingleAsync(m => m.Code == "KZ"));
        member.Email.ShouldBe("first@example.org");
        member.Aliases.ShouldBe("Qazaqstan");
        member.Capital!["en"].ShouldBe("Astana");
    }

    [Fact]
    public async Task A_former_name_finds_the_Member()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("SZ", "UZ");
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        await browser.SubmitAsync("/members/SZ/edit", new Dictionary<string, string> { ["Input.FormerNames"] = "Swaziland (until 2018)" });
        (await browser.GetAsync("/members?q=swaziland")).Html.QuerySelectorAll("table tbody th a").Select(a => a.GetAttribute("href")).ShouldBe(["/members/SZ"]);
    }

    [Fact]
    public async Task A_code_belongs_to_one_Member_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync("/members/new", new Dictionary<string, string> { ["Input.Name.en"] = "Another", ["Input.Code"] = "kz", ["Input.Zone"] = "Asia/Almaty" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("The code KZ belongs to another Member");
        answer.Html.QuerySelector("input[name='Input.Name.en']")!.GetAttribute("value").ShouldBe("Another");
    }

    [Fact]
    public async Task A_wish_for_a_translation_stands_on_the_board_until_the_text_is_written()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var id = await house.MemberAsync("KZ");
        var reader = await house.SignInAsync(Role.Coordinator, "KZ", language: "ru");
        await reader.SubmitAsync($"/translations/ask?record=Member&id={id}&language=ru&from=/members/KZ", new Dictionary<string, string> { ["Input.Note"] = "Нужно для письма" });
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        (await officer.GetAsync("/translations?language=ru")).Text.ShouldContain("Нужно для письма");
        await officer.SubmitAsync($"/translations/Member/{id}?language=ru", new Dictionary<string, string> { ["Input.Text"] = "Казахстан" }, form: "#Name form");
        var (member, open) = await house.WithAsync(async (db, _) => (await db.Set<Member>().SingleAsync(), await db.Set<TranslationRequest>().CountAsync(r => r.DoneAt == null)));
        member.Name["ru"].ShouldBe("Казахстан");
        member.Folded.ShouldContain("kazakhstan");
        open.ShouldBe(0);
    }

    [Fact]
    public async Task A_rewritten_source_makes_its_translations_old_on_the_board()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var id = await house.MemberAsync("KZ");
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/translations/Member/{id}?language=fr", new Dictionary<string, string> { ["Input.Text"] = "Membre KZ" }, form: "#Name form");
        house.Clock.Advance(TimeSpan.FromDays(1));
        await officer.SubmitAsync("/members/KZ/edit", new Dictionary<string, string> { ["Input.Name.en"] = "Renamed" });
        (await officer.GetAsync("/translations?language=fr&kind=Member&lack=Stale")).Html.QuerySelectorAll("table#list tbody th a, [data-swap] table tbody th a").Select(a => a.TextContent).ShouldContain("Renamed");
    }
}
