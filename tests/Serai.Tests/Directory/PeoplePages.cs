using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

public sealed class PeoplePages
{
    [Fact]
    public async Task A_coordinator_sees_the_people_of_their_own_administration_only()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var own = await AddAsync(house, "KZ", "SEITKALI", "Aruzhan", "Сейтқали Аружан");
        var other = await AddAsync(house, "UZ", "YUSUPOVA", "Nodira", "Юсупова Нодира");
        var browser = await house.SignInAsync(Role.Coordinator, "KZ");
        var list = await browser.GetAsync("/people");
        list.Text.ShouldContain("SEITKALI");
        list.Text.ShouldNotContain("YUSUPOVA");
        (await browser.GetAsync($"/people/{own}")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/people/{other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/people?format=csv")).Body.ShouldNotContain("Yusupova", Case.Insensitive);
        (await browser.GetAsync("/members/UZ")).Text.ShouldNotContain("YUSUPOVA");
    }

    [Theory]
    [InlineData("Сейтқали")]
    [InlineData("seitkali")]
    [InlineData("Аружан")]
    public async Task A_name_is_found_in_either_script(string typed)
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        await AddAsync(house, "KZ", "SEITKALI", "Aruzhan", "Сейтқали Аружан");
        await AddAsync(house, "KZ", "IBRAYEVA", "Madina", "Ибраева Мадина");
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var list = await browser.GetAsync($"/people?q={Uri.EscapeDataString(typed)}");
        list.Text.ShouldContain("SEITKALI");
        list.Text.ShouldNotContain("IBRAYEVA");
    }

    [Theory]
    [InlineData("Юсупова", "Ю")]
    [InlineData("Oʻtkirov", "ʻ")]
    [InlineData("Hansen2", "2")]
    public async Task The_passport_spelling_takes_Latin_letters_only_and_says_what_was_found(string typed, string found)
    {
        await using var house = await House.OpenAsync();
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync("/people/new", new Dictionary<string, string> { ["Input.FamilyName"] = typed, ["Input.GivenName"] = "Nodira" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Html.QuerySelector(".s-error")!.TextContent.ShouldContain(found);
        (await house.WithAsync((db, _) => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_may_be_there_already_is_offered_before_anything_is_saved()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var first = await AddAsync(house, "KZ", "Ismailov", "Timur", null);
        var browser = await house.SignInAsync(Role.ProjectOfficer);
        var member = (await house.MemberAsync("KZ")).ToString();
        var typed = new Dictionary<string, string> { ["Input.FamilyName"] = "Ismaylov", ["Input.GivenName"] = "Timur", ["Input.MemberId"] = member };
        var warned = await browser.SubmitAsync("/people/new", typed);
        warned.Status.ShouldBe(HttpStatusCode.BadRequest);
        warned.Html.QuerySelector($"main a[href='/people/{first}']").ShouldNotBeNull();
        var saved = await browser.SubmitOnAsync(warned with { Path = "/people/new" }, new Dictionary<string, string> { ["Input.IsAnother"] = "true" });
        saved.H1.ShouldBe("ISMAYLOV Timur");
        (await house.WithAsync((db, _) => db.Set<Person>().CountAsync())).ShouldBe(2);
    }

    internal static Task<Guid> AddAsync(House house, string member, string family, string given, string? native) => house.WithAsync(async (db, _) =>
    {
        var person = new Person { MemberId = await db.Set<Serai.Directory.Members.Member>().Where(m => m.Code == member).Select(m => m.Id).SingleAsync(), FamilyName = family, GivenName = given, NativeName = native, NativeLanguage = native is null ? null : "ru" };
        person.Refold();
        db.Add(person);
        await db.SaveAsync(house.Change());
        return person.Id;
    });
}
