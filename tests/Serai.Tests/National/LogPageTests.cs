using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Training.National;

namespace Serai.Tests.National;

public sealed class LogPageTests
{
    [Fact]
    public async Task A_master_trainer_logs_a_training_and_it_counts()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var done = await browser.SubmitAsync("/national-training/log", n.Fields());
        Local(done).ShouldMatch("^/national-training/[0-9a-f-]{36}$");
        done.H1.ShouldBe("Risk profiles");
        var list = await browser.GetAsync("/national-training");
        list.Html.QuerySelectorAll(".s-figure .s-value").Select(v => v.TextContent.Trim()).ShouldBe(["20", "not known", "1", "1"]);
    }

    [Fact]
    public async Task An_ordinary_session_is_logged_with_at_most_eight_taps()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        await browser.SubmitAsync("/national-training/log", n.Fields());
        n.House.Clock.Advance(TimeSpan.FromDays(7));
        var form = await browser.GetAsync("/national-training/log");

        // Whatever is not filled in already must be tapped; after that the photo, the picker's choice and the button.
        string Value(string name) => form.Html.QuerySelector($"[name='{name}']") switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlInputElement { Type: "radio" } => form.Html.QuerySelectorAll($"[name='{name}']").OfType<IHtmlInputElement>().FirstOrDefault(r => r.IsChecked)?.Value ?? "",
            IHtmlInputElement input => input.Value,
            _ => "",
        };
        string[] needed = ["Input.Subject", "Input.Place", "Input.From", "Input.Length", "Input.Mode", "Input.CustomsWomen", "Input.CustomsMen"];
        var empty = needed.Where(name => Value(name).Length == 0).ToList();
        empty.ShouldBe(["Input.CustomsWomen", "Input.CustomsMen"]);
        form.Html.QuerySelectorAll("[name='Input.Trainers']").OfType<IHtmlInputElement>().Single(t => t.IsChecked).Value.ShouldBe(n.TrainerKz.ToString());
        const int menu = 1, button = 1, photo = 2;
        (menu + empty.Count + photo + button).ShouldBeLessThanOrEqualTo(8);
        Value("Input.From").ShouldBe("1 December 2026");
        Value("Input.Place").ShouldBe("Almaty");
    }

    [Fact]
    public async Task A_session_that_looks_the_same_is_asked_about_once_and_then_logged()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var first = await browser.SubmitAsync("/national-training/log", n.Fields());
        var doubt = await browser.SubmitAsync("/national-training/log?fresh=true", n.Fields());
        doubt.Status.ShouldBe(HttpStatusCode.BadRequest);
        doubt.Text.ShouldContain("Is it this one?");
        doubt.Html.QuerySelector($"a[href='{Local(first)}']").ShouldNotBeNull();
        (await CountAsync(n)).ShouldBe(1);
        var sure = await browser.SubmitOnAsync(doubt, n.Fields(("Sure", "true")), "main form[enctype]");
        sure.Status.ShouldBe(HttpStatusCode.OK);
        (await CountAsync(n)).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_session()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var page = await browser.GetAsync("/national-training/log");
        var first = await browser.SubmitOnAsync(page, n.Fields(), "main form[enctype]", follow: false);
        var second = await browser.SubmitOnAsync(page, n.Fields(), "main form[enctype]", follow: false);
        second.Location.ShouldBe(first.Location);
        (await CountAsync(n)).ShouldBe(1);
    }

    [Theory]
    [InlineData("From", "30 December 2026", "is in the future")]
    [InlineData("CustomsWomen", "-1", "between 0 and")]
    [InlineData("Foreign", "21", "between 0 and 20")]
    [InlineData("PreMean", "50", "Give both means")]
    [InlineData("UniquePeople", "21", "between 1 and 20")]
    public async Task What_cannot_be_is_refused(string field, string value, string message)
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var answer = await browser.SubmitAsync("/national-training/log", n.Fields((field, value)));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain(message);
        (await CountAsync(n)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_typed_is_kept_as_a_draft_on_the_server()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var refused = await browser.SubmitAsync("/national-training/log", n.Fields(("Place", ""), ("CustomsWomen", "31")));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        var again = await browser.GetAsync("/national-training/log");
        again.Text.ShouldContain("You began this earlier");
        ((IHtmlInputElement)again.Html.QuerySelector("[name='Input.CustomsWomen']")!).Value.ShouldBe("31");
    }

    [Fact]
    public async Task A_photo_is_kept_as_proof_and_only_those_who_keep_the_log_may_open_it()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var done = await browser.SubmitAsync("/national-training/log", n.Fields(), files: new Dictionary<string, (string, byte[])> { ["Input.Proof"] = ("list.png", Files.Pictures.Png()) });
        var href = done.Html.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!;
        (await browser.GetAsync(href)).Status.ShouldBe(HttpStatusCode.OK);
        var donor = await n.House.SignInAsync(Role.Donor);
        (await donor.GetAsync(href)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await donor.GetAsync(done.Path)).Text.ShouldContain("There is a photo. It stays with the administration.");
    }

    [Fact]
    public async Task A_coordinator_of_one_member_gets_404_for_the_sessions_of_another()
    {
        await using var n = await NationalHouse.OpenAsync();
        var trainer = await n.House.SignInAsync(Role.MasterTrainer, "UZ", person: n.TrainerUz);
        var session = (await trainer.SubmitAsync("/national-training/log", n.Fields())).Path;
        var coordinator = await n.House.SignInAsync(Role.Coordinator, "KZ");
        foreach (var path in new[] { session, $"{session}/correct", $"{session}/delete", $"/national-training/log?like={session[^36..]}" })
            (await coordinator.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await coordinator.GetAsync("/national-training")).Html.QuerySelectorAll(".s-figure .s-value")[^1].TextContent.ShouldBe("0");
        var forged = await coordinator.SubmitAsync("/national-training/log", n.Fields(("Trainers", n.TrainerUz.ToString())));
        forged.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await CountAsync(n)).ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_and_a_deletion_need_a_reason_which_the_audit_keeps()
    {
        await using var n = await NationalHouse.OpenAsync();
        var browser = await n.House.SignInAsync(Role.ProjectOfficer);
        var session = (await browser.SubmitAsync("/national-training/log", n.Fields(("Trainers", n.TrainerKz.ToString())))).Path;
        (await browser.SubmitAsync($"{session}/correct", new Dictionary<string, string> { ["Input.CustomsMen"] = "13" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync($"{session}/correct", new Dictionary<string, string> { ["Input.CustomsMen"] = "13", ["Input.Reason"] = "One was missed" })).Path.ShouldBe(session);
        (await browser.SubmitAsync($"{session}/delete", new Dictionary<string, string> { ["Input.Reason"] = "" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync($"{session}/delete", new Dictionary<string, string> { ["Input.Reason"] = "Logged twice" })).Path.ShouldEndWith("/national-training");
        (await browser.GetAsync(session)).Status.ShouldBe(HttpStatusCode.NotFound);
        var reasons = await n.House.WithAsync((db, _) => db.Set<AuditEntry>().Select(e => e.Why).ToListAsync());
        reasons.ShouldContain("One was missed");
        reasons.ShouldContain("Logged twice");
    }

    static string Local(Rig.Browser.Answer answer) => new Uri(new Uri("http://localhost"), answer.Path).AbsolutePath;

    static Task<int> CountAsync(NationalHouse n) => n.House.WithAsync((db, _) => db.Set<NationalSession>().CountAsync());
}
