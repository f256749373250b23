using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

public sealed class PasskeyTests
{
    const string AddForm = "form[data-passkey=create]";
    const string DoorForm = "form[data-passkey=get]";

    static async Task<string> OptionsAsync(Browser browser, Browser.Answer page, string form, string address)
    {
        var token = page.Html.QuerySelector($"{form} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }),
        });
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Body;
    }

    static async Task<Browser.Answer> AddAsync(Browser owner, SoftKey key, string name = "Work telephone")
    {
        var page = await owner.GetAsync("/account/security");
        var options = await OptionsAsync(owner, page, AddForm, "/account/passkeys/options");
        return await owner.SubmitOnAsync(page, new Dictionary<string, string> { ["credential"] = key.Create(options), ["name"] = name }, AddForm);
    }

    static async Task<Browser.Answer> EnterAsync(House house, SoftKey key, Func<string, string>? change = null)
    {
        var browser = house.Visit();
        var page = await browser.GetAsync("/sign-in");
        var answer = key.Get(await OptionsAsync(browser, page, DoorForm, "/sign-in/passkey"));
        return await browser.SubmitOnAsync(page, new Dictionary<string, string> { ["credential"] = change?.Invoke(answer) ?? answer }, DoorForm, follow: false);
    }

    [Fact]
    public async Task A_passkey_is_added_named_used_and_removed()
    {
        await using var house = await House.OpenAsync();
        await SigningInTests.AddAsync(house, "leyla@example.org");
        var other = house.Visit();
        await other.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false);
        var owner = house.Visit();
        await owner.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false);
        using var key = new SoftKey();

        var added = await AddAsync(owner, key);
        added.Text.ShouldContain("The passkey is added");
        added.Text.ShouldContain("Work telephone");
        (await other.GetAsync("/account")).Location.ShouldNotBeNull().ShouldContain("/sign-in");

        (await EnterAsync(house, key)).Location.ShouldBe("/");
        (await EnterAsync(house, key)).Location.ShouldBe("/");

        var renamed = await owner.SubmitAsync("/account/security", new Dictionary<string, string> { ["name"] = "Old telephone" }, "form[action*='handler=RenamePasskey']");
        renamed.Text.ShouldContain("Old telephone");
        await owner.SubmitAsync("/account/security", new Dictionary<string, string>(), "form[action*='handler=RemovePasskey']");
        var refused = await EnterAsync(house, key);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("was not accepted");
    }

    [Fact]
    public async Task An_answer_works_once_and_only_for_its_challenge()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        using var key = new SoftKey();
        await AddAsync(await house.SignInAsync(id), key);
        var browser = house.Visit();
        var page = await browser.GetAsync("/sign-in");
        var answer = key.Get(await OptionsAsync(browser, page, DoorForm, "/sign-in/passkey"));
        var fields = new Dictionary<string, string> { ["credential"] = answer };
        (await browser.SubmitOnAsync(page, fields, DoorForm, follow: false)).Location.ShouldBe("/");
        (await house.Visit().SubmitAsync("/sign-in", fields, DoorForm)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await EnterAsync(house, key, _ => answer)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_device_that_does_not_ask_its_holder_or_speaks_for_another_site_is_refused()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var owner = await house.SignInAsync(id);
        using var careless = new SoftKey(verifiesUser: false);
        (await AddAsync(owner, careless)).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var elsewhere = new SoftKey(origin: "http://elsewhere.example");
        (await AddAsync(owner, elsewhere)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.WithAsync((db, _) => db.Set<IdentityUserPasskey<Guid>>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_disabled_account_is_not_opened_by_its_passkey()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        using var key = new SoftKey();
        await AddAsync(await house.SignInAsync(id), key);
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync()).Disabled = true;
            await db.SaveAsync(house.Change());
        });
        (await EnterAsync(house, key)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
