using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

/// <summary>
/// Sign-ins die when told. A recognised sign-in is remembered for a second on the real clock; what ends one also forgets it, so
/// the tests ask at once and wait for nothing.
/// </summary>
public sealed class SessionTests
{
    static async Task<bool> IsAliveAsync(Browser browser)
    {
        var answer = await browser.GetAsync("/account");
        return answer.Status == HttpStatusCode.OK ? true : answer.Location!.Contains("/sign-in", StringComparison.Ordinal) ? false : throw new InvalidOperationException(answer.Text);
    }

    static async Task<Browser> EnterAsync(House house, string mail = "leyla@example.org")
    {
        var browser = house.Visit();
        (await browser.SubmitAsync("/sign-in", SigningInTests.Door(mail, SigningInTests.Good), follow: false)).Location.ShouldBe("/");
        (await IsAliveAsync(browser)).ShouldBeTrue();
        return browser;
    }

    [Fact]
    public async Task Signing_out_ends_the_cookie_even_when_somebody_kept_a_copy()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = await house.SignInAsync(id);
        (await IsAliveAsync(browser)).ShouldBeTrue();
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-out"));
        answer.Raw.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("cookies");
        (await IsAliveAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_copied_cookie_dies_with_its_sign_in()
    {
        await using var house = await House.OpenAsync();
        await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = house.Visit();
        var entered = await browser.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false);
        var thief = house.Visit();
        foreach (var cookie in entered.Raw.Headers.GetValues("Set-Cookie"))
            thief.Keep(cookie);
        (await IsAliveAsync(thief)).ShouldBeTrue();
        await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-out"));
        (await IsAliveAsync(thief)).ShouldBeFalse();
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sign_ins()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = await EnterAsync(house);
        var admin = await house.SignInAsync(Role.Administrator);
        var answer = await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string> { ["why"] = "Left the project" }, "form[action*='handler=Disable']");
        answer.Text.ShouldContain("disabled");
        (await IsAliveAsync(browser)).ShouldBeFalse();
        (await house.Visit().SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=Enable']");
        await EnterAsync(house);
    }

    [Fact]
    public async Task Giving_and_taking_back_a_role_ends_the_sign_ins()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var member = await house.MemberAsync("KZ");
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = await EnterAsync(house);
        var admin = await house.SignInAsync(Role.Administrator);
        await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string> { ["Grant.Role"] = "Coordinator", ["Grant.Member"] = member.ToString() }, "form[action*='handler=Grant']");
        (await IsAliveAsync(browser)).ShouldBeFalse();
        browser = await EnterAsync(house);
        var grant = await house.WithAsync((db, _) => db.Set<Grant>().Where(g => g.AccountId == id && g.Role == Role.Coordinator).Select(g => g.Id).SingleAsync());
        var page = await admin.GetAsync($"/accounts/{id}");
        await admin.SubmitOnAsync(page, new Dictionary<string, string> { ["grant"] = grant.ToString() }, "form[action*='handler=Revoke']");
        (await IsAliveAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_grant_outside_its_dates_opens_nothing()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org", role: null);
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Grant { AccountId = id, Role = Role.ProjectOfficer, From = DateOnly.FromDateTime(House.Today.UtcDateTime).AddDays(1), Until = DateOnly.FromDateTime(House.Today.UtcDateTime).AddDays(2) });
            await db.SaveAsync(house.Change());
        });
        (await (await house.SignInAsync(id)).GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Forbidden);
        house.Clock.Advance(TimeSpan.FromDays(1));
        (await (await house.SignInAsync(id)).GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromDays(2));
        (await (await house.SignInAsync(id)).GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_ends_all_sign_ins_of_an_account()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var one = await EnterAsync(house);
        var two = await EnterAsync(house);
        var admin = await house.SignInAsync(Role.Administrator);
        await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=End']");
        (await IsAliveAsync(one)).ShouldBeFalse();
        (await IsAliveAsync(two)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sign_ins_and_keeps_this_one()
    {
        await using var house = await House.OpenAsync();
        await SigningInTests.AddAsync(house, "leyla@example.org");
        var other = await EnterAsync(house);
        var own = await EnterAsync(house);
        var refused = await own.SubmitAsync("/account/security", new Dictionary<string, string>
        {
            ["Input.Present"] = "not it", ["Input.Password"] = "seven blue kettles", ["Input.Again"] = "seven blue kettles",
        }, "form[action*='handler=Password']");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await IsAliveAsync(other)).ShouldBeTrue();
        var done = await own.SubmitAsync("/account/security", new Dictionary<string, string>
        {
            ["Input.Present"] = SigningInTests.Good, ["Input.Password"] = "seven blue kettles", ["Input.Again"] = "seven blue kettles",
        }, "form[action*='handler=Password']");
        done.Text.ShouldContain("Your password is changed");
        (await IsAliveAsync(own)).ShouldBeTrue();
        (await IsAliveAsync(other)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_owner_sees_live_sign_ins_and_ends_one_but_never_somebody_elses()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        await SigningInTests.AddAsync(house, "other@example.org");
        var own = await EnterAsync(house);
        var lost = await EnterAsync(house);
        var foreign = await EnterAsync(house, "other@example.org");
        var page = await own.GetAsync("/account/sign-ins");
        page.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        await own.SubmitOnAsync(page, new Dictionary<string, string>(), "form[action*='handler=End']:not([action*='EndOthers'])");
        (await IsAliveAsync(lost)).ShouldBeFalse();
        (await IsAliveAsync(own)).ShouldBeTrue();
        var theirs = await house.WithAsync((db, _) => db.Set<SignIn>().Where(s => s.AccountId != id && s.EndedAt == null).Select(s => s.Id).SingleAsync());
        lost = await EnterAsync(house);
        await own.SubmitOnAsync(await own.GetAsync("/account/sign-ins"), new Dictionary<string, string> { ["id"] = theirs.ToString() }, "form[action*='handler=End']:not([action*='EndOthers'])");
        (await IsAliveAsync(foreign)).ShouldBeTrue();
        (await IsAliveAsync(lost)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, 11 * 60, 13 * 60)]
    [InlineData(true, 15, 25)]
    public async Task A_sign_in_ends_when_it_is_not_used(bool shared, int aliveAfter, int deadAfter)
    {
        await using var house = await House.OpenAsync();
        await SigningInTests.AddAsync(house, "leyla@example.org");
        var fields = SigningInTests.Door("leyla@example.org", SigningInTests.Good);
        if (shared)
            fields["Input.SharedComputer"] = "true";
        var browser = house.Visit();
        var entered = await browser.SubmitAsync("/sign-in", fields, follow: false);
        var cookies = entered.Raw.Headers.GetValues("Set-Cookie").ToList();
        var own = cookies.Single(c => c.StartsWith("serai=", StringComparison.Ordinal));
        own.ShouldContain("httponly");
        own.Contains("expires=", StringComparison.Ordinal).ShouldBe(!shared, "a shared computer keeps nothing when the browser closes");
        cookies.Any(c => c.StartsWith("serai-device=", StringComparison.Ordinal)).ShouldBe(!shared);
        house.Clock.Advance(TimeSpan.FromMinutes(aliveAfter));
        (await IsAliveAsync(browser)).ShouldBeTrue();
        // What was recognised is remembered for one real second.
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        house.Clock.Advance(TimeSpan.FromMinutes(deadAfter));
        (await IsAliveAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task Factors_change_only_after_a_fresh_proof_which_starts_a_new_sign_in()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = await EnterAsync(house);
        (await browser.GetAsync("/account/security")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        (await browser.GetAsync("/account/security")).Location.ShouldBe("/account/confirm?back=%2Faccount%2Fsecurity");
        (await browser.SubmitAsync("/account/confirm?back=%2Faccount%2Fsecurity", new Dictionary<string, string> { ["Input.Password"] = "wrong" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var before = await house.WithAsync((db, _) => db.Set<SignIn>().Where(s => s.AccountId == id && s.EndedAt == null).Select(s => s.TokenHash).SingleAsync());
        var confirmed = await browser.SubmitAsync("/account/confirm?back=%2Faccount%2Fsecurity", new Dictionary<string, string> { ["Input.Password"] = SigningInTests.Good });
        confirmed.Status.ShouldBe(HttpStatusCode.OK);
        confirmed.Path.ShouldEndWith("/account/security");
        var after = await house.WithAsync((db, _) => db.Set<SignIn>().Where(s => s.AccountId == id && s.EndedAt == null).Select(s => s.TokenHash).SingleAsync());
        after.ShouldNotBe(before);
    }
}
