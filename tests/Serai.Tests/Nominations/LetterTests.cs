using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.Letters;

namespace Serai.Tests.Nominations;

public sealed class LetterTests
{
    static readonly string[] Eight = ["AM", "AZ", "GE", "KG", "KZ", "TJ", "TM", "UZ"];

    static readonly Dictionary<string, string> Signatory = new() { ["Input.SignatoryName"] = "Secretary", ["Input.SignatoryOffice"] = "Secretary General", ["Input.Contact"] = "project@wco.example" };

    static Task<Browser.Answer> PrepareAsync(Browser officer) => officer.SubmitAsync($"/letters/prepare?programme={Round.Code}", Signatory);

    [Fact]
    public async Task Letters_for_eight_Members_take_few_clicks()
    {
        await using var round = await Round.OpenAsync(members: Eight);
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var clicks = 0;
        // 1 "Letters" in the menu, 2 "Prepare invitation letters", 3 the programme in the select, 4 "Prepare the letters"
        (await officer.GetAsync("/letters")).Html.QuerySelector("a[href='/letters/prepare']").ShouldNotBeNull();
        var review = await officer.SubmitAsync("/letters/prepare", new Dictionary<string, string>(Signatory) { ["Input.ProgrammeCode"] = Round.Code });
        clicks += 4;
        review.Html.QuerySelectorAll("input[name^='email.']").Length.ShouldBe(8);
        review.Text.ShouldContain("no mailbox");
        // 5–12 one click into each empty mailbox (the salutations stay the usual ones), 13 "Save mailboxes and salutations"
        review = await officer.SubmitOnAsync(review, review.Html.QuerySelectorAll("input[name^='email.']").Select((e, i) => (Name: e.GetAttribute("name")!, i)).ToDictionary(e => e.Name, e => $"m{e.i}@customs.example"), "form[action*='Gaps']");
        clicks += 9;
        // 14 "Sign all"
        review = await officer.SubmitOnAsync(review, new Dictionary<string, string>(), "form[action*='Sign']");
        // 15 "Send all"
        review = await officer.SubmitOnAsync(review, new Dictionary<string, string>(), "form[action*='Send']");
        clicks += 2;

        review.Text.ShouldContain("All letters of this round have been sent");
        clicks.ShouldBeLessThanOrEqualTo(25);
        var mails = await round.House.WithAsync((db, _) => db.Set<OutgoingMail>().ToListAsync());
        mails.Count.ShouldBe(8);
        mails.ShouldAllBe(m => m.FileIds != null && Regex.IsMatch(m.TextBody, "/n/[A-Za-z0-9_-]{32}"));
        mails.Select(m => Regex.Match(m.Subject, "26IL[0-9]{4}[EFRS]").Value).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 8).Select(i => $"26IL{i:0000}E"));
        var link = Regex.Match(mails[0].TextBody, "/n/[A-Za-z0-9_-]{32}").Value;
        (await round.House.Visit().GetAsync(link)).H1.ShouldStartWith("Nomination of");
    }

    [Fact]
    public async Task A_letter_has_its_number_its_month_in_words_and_the_letterhead_again_on_page_two()
    {
        await using var round = await Round.OpenAsync(members: ["FR"]);
        await round.House.WithAsync(async (db, _) =>
        {
            var member = await db.Set<Member>().SingleAsync(m => m.Code == "FR");
            member.Language = "fr";
            member.Email = "dg@customs.example";
            await db.SaveAsync(round.House.Change());
        });
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var review = await PrepareAsync(officer);
        await officer.SubmitOnAsync(review, new Dictionary<string, string>(), "form[action*='Sign']");

        var letter = await round.House.WithAsync((db, _) => db.Set<Letter>().SingleAsync());

        letter.Reference.ShouldBe("26IL0001F");
        var bytes = await round.House.WithAsync((_, services) => Task.FromResult(services.GetRequiredService<FileStore>().Read(letter.FileId!.Value)));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var main = document.MainDocumentPart!;
        var heads = main.HeaderParts.Select(h => h.Header!.InnerText).ToList();
        heads.ShouldContain(h => h.Contains("Organisation mondiale des douanes", StringComparison.Ordinal));
        heads.Count(h => h.Contains("Rue du Marché 30", StringComparison.Ordinal)).ShouldBe(2);
        (main.Document!.InnerText + string.Concat(heads)).ShouldContain("24 novembre 2026");
        main.Document.InnerText.ShouldContain("26IL0001F");
    }

    [Fact]
    public async Task Numbers_have_no_gap_when_several_sign_at_once_and_a_void_number_stays_taken()
    {
        await using var round = await Round.OpenAsync(members: Eight);
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        await PrepareAsync(officer);
        var ids = await round.House.WithAsync((db, _) => db.Set<Letter>().Select(l => l.Id).ToListAsync());

        await Task.WhenAll(ids.Select(id => Task.Run(() => round.House.WithAsync(async (_, services) =>
        {
            (await services.GetRequiredService<SignLetters>().ExecuteAsync([id], round.House.Change(), default)).Made.ShouldBe(1);
        }))));

        var letters = await round.House.WithAsync((db, _) => db.Set<Letter>().ToListAsync());
        letters.Select(l => l.Serial!.Value).Order().ShouldBe(Enumerable.Range(1, 8));
        var gone = letters.Single(l => l.Serial == 8);
        (await officer.SubmitAsync($"/letters/{gone.Id}", new Dictionary<string, string>(), "form[action*='Void']")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await officer.SubmitAsync($"/letters/{gone.Id}", new Dictionary<string, string> { ["Input.Reason"] = "Wrong date" }, "form[action*='Void']");
        var again = await PrepareAsync(officer);
        await officer.SubmitOnAsync(again, new Dictionary<string, string>(), "form[action*='Sign']");
        (await round.House.WithAsync((db, _) => db.Set<Letter>().MaxAsync(l => l.Serial))).ShouldBe(9);
    }

    [Fact]
    public async Task Letters_without_a_mailbox_are_not_sent_and_the_Members_are_named()
    {
        await using var round = await Round.OpenAsync();
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var review = await officer.SubmitOnAsync(await PrepareAsync(officer), new Dictionary<string, string>(), "form[action*='Sign']");

        var answer = await officer.SubmitOnAsync(review, new Dictionary<string, string>(), "form[action*='Send']");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Member KZ");
        (await round.House.WithAsync((db, _) => db.Set<OutgoingMail>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_text_with_an_unknown_placeholder_is_refused_and_a_good_one_is_used()
    {
        await using var round = await Round.OpenAsync();
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);

        var wrong = await officer.SubmitAsync("/letters/templates/nomination", new Dictionary<string, string> { ["Input.Body.en"] = "Dear {salutation}, come to {place}." });
        var right = await officer.SubmitAsync("/letters/templates/nomination", new Dictionary<string, string> { ["Input.Body.en"] = "Dear {salutation},\n\nOwn words about {programme}." });

        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Text.ShouldContain("{place}");
        right.Status.ShouldBe(HttpStatusCode.OK);
        await PrepareAsync(officer);
        (await round.House.WithAsync((db, _) => db.Set<Letter>().FirstAsync())).Body.ShouldBe("Dear Director General,\n\nOwn words about Test programme.");
    }

    [Theory]
    [InlineData("{yy}{type}{serial:4}{language}", "26IL0045E")]
    [InlineData("{type}/{yyyy}/{serial}", "IL/2026/45")]
    [InlineData("WCO-{yyyy}-{type}-{serial:6}-{language}", "WCO-2026-IL-000045-E")]
    public void A_scheme_writes_references(string pattern, string expected)
    {
        LetterScheme.Fault(pattern).ShouldBeNull();
        new LetterScheme(pattern).Write(2026, "IL", 45, "en").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{yy}{serial}")]
    [InlineData("{type}{serial}")]
    [InlineData("{yy}{type}")]
    [InlineData("{yy}{type}{serial}{month}")]
    public void A_scheme_under_which_two_letters_could_share_a_reference_is_refused(string pattern) => LetterScheme.Fault(pattern).ShouldNotBeNull();

    [Fact]
    public async Task All_letters_of_a_round_come_in_one_archive_and_a_coordinator_reads_only_the_own_file()
    {
        await using var round = await Round.OpenAsync();
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitOnAsync(await PrepareAsync(officer), new Dictionary<string, string>(), "form[action*='Sign']");

        var zip = await officer.GetAsync($"/letters/batch/{Round.Code}?handler=Zip");

        using var archive = new ZipArchive(await zip.Raw.Content.ReadAsStreamAsync());
        archive.Entries.Count.ShouldBe(2);
        var kz = await round.House.MemberAsync("KZ");
        var files = await round.House.WithAsync((db, _) => db.Set<Letter>().Select(l => new { l.MemberId, l.FileId }).ToListAsync());
        var coordinator = await round.House.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/files/{files.Single(f => f.MemberId == kz).FileId}")).Status.ShouldBe(HttpStatusCode.OK);
        (await coordinator.GetAsync($"/files/{files.Single(f => f.MemberId != kz).FileId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync("/letters")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
