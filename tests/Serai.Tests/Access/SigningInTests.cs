using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

public sealed class SigningInTests
{
    internal const string Good = "lantern bridge seven otters";

    internal static async Task<Guid> AddAsync(House house, string mail, string? password = Good, Role? role = Role.ProjectOfficer) =>
        await house.WithAsync(async (db, services) =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            var account = new Account
            {
                UserName = mail, Email = mail, NormalizedEmail = accounts.NormalizeEmail(mail), NormalizedUserName = accounts.NormalizeName(mail),
                DisplayName = "Leyla Testova", CreatedAt = house.Clock.GetUtcNow().UtcDateTime, SecurityStamp = "x",
            };
            if (password is not null)
                account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
            db.Add(account);
            if (role is { } r)
                db.Add(new Grant { AccountId = account.Id, Role = r });
            await db.SaveAsync(house.Change());
            return account.Id;
        });

    internal static Dictionary<string, string> Door(string mail, string password) => new() { ["Input.Email"] = mail, ["Input.Password"] = password };

    [Fact]
    public async Task The_right_password_opens_the_house_and_leads_where_the_reader_was_going()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        var browser = house.Visit();
        (await browser.GetAsync("/account")).Location.ShouldNotBeNull().ShouldContain("/sign-in?back=%2Faccount");
        var answer = await browser.SubmitAsync("/sign-in?back=%2Faccount", Door("leyla@example.org", Good));
        answer.Path.ShouldEndWith("/account");
        answer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_sign_in_never_leads_to_another_house(string back)
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        var answer = await house.Visit().SubmitAsync($"/sign-in?back={Uri.EscapeDataString(back)}", Door("leyla@example.org", Good), follow: false);
        answer.Location.ShouldBe("/");
    }

    [Fact]
    public async Task Unknown_mistyped_disabled_and_passwordless_get_the_same_answer()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "known@example.org");
        await AddAsync(house, "invited@example.org", password: null);
        var disabled = await AddAsync(house, "disabled@example.org");
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == disabled)).Disabled = true;
            await db.SaveAsync(house.Change());
        });
        var texts = new List<string>();
        foreach (var (mail, password) in new[] { ("nobody@example.org", Good), ("known@example.org", "wrong"), ("invited@example.org", Good), ("disabled@example.org", Good) })
        {
            var answer = await house.Visit().SubmitAsync("/sign-in", Door(mail, password));
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            texts.Add(answer.Text);
        }
        texts.Distinct().Count().ShouldBe(1);
        texts[0].ShouldContain("do not belong together");
    }

    [Fact]
    public async Task After_five_failures_each_try_waits_longer_and_nobody_is_locked_out()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        var stranger = house.Visit();
        for (var i = 0; i < 5; i++)
            (await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", $"wrong {i}"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var refused = await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", Good));
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Raw.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", "wrong 6"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", Good))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", Good), follow: false)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task An_unknown_mail_address_is_slowed_down_like_a_known_one()
    {
        await using var house = await House.OpenAsync();
        var stranger = house.Visit();
        for (var i = 0; i < 5; i++)
            await stranger.SubmitAsync("/sign-in", Door("nobody@example.org", "wrong"));
        (await stranger.SubmitAsync("/sign-in", Door("nobody@example.org", "wrong"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Strangers_do_not_slow_the_owner_down_on_a_known_device_and_the_owner_is_told_once()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        var own = house.Visit();
        await own.SubmitAsync("/sign-in", Door("leyla@example.org", Good), follow: false);
        await own.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-out"));
        var stranger = house.Visit();
        for (var i = 0; i < 9; i++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(30));
            await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", "wrong"));
        }
        (await stranger.SubmitAsync("/sign-in", Door("leyla@example.org", Good))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await own.SubmitAsync("/sign-in", Door("leyla@example.org", Good), follow: false)).Location.ShouldBe("/");
        var mails = await house.WithAsync((db, _) => db.Set<OutgoingMail>().Where(m => m.To == "leyla@example.org").ToListAsync());
        mails.Count.ShouldBe(1);
        mails[0].Subject.ShouldContain("tries to sign in");
    }

    [Fact]
    public async Task A_restart_forgives_no_failures_and_a_good_sign_in_leaves_none_behind()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        for (var i = 0; i < Serai.Directory.SigningIn.Throttle.Free; i++)
            (await house.Visit().SubmitAsync("/sign-in", Door("leyla@example.org", "wrong"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        var restarted = new Serai.Directory.SigningIn.Throttle(house.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock);
        await restarted.StartingAsync(default);
        restarted.Count("mail:LEYLA@EXAMPLE.ORG").ShouldBe(5);
        restarted.Begin("mail:LEYLA@EXAMPLE.ORG").ShouldNotBeNull();
        restarted.Begin("mail:SOMEBODY@EXAMPLE.ORG").ShouldBeNull();
        (await house.WithAsync((db, _) => db.Set<Serai.Directory.SigningIn.FailedTries>().AnyAsync(t => t.Of.Contains("LEYLA")))).ShouldBeFalse();

        house.Clock.Advance(TimeSpan.FromHours(3));
        var later = new Serai.Directory.SigningIn.Throttle(house.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock);
        await later.StartingAsync(default);
        later.Begin("mail:LEYLA@EXAMPLE.ORG").ShouldBeNull();
        (await house.WithAsync((db, _) => db.Set<Serai.Directory.SigningIn.FailedTries>().CountAsync())).ShouldBe(0);

        (await house.Visit().SubmitAsync("/sign-in", Door("leyla@example.org", Good), follow: false)).Location.ShouldBe("/");
        (await house.WithAsync((db, _) => db.Set<Serai.Directory.SigningIn.FailedTries>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task One_network_address_has_a_ceiling_for_all_accounts_together()
    {
        await using var house = await House.OpenAsync();
        var throttle = house.Services.GetRequiredService<Serai.Directory.SigningIn.Throttle>();
        for (var i = 0; i < Serai.Directory.SigningIn.Throttle.PerAddress; i++)
            throttle.BeginFrom("").ShouldBeNull();
        var answer = await house.Visit().SubmitAsync("/sign-in", Door("anyone@example.org", "x"));
        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Raw.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromHours(1));
        answer.Text.ShouldContain("your network");
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        (await house.Visit().SubmitAsync("/sign-in", Door("anyone@example.org", "x"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_everybody_and_its_link_works_once()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "leyla@example.org");
        var known = await house.Visit().SubmitAsync("/forgotten-password", new Dictionary<string, string> { ["Input.Email"] = "leyla@example.org" });
        var unknown = await house.Visit().SubmitAsync("/forgotten-password", new Dictionary<string, string> { ["Input.Email"] = "nobody@example.org" });
        known.Text.Replace("leyla@", "", StringComparison.Ordinal).ShouldBe(unknown.Text.Replace("nobody@", "", StringComparison.Ordinal));
        var mail = await house.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync());
        mail.OpensAccount.ShouldBeTrue();
        var path = new Uri(mail.TextBody.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;

        var weak = await house.Visit().SubmitAsync(path, new Dictionary<string, string> { ["Input.Password"] = "password1", ["Input.Again"] = "password1" });
        weak.Status.ShouldBe(HttpStatusCode.BadRequest);
        weak.Text.ShouldContain("common passwords");
        var set = await house.Visit().SubmitAsync(path, new Dictionary<string, string> { ["Input.Password"] = "seven blue kettles", ["Input.Again"] = "seven blue kettles" });
        set.Path.ShouldEndWith("/sign-in");
        (await house.Visit().GetAsync(path)).Location.ShouldBe("/link-closed");
        (await house.Visit().SubmitAsync("/sign-in", Door("leyla@example.org", "seven blue kettles"), follow: false)).Location.ShouldBe("/");
        (await house.Visit().SubmitAsync("/sign-in", Door("leyla@example.org", Good))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_mail_alone_never_opens_an_account_that_manages_others()
    {
        await using var house = await House.OpenAsync();
        await AddAsync(house, "boss@example.org", role: Role.Administrator);
        await house.Visit().SubmitAsync("/forgotten-password", new Dictionary<string, string> { ["Input.Email"] = "boss@example.org" });
        (await house.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync())).TextBody.ShouldContain("another administrator");
        (await house.WithAsync((db, _) => db.Set<PersonalLink>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_printed_link_makes_the_first_administrator_and_closes()
    {
        await using var house = await House.OpenAsync();
        var link = await FirstAdministrator.LinkAsync(house.Services, "http://localhost", default);
        var path = new Uri(link!).AbsolutePath;
        var answer = await house.Visit().SubmitAsync(path, new Dictionary<string, string>
        {
            ["Input.Name"] = "Saule Testova", ["Input.Email"] = "saule@example.org", ["Input.Password"] = Good, ["Input.Again"] = Good,
        });
        answer.Path.ShouldEndWith("/sign-in");
        (await house.Visit().GetAsync(path)).Location.ShouldBe("/link-closed");
        var browser = house.Visit();
        await browser.SubmitAsync("/sign-in", Door("saule@example.org", Good), follow: false);
        (await browser.GetAsync("/accounts")).Text.ShouldContain("Saule Testova");
        (await FirstAdministrator.LinkAsync(house.Services, "http://localhost", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_house_that_serves_has_no_personas()
    {
        await using var house = await House.OpenAsync();
        var id = await AddAsync(house, "leyla@example.org");
        var browser = house.Visit();
        var page = await browser.GetAsync("/sign-in");
        page.Html.QuerySelectorAll("button[name=persona]").ShouldBeEmpty();
        var answer = await browser.SubmitOnAsync(page, new Dictionary<string, string>());
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-in?handler=Persona")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["persona"] = id.ToString(), ["__RequestVerificationToken"] = token }),
        });
        (await browser.GetAsync("/account")).Location.ShouldNotBeNull().ShouldContain("/sign-in");
    }
}
