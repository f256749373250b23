using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class CoordinatorsEditPeople
{
    [Fact]
    public async Task A_coordinator_adds_a_person_to_the_own_administration_whatever_the_form_is_made_to_say()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        var page = await coordinator.GetAsync("/people/new");
        page.Text.ShouldContain("Member KZ");
        page.Html.QuerySelector("[name='Input.MemberId']").ShouldBeNull();
        var added = await coordinator.SubmitOnAsync(page, new Dictionary<string, string>
        {
            ["Input.FamilyName"] = "SEITKALI", ["Input.GivenName"] = "Aruzhan", ["Input.NativeName"] = "Сейтқали Аружан", ["Input.NativeLanguage"] = "kk", ["Input.Email"] = "a.seitkali@example.org",
            ["Input.MemberId"] = (await house.MemberAsync("UZ")).ToString(),
        });
        added.H1.ShouldBe("SEITKALI Aruzhan");
        (await house.WithAsync((db, _) => db.Set<Person>().SingleAsync())).MemberId.ShouldBe(await house.MemberAsync("KZ"));
    }

    [Fact]
    public async Task A_coordinator_corrects_names_post_and_languages_of_the_own_people()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var id = await PeoplePages.AddAsync(house, "KZ", "SEITKALI", "Aruzhan", null);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/people/{id}")).Html.QuerySelector($"a[href='/people/{id}/edit']").ShouldNotBeNull();
        (await coordinator.GetAsync($"/people/{id}")).Html.QuerySelector($"a[href='/people/{id}/erase']").ShouldBeNull();
        var saved = await coordinator.SubmitAsync($"/people/{id}/edit", new Dictionary<string, string> { ["Input.FamilyName"] = "SEITQALI", ["Input.Email"] = "new@example.org", ["Input.MemberId"] = (await house.MemberAsync("UZ")).ToString() });
        saved.H1.ShouldBe("SEITQALI Aruzhan");
        var person = await house.WithAsync((db, _) => db.Set<Person>().SingleAsync());
        person.MemberId.ShouldBe(await house.MemberAsync("KZ"));
        person.Email.ShouldBe("new@example.org");
        var spoken = await coordinator.SubmitAsync($"/people/{id}", new Dictionary<string, string> { ["Input.Language"] = "kk", ["Input.Level"] = "Native" }, "form[action*='handler=Language']");
        spoken.Text.ShouldContain("Kazakh");
    }

    [Fact]
    public async Task The_people_of_another_administration_are_not_there_for_a_coordinator()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var other = await PeoplePages.AddAsync(house, "UZ", "YUSUPOVA", "Nodira", null);
        var own = await PeoplePages.AddAsync(house, "KZ", "SEITKALI", "Aruzhan", null);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/people/{other}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await coordinator.GetAsync($"/people/{own}/edit");
        var posted = await coordinator.SubmitOnAsync(form with { Path = $"/people/{other}/edit" }, new Dictionary<string, string> { ["Input.FamilyName"] = "TAKEN" });
        posted.Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await coordinator.GetAsync($"/people/{own}");
        var language = await coordinator.SubmitOnAsync(page with { Body = page.Body.Replace(own.ToString(), other.ToString(), StringComparison.Ordinal) }, new Dictionary<string, string> { ["Input.Language"] = "kk" }, "form[action*='handler=Language']");
        language.Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.WithAsync((db, _) => db.Set<Person>().SingleAsync(p => p.Id == other))).FamilyName.ShouldBe("YUSUPOVA");
    }

    [Fact]
    public async Task A_further_role_that_sees_everybody_lets_a_coordinator_write_no_further()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var other = await PeoplePages.AddAsync(house, "UZ", "YUSUPOVA", "Nodira", null);
        var coordinator = await house.SignInAsync(Role.Coordinator, "KZ");
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Grant { AccountId = await db.Set<Account>().Select(a => a.Id).SingleAsync(), Role = Role.Assessor });
            await db.SaveAsync(house.Change());
        });
        (await coordinator.GetAsync($"/people/{other}")).Status.ShouldBe(HttpStatusCode.OK);
        (await coordinator.GetAsync($"/people/{other}")).Html.QuerySelector($"a[href='/people/{other}/edit']").ShouldBeNull();
        (await coordinator.GetAsync($"/people/{other}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Those_who_only_read_people_write_none()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var id = await PeoplePages.AddAsync(house, "KZ", "SEITKALI", "Aruzhan", null);
        var donor = await house.SignInAsync(Role.Donor);
        (await donor.GetAsync($"/people/{id}/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await donor.GetAsync("/people/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
