using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Mail;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

public sealed class AccountRegisterTests
{
    static Dictionary<string, string> Invitation(Guid member, string role = "Coordinator", string mail = "eka@ge.example") => new()
    {
        ["Input.Name"] = "Eka Testidze", ["Input.Email"] = mail, ["Input.Language"] = "ru", ["Input.Role"] = role, ["Input.Member"] = member.ToString(),
    };

    [Fact]
    public async Task An_invited_coordinator_sets_a_password_by_mail_and_sees_only_their_own_administration()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var admin = await house.SignInAsync(Role.Administrator);
        var made = await admin.SubmitAsync("/accounts/new", Invitation(await house.MemberAsync("KZ")));
        made.H1.ShouldBe("Eka Testidze");
        made.Text.ShouldContain("Never signed in");
        var mail = await house.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync());
        mail.Language.ShouldBe("ru");
        var path = new Uri(mail.TextBody.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
        await house.Visit().SubmitAsync(path, new Dictionary<string, string> { ["Input.Password"] = SigningInTests.Good, ["Input.Again"] = SigningInTests.Good });
        var browser = house.Visit();
        (await browser.SubmitAsync("/sign-in", SigningInTests.Door("EKA@GE.example", SigningInTests.Good), follow: false)).Location.ShouldBe("/");
        (await browser.GetAsync("/accounts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var grant = await house.WithAsync((db, _) => db.Set<Grant>().SingleAsync(g => g.Role == Role.Coordinator));
        grant.OverMember.ShouldBe(await house.MemberAsync("KZ"));
    }

    [Fact]
    public async Task An_invitation_without_what_it_needs_is_refused_beside_the_fields_and_keeps_what_was_typed()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var admin = await house.SignInAsync(Role.Administrator);
        var page = await admin.SubmitAsync("/accounts/new", new Dictionary<string, string>
        {
            ["Input.Name"] = "", ["Input.Email"] = "not a mail", ["Input.Role"] = "Coordinator",
        });
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("Write the person's name");
        page.Text.ShouldContain("Write a mail address");
        page.Text.ShouldContain("speaks for one administration");
        page.Html.QuerySelector("input[name='Input.Email']")!.GetAttribute("value").ShouldBe("not a mail");

        var member = await house.MemberAsync("KZ");
        await admin.SubmitAsync("/accounts/new", Invitation(member));
        (await admin.SubmitAsync("/accounts/new", Invitation(member))).Text.ShouldContain("exists already");
        (await admin.SubmitAsync("/accounts/new", Invitation(member, "Administrator", "a@ge.example"))).Text.ShouldContain("manages the whole installation");
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "boss@example.org", role: Role.Administrator);
        var admin = await house.SignInAsync(id);
        (await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=Disable']")).Text.ShouldContain("last administrator");
        (await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=Revoke']")).Text.ShouldContain("last administrator");
        await SigningInTests.AddAsync(house, "second@example.org", role: Role.Administrator);
        await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=Disable']");
        (await house.WithAsync((db, _) => db.Set<Account>().SingleAsync(a => a.Id == id))).Disabled.ShouldBeTrue();
    }

    [Fact]
    public async Task Removing_somebodys_factors_needs_a_reason_which_is_recorded()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        await house.WithAsync(async (db, _) =>
        {
            (await db.Set<Account>().SingleAsync()).TwoFactorEnabled = true;
            await db.SaveAsync(house.Change());
        });
        var admin = await house.SignInAsync(Role.Administrator);
        (await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string>(), "form[action*='handler=Reset']")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await admin.SubmitAsync($"/accounts/{id}", new Dictionary<string, string> { ["why"] = "Called back on the number of the ministry" }, "form[action*='handler=Reset']");
        (await house.WithAsync((db, _) => db.Set<Account>().SingleAsync(a => a.Id == id))).TwoFactorEnabled.ShouldBeFalse();
        (await house.WithAsync((db, _) => db.Set<AuditEntry>().AnyAsync(e => e.Why == "Called back on the number of the ministry" && e.RecordId == id.ToString()))).ShouldBeTrue();
    }

    [Fact]
    public async Task The_list_searches_filters_and_exports_what_is_filtered()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var admin = await house.SignInAsync(Role.Administrator);
        await admin.SubmitAsync("/accounts/new", Invitation(await house.MemberAsync("KZ")));
        await SigningInTests.AddAsync(house, "leyla@example.org");
        (await admin.GetAsync("/accounts?q=testidze")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await admin.GetAsync("/accounts?q=LEYLA@")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await admin.GetAsync("/accounts?role=Coordinator")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await admin.GetAsync("/accounts?state=disabled")).Html.QuerySelectorAll("tbody th a").ShouldBeEmpty();
        foreach (var sort in new[] { "name", "mail", "last", "created" })
            (await admin.GetAsync($"/accounts?sort={sort}&desc=1")).Status.ShouldBe(HttpStatusCode.OK);
        var csv = await admin.GetAsync("/accounts?role=Coordinator&format=csv");
        csv.Body.ShouldContain("eka@ge.example");
        csv.Body.ShouldNotContain("leyla@example.org");
    }

    [Fact]
    public async Task A_link_that_opens_an_account_is_not_shown_to_those_who_merely_send_mail()
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ");
        var admin = await house.SignInAsync(Role.Administrator);
        await admin.SubmitAsync("/accounts/new", Invitation(await house.MemberAsync("KZ")));
        var mail = await house.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync());
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var page = await officer.GetAsync($"/mail/{mail.Id}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldNotContain("/set-password/");
    }

    [Fact]
    public async Task Own_data_comes_out_in_one_archive_with_nothing_of_others()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        await SigningInTests.AddAsync(house, "other@example.org");
        var browser = await house.SignInAsync(id);
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/account/data/download"));
        using var zip = new System.IO.Compression.ZipArchive(await answer.Raw.Content.ReadAsStreamAsync());
        zip.Entries.Select(e => e.FullName).ShouldBe(["account.json", "recorded.json", "README.txt"], ignoreOrder: true);
        using var reader = new StreamReader(zip.GetEntry("account.json")!.Open());
        var account = await reader.ReadToEndAsync();
        account.ShouldContain("leyla@example.org");
        account.ShouldNotContain("other@example.org");
        account.ShouldNotContain("Hash");
        (await browser.GetAsync("/account/data")).Text.ShouldContain("exported");
    }

    [Fact]
    public async Task A_reader_chooses_name_languages_and_zone()
    {
        await using var house = await House.OpenAsync();
        var id = await SigningInTests.AddAsync(house, "leyla@example.org");
        var browser = await house.SignInAsync(id);
        var page = await browser.SubmitAsync("/account", new Dictionary<string, string>
        {
            ["Input.Name"] = "Leyla X", ["Input.Language"] = "ru", ["Input.Second"] = "kk", ["Input.Third"] = "", ["Input.Zone"] = "Asia/Almaty",
        });
        page.Html.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        var account = await house.WithAsync((db, _) => db.Set<Account>().SingleAsync(a => a.Id == id));
        account.LanguageChain.ShouldBe(["ru", "kk"]);
        account.Zone.ShouldBe("Asia/Almaty");
        (await browser.SubmitAsync("/account", new Dictionary<string, string> { ["Input.Zone"] = "Mars/Base" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
