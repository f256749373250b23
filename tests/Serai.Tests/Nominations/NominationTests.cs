using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Keys;
using Serai.Platform.Mail;
using Serai.Tests.Files;
using Serai.Tests.Rig;
using Serai.Training.Nominations;

namespace Serai.Tests.Nominations;

public sealed class NominationTests
{
    static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task An_administration_nominates_by_its_link_and_gets_a_receipt_that_openssl_would_accept()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);

        var receipt = await Round.HandInAsync(browser, home);

        receipt.H1.ShouldBe("Nomination received");
        var number = Round.NumberOn(receipt);
        var body = await (await browser.GetAsync($"{home}/receipt/{number}?format=txt")).Raw.Content.ReadAsByteArrayAsync();
        var signature = await (await browser.GetAsync($"{home}/receipt/{number}?format=sig")).Raw.Content.ReadAsByteArrayAsync();
        var pem = await (await browser.GetAsync($"{home}/receipt/{number}?format=pem")).Raw.Content.ReadAsStringAsync();
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        key.VerifyData(body, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
        body[10] ^= 1;
        key.VerifyData(body, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeFalse();
        var mail = await round.House.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync(m => m.To == "int@customs.example"));
        mail.Subject.ShouldContain(number);
        mail.TextBody.ShouldContain("BEKENOVA Aliya");
    }

    [Fact]
    public async Task A_second_press_gives_the_same_receipt_and_no_second_row()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        var check = await browser.GetAsync($"{home}/check");

        var answers = new List<Browser.Answer>();
        for (var i = 0; i < 3; i++)
            answers.Add(await browser.SubmitOnAsync(check, Nothing, $"form[action='{home}/submit']"));
        var again = await browser.SubmitOnAsync(check, new Dictionary<string, string> { ["__key"] = Guid.CreateVersion7().ToString("N") }, $"form[action='{home}/submit']");

        answers.Append(again).Select(Round.NumberOn).Distinct().Count().ShouldBe(1);
        (await round.House.WithAsync((db, _) => db.Set<Receipt>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_late_nomination_is_refused_with_a_receipt_and_accepted_after_an_extension()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        round.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 8, 23, 0, 0, TimeSpan.Zero));

        var late = await Round.HandInAsync(browser, home);

        late.H1.ShouldBe("Arrived too late");
        late.Text.ShouldContain("NOT accepted");
        (await round.House.WithAsync((db, _) => db.Set<Nomination>().SingleAsync())).State.ShouldBe(NominationState.Draft);
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        (await officer.GetAsync($"/programmes/{Round.Code}/nominations")).Text.ShouldContain("arrived too late");
        (await officer.SubmitAsync($"/programmes/{Round.Code}/nominations/extend", new Dictionary<string, string> { ["Input.Day"] = "2026-12-15" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        await officer.SubmitAsync($"/programmes/{Round.Code}/nominations/extend", new Dictionary<string, string> { ["Input.Day"] = "2026-12-15", ["Input.Reason"] = "Public holidays in the region" });
        (await browser.GetAsync(home)).Text.ShouldContain("Public holidays in the region");
        (await Round.HandInAsync(browser, home)).H1.ShouldBe("Nomination received");
    }

    [Theory]
    [InlineData("2026-12-08T22:59:59Z", true)]
    [InlineData("2026-12-08T23:00:00Z", false)]
    public async Task The_last_second_of_the_day_in_Brussels_is_in_time_and_the_next_is_not(string now, bool accepted)
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        round.House.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        (await Round.HandInAsync(browser, home)).H1.ShouldBe(accepted ? "Nomination received" : "Arrived too late");
    }

    [Fact]
    public async Task What_arrives_within_the_grace_is_accepted_and_marked_late()
    {
        await using var round = await Round.OpenAsync(graceMinutes: 60);
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        round.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 8, 23, 30, 0, TimeSpan.Zero));

        (await Round.HandInAsync(browser, home)).Text.ShouldContain("within the grace");
        (await round.House.WithAsync((db, _) => db.Set<Nomination>().SingleAsync())).Late.ShouldBeTrue();
    }

    [Fact]
    public async Task The_fourth_nominee_is_refused_with_an_explanation()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        var start = await browser.GetAsync(home);
        for (var i = 0; i < 3; i++)
            (await browser.SubmitOnAsync(start, new Dictionary<string, string> { ["__key"] = Guid.CreateVersion7().ToString("N") }, $"form[action='{home}/add']", follow: false)).Status.ShouldBe(HttpStatusCode.Redirect);

        var fourth = await browser.SubmitOnAsync(start, new Dictionary<string, string> { ["__key"] = Guid.CreateVersion7().ToString("N") }, $"form[action='{home}/add']", follow: false);

        fourth.Status.ShouldBe(HttpStatusCode.BadRequest);
        fourth.Text.ShouldContain("at most 3 officials");
        (await round.House.WithAsync((db, _) => db.Set<Nominee>().CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task An_incomplete_nomination_is_not_handed_in_and_says_what_is_missing()
    {
        await using var round = await Round.OpenAsync(documents: true);
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);

        var answer = await Round.HandInAsync(browser, home);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Curriculum vitae");
        answer.Text.ShouldContain("Name and office of the Head");
        (await round.House.WithAsync((db, _) => db.Set<Receipt>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_passport_name_in_another_script_is_asked_back_and_what_was_typed_stays()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        var person = await browser.SubmitAsync(home, Nothing, $"form[action='{home}/add']");

        var answer = await browser.SubmitOnAsync(person, new Dictionary<string, string> { ["Input.FamilyName"] = "Бекенова", ["Input.GivenName"] = "Aliya" });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("expected Latin letters");
        answer.Html.QuerySelector("[name='Input.FamilyName']")!.GetAttribute("value").ShouldBe("Бекенова");
    }

    [Fact]
    public async Task Two_editors_meet_a_merge_page_and_nothing_is_overwritten_unseen()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var first = round.House.Visit();
        var person = await Round.NameAsync(first, home);
        var work = person.Replace("/person/", "/work/", StringComparison.Ordinal);
        var second = await round.House.SignInAsync(Role.Coordinator, "KZ");
        var theirs = $"/nominations/{Round.Code}/KZ{work[work.IndexOf("/work/", StringComparison.Ordinal)..]}";
        var stale = await second.GetAsync(theirs);
        await first.SubmitAsync(work, new Dictionary<string, string> { ["Input.Position"] = "Head of section" });

        var clash = await second.SubmitOnAsync(stale, new Dictionary<string, string> { ["Input.Position"] = "Inspector", ["Input.Phone"] = "+7 700 0000000" });

        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("Head of section");
        clash.Text.ShouldContain("Inspector");
        await second.SubmitOnAsync(clash, new Dictionary<string, string> { ["take.Position"] = "theirs", ["take.Phone"] = "mine" });
        var nominee = await round.House.WithAsync((db, _) => db.Set<Nominee>().SingleAsync());
        nominee.Position.ShouldBe("Head of section");
        nominee.Phone.ShouldBe("+7 700 0000000");
        nominee.Office.ShouldBe("Risk management");
    }

    [Fact]
    public async Task A_coordinator_sees_only_the_nomination_of_the_own_Member()
    {
        await using var round = await Round.OpenAsync();
        var uz = await round.House.SignInAsync(Role.Coordinator, "UZ");
        var home = $"/nominations/{Round.Code}/UZ";
        await Round.NameAsync(uz, home, "Mirkarimov", "Shahzod");
        await Round.SignAsync(uz, home);
        var number = Round.NumberOn(await Round.HandInAsync(uz, home));
        var kz = await round.House.SignInAsync(Role.Coordinator, "KZ");

        foreach (var path in new[] { home, $"{home}/check", $"{home}/receipt/{number}", $"/nominations/{Round.Code}/KZ/receipt/{number}" })
            (await kz.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await kz.GetAsync($"/nominations/{Round.Code}/KZ")).Status.ShouldBe(HttpStatusCode.OK);
        var link = await round.LinkAsync("KZ");
        (await round.House.Visit().GetAsync($"{link}/receipt/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_nomination_can_be_changed_until_the_deadline_and_the_first_receipt_stays_in_force_meanwhile()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        var first = Round.NumberOn(await Round.HandInAsync(browser, home));

        var open = await browser.SubmitAsync(home, Nothing, $"form[action='{home}/reopen']");
        open.Text.ShouldContain(first);
        await Round.NameAsync(browser, home, "Sultangazin", "Yerlan");
        var second = Round.NumberOn(await Round.HandInAsync(browser, home));

        second.ShouldNotBe(first);
        (await browser.GetAsync($"{home}/receipt/{first}")).Status.ShouldBe(HttpStatusCode.OK);
        round.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero));
        (await browser.GetAsync(home)).Html.QuerySelector($"form[action='{home}/reopen']").ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_file_is_listed_with_its_reason_and_an_accepted_one_with_its_hash()
    {
        await using var round = await Round.OpenAsync(documents: true);
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        var files = (await Round.NameAsync(browser, home)).Replace("/person/", "/files/", StringComparison.Ordinal);
        var cv = round.Call.Documents.Single(d => d.Order == 1).Id.ToString();

        var refused = await browser.SubmitAsync(files, new Dictionary<string, string> { ["Input.DocumentId"] = cv }, "main form[enctype]", files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("cv.exe", "MZ program"u8.ToArray()) });
        var bytes = Pdfs.Plain();
        var accepted = await browser.SubmitAsync(files, new Dictionary<string, string> { ["Input.DocumentId"] = cv }, "main form[enctype]", files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("cv.pdf", bytes) });

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("cv.exe");
        accepted.Text.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        accepted.Text.ShouldContain("Refusal number");
    }

    [Fact]
    public async Task An_answer_by_telephone_is_recorded_with_its_day_and_counts_by_it()
    {
        await using var round = await Round.OpenAsync();
        round.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 10, 9, 0, 0, TimeSpan.Zero));
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var record = $"/programmes/{Round.Code}/nominations/record";
        (await officer.SubmitAsync(record, new Dictionary<string, string> { ["Input.MemberCode"] = "KZ", ["Input.Channel"] = "Letter", ["Input.ReceivedOn"] = "2026-12-07" })).Text.ShouldContain("Add the letter or mail as a file");
        var form = await officer.SubmitAsync(record, new Dictionary<string, string> { ["Input.MemberCode"] = "KZ", ["Input.Channel"] = "Telephone", ["Input.ReceivedOn"] = "2026-12-07", ["Input.Note"] = "The deputy head called" });
        var home = $"/nominations/{Round.Code}/KZ";
        form.Path.ShouldEndWith(home);
        await Round.NameAsync(officer, home);
        await Round.SignAsync(officer, home);

        var receipt = await Round.HandInAsync(officer, home);

        receipt.H1.ShouldBe("Nomination received");
        receipt.Text.ShouldContain("Arrived on: 2026-12-07");
    }

    [Fact]
    public async Task Many_presses_at_once_make_one_receipt()
    {
        await using var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var browser = round.House.Visit();
        await Round.NameAsync(browser, home);
        await Round.SignAsync(browser, home);
        var check = await browser.GetAsync($"{home}/check");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => browser.SubmitOnAsync(check, i % 2 == 0 ? Nothing : new Dictionary<string, string> { ["__key"] = Guid.CreateVersion7().ToString("N") }, $"form[action='{home}/submit']")));

        answers.Select(Round.NumberOn).Distinct().ShouldHaveSingleItem().ShouldNotBeEmpty();
        await round.House.WithAsync(async (db, services) =>
        {
            var receipt = await db.Set<Receipt>().SingleAsync();
            receipt.Holds(services.GetRequiredService<KeyRing>().Receipts).ShouldBeTrue();
        });
    }
}
