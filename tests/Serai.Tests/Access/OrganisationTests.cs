using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.SigningIn;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

public sealed class OrganisationTests
{
    static async Task<(House House, Provider Provider)> OpenAsync()
    {
        var provider = await Provider.StartAsync();
        var house = await House.OpenAsync(settings: $$"""
            { "Oidc": { "Authority": "{{Provider.Address}}", "ClientId": "serai", "ClientSecret": "a secret of the test", "Label": "Example Customs" } }
            """, configure: builder => builder.Services.Configure<OpenIdConnectOptions>(OrganisationSignIn.Scheme, o => o.BackchannelHttpHandler = provider.Backchannel));
        return (house, provider);
    }

    static async Task<(Browser Browser, Browser.Answer Answer)> EnterAsync(House house, Provider provider, string back = "/account")
    {
        var browser = house.Visit();
        var page = await browser.GetAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        var link = page.Html.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Example Customs", StringComparison.Ordinal));
        var away = await browser.GetAsync(link.GetAttribute("href")!);
        away.Location.ShouldNotBeNull().ShouldStartWith(Provider.Address);
        away.Location.ShouldContain("code_challenge_method=S256");
        var returned = await provider.AuthorizeAsync(away.Location);
        return (browser, await browser.GetAsync(returned.PathAndQuery));
    }

    [Fact]
    public async Task The_organisation_opens_the_account_with_the_verified_mail_address()
    {
        var (house, provider) = await OpenAsync();
        await using var _ = house;
        await using var __ = provider;
        await SigningInTests.AddAsync(house, "leyla@example.org", password: null);
        var (browser, answer) = await EnterAsync(house, provider);
        answer.Location.ShouldBe("/account");
        (await browser.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);

        // From now on the provider's own name of the person counts, whatever mail address it tells.
        provider.Mail = "married@example.org";
        (await EnterAsync(house, provider)).Answer.Location.ShouldBe("/account");
        (await house.WithAsync((db, _) => db.Set<IdentityUserLogin<Guid>>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_refused_kindly_and_no_account_is_made()
    {
        var (house, provider) = await OpenAsync();
        await using var _ = house;
        await using var __ = provider;
        var (browser, answer) = await EnterAsync(house, provider);
        answer.Location.ShouldBe("/sign-in?refused=unknown");
        (await browser.GetAsync(answer.Location!)).Text.ShouldContain("Ask the project office for an account");
        (await house.WithAsync((db, _) => db.Set<Account>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_address_that_the_provider_has_not_verified_opens_nothing()
    {
        var (house, provider) = await OpenAsync();
        await using var _ = house;
        await using var __ = provider;
        await SigningInTests.AddAsync(house, "leyla@example.org");
        provider.MailIsVerified = false;
        (await EnterAsync(house, provider)).Answer.Location.ShouldBe("/sign-in?refused=unknown");
    }

    [Fact]
    public async Task A_disabled_account_stays_closed_and_codes_are_asked_for_where_they_are_on()
    {
        var (house, provider) = await OpenAsync();
        await using var _ = house;
        await using var __ = provider;
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync()).TwoFactorEnabled = true;
            await db.SaveAsync(house.Change());
        });
        (await EnterAsync(house, provider)).Answer.Location.ShouldBe("/sign-in/code");
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == id)).Disabled = true;
            await db.SaveAsync(house.Change());
        });
        (await EnterAsync(house, provider)).Answer.Location.ShouldBe("/sign-in?refused=unknown");
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_way_in()
    {
        await using var house = await House.OpenAsync();
        (await house.Visit().GetAsync("/sign-in/organisation")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Visit().GetAsync("/sign-in")).Html.QuerySelectorAll("a[href^='/sign-in/organisation']").ShouldBeEmpty();
    }
}
