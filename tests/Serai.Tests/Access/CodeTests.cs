using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Mail;
using Serai.Tests.Rig;

namespace Serai.Tests.Access;

public sealed class CodeTests
{
    static byte[] SecretOn(Browser.Answer page)
    {
        var text = page.Html.QuerySelector(".a-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    static string Now(House house, byte[] secret, int steps = 0) => TimeCode.At(secret, TimeCode.StepAt(house.Clock.GetUtcNow().UtcDateTime) + steps);

    static Dictionary<string, string> Typed(string code) => new() { ["Input.Code"] = code };

    static async Task<(House House, Browser Owner, byte[] Secret, IReadOnlyList<string> Recovery)> EnrolAsync()
    {
        var house = await House.OpenAsync();
        await SigningInTests.AddAsync(house, "leyla@example.org");
        var owner = house.Visit();
        await owner.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false);
        var page = await owner.GetAsync("/account/codes");
        page.Html.QuerySelector(".a-qr svg").ShouldNotBeNull();
        var secret = SecretOn(page);
        secret.Length.ShouldBe(20);
        (await owner.SubmitOnAsync(page, Typed("000000"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var done = await owner.SubmitOnAsync(page, Typed(Now(house, secret)));
        done.Status.ShouldBe(HttpStatusCode.OK);
        return (house, owner, secret, [.. done.Html.QuerySelectorAll(".a-codes li").Select(l => l.TextContent)]);
    }

    static async Task<Browser> HalfwayAsync(House house)
    {
        var browser = house.Visit();
        (await browser.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false)).Location.ShouldBe("/sign-in/code");
        (await browser.GetAsync("/account")).Location.ShouldNotBeNull().ShouldContain("/sign-in");
        return browser;
    }

    [Fact]
    public async Task A_code_is_asked_after_the_password_and_works_once()
    {
        var (house, _, secret, recovery) = await EnrolAsync();
        await using var _house = house;
        recovery.Count.ShouldBe(RecoveryCode.HowMany);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Now(house, secret);
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(code), follow: false)).Location.ShouldBe("/");
        var replay = await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(code));
        replay.Status.ShouldBe(HttpStatusCode.BadRequest);
        replay.Text.ShouldContain("was used before");
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(Now(house, secret)), follow: false)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task The_code_that_switched_the_app_on_does_not_sign_in_too()
    {
        var (house, _, secret, _) = await EnrolAsync();
        await using var _house = house;
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(Now(house, secret)))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_code_of_a_minute_ago_is_too_old()
    {
        var (house, _, secret, _) = await EnrolAsync();
        await using var _house = house;
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(Now(house, secret, -2)))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(Now(house, secret, -1)), follow: false)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_recovery_code_works_once_in_place_of_the_app()
    {
        var (house, _, _, recovery) = await EnrolAsync();
        await using var _house = house;
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(recovery[3].ToLowerInvariant()), follow: false)).Location.ShouldBe("/");
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(recovery[3]))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(recovery[4]), follow: false)).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        var (house, _, _, _) = await EnrolAsync();
        await using var _house = house;
        var thief = await HalfwayAsync(house);
        for (var i = 0; i < 5; i++)
            (await thief.SubmitAsync("/sign-in/code", Typed("123456"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await thief.SubmitAsync("/sign-in/code", Typed("123456"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_new_password_by_mail_does_not_pass_the_second_factor()
    {
        var (house, _, _, _) = await EnrolAsync();
        await using var _house = house;
        await house.Visit().SubmitAsync("/forgotten-password", new Dictionary<string, string> { ["Input.Email"] = "leyla@example.org" });
        var mail = await house.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync(m => m.OpensAccount));
        var path = new Uri(mail.TextBody.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
        await house.Visit().SubmitAsync(path, new Dictionary<string, string> { ["Input.Password"] = SigningInTests.Good + "!", ["Input.Again"] = SigningInTests.Good + "!" });
        var browser = house.Visit();
        (await browser.SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good + "!"), follow: false)).Location.ShouldBe("/sign-in/code");
    }

    [Fact]
    public async Task Switching_on_renewing_and_removing_ends_all_other_sign_ins_tells_the_owner_and_is_recorded_without_the_secret()
    {
        var (house, owner, secret, recovery) = await EnrolAsync();
        await using var _house = house;
        var other = await HalfwayAsync(house);
        await other.SubmitAsync("/sign-in/code", Typed(recovery[0]), follow: false);
        var renewed = await owner.SubmitAsync("/account/codes", new Dictionary<string, string>(), "form[action*='handler=Renew']");
        renewed.Html.QuerySelectorAll(".a-codes li").Length.ShouldBe(RecoveryCode.HowMany);
        (await other.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await (await HalfwayAsync(house)).SubmitAsync("/sign-in/code", Typed(recovery[5]))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await owner.SubmitAsync("/account/codes", new Dictionary<string, string>(), "form[action*='handler=Remove']");
        (await house.Visit().SubmitAsync("/sign-in", SigningInTests.Door("leyla@example.org", SigningInTests.Good), follow: false)).Location.ShouldBe("/");
        (await house.WithAsync((db, _) => db.Set<OutgoingMail>().CountAsync(m => m.Subject.Contains("was changed")))).ShouldBe(3);
        var recorded = await house.WithAsync((db, _) => db.Set<AuditEntry>().Where(e => e.RecordType == "Account" && e.Action == "changed").Join(db.Set<AuditDetail>(), e => e.Sequence, d => d.Sequence, (e, d) => new { e.Why, d.Diff }).ToListAsync());
        recorded.Select(r => r.Why).ShouldBe(["Authenticator app added", "Recovery codes renewed", "Authenticator app removed"], ignoreOrder: true);
        recorded.ShouldAllBe(r => !r.Diff.Contains("CodeSecret") && !r.Diff.Contains("PasswordHash") && !r.Diff.Contains(TimeCode.Base32(secret)));
    }

    [Fact]
    public async Task The_secret_lies_encrypted_in_the_database()
    {
        var (house, _, secret, recovery) = await EnrolAsync();
        await using var _house = house;
        var stored = await house.WithAsync((db, _) => db.Set<Account>().Where(a => a.CodeSecret != null).Select(a => a.CodeSecret).SingleAsync());
        stored.ShouldNotBeNull().ShouldNotContain(Convert.ToBase64String(secret)[..20]);
        var hashes = await house.WithAsync((db, _) => db.Set<RecoveryCode>().Select(c => c.Hash).ToListAsync());
        hashes.ShouldAllBe(h => h.Length == 64);
        recovery.ShouldAllBe(c => !hashes.Contains(c));
    }
}
