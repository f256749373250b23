using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Directory.Regions;
using Serai.Platform.Data;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.Programmes;

namespace Serai.Tests.Nominations;

/// <summary>
/// Counts what a finger does from the home page to letters for eight Members (J1: 25 clicks at most): every link, button and choice is one
/// click, and every text field that has to be filled in is counted beside them.
/// </summary>
public sealed class LetterClicks
{
    static readonly string[] Eight = ["AM", "AZ", "GE", "KG", "KZ", "TJ", "TM", "UZ"];

    /// <summary>Presses only what stands on the page.</summary>
    sealed class Finger(Browser browser)
    {
        public int Clicks { get; private set; }

        public int Fields { get; private set; }

        public Browser.Answer Page { get; private set; } = null!;

        public async Task OpenAsync(string path) => Page = await browser.GetAsync(path);

        public async Task FollowAsync(string href)
        {
            Page.Html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(href, $"{Page.Path} has no link to {href}");
            Clicks++;
            Page = await browser.GetAsync(href);
        }

        /// <param name="chosen">Boxes and lists: a click each.</param>
        /// <param name="typed">Text fields: one touch each.</param>
        public async Task PressAsync(string form, Dictionary<string, string>? typed = null, Dictionary<string, string>? chosen = null)
        {
            (typed, chosen) = (typed ?? [], chosen ?? []);
            Clicks += 1 + chosen.Count;
            Fields += typed.Count;
            var element = (IHtmlFormElement)Page.Html.QuerySelector(form)!;
            var values = typed.Concat(chosen).ToDictionary();
            values.Keys.ShouldAllBe(name => element.Elements.Any(e => e.GetAttribute("name") == name));
            if (element.Method == "get")
            {
                var query = element.Elements.OfType<IHtmlElement>().Select(e => (Name: e.GetAttribute("name"), Value: e switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                    IHtmlInputElement { Type: not "submit" } input => input.Value,
                    IHtmlSelectElement select => select.Value,
                    _ => null,
                })).Where(p => p.Name is { Length: > 0 } && p.Value is not null && !values.ContainsKey(p.Name)).Select(p => (p.Name!, p.Value!)).Concat(values.Select(v => (v.Key, v.Value)));
                Page = await browser.GetAsync($"{element.GetAttribute("action")}?{string.Join('&', query.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"))}");
            }
            else
                Page = await browser.SubmitOnAsync(Page, values, form);
            Page.Status.ShouldBe(System.Net.HttpStatusCode.OK, Page.Text);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_home_page_to_letters_for_eight_Members_in_25_clicks_at_most(bool mailboxesKnown)
    {
        await using var house = await House.OpenAsync();
        await house.AddMembersAsync(Eight);
        await house.WithAsync(async (db, _) =>
        {
            db.Add(new Topic { Code = "RM", Name = new("en", "Risk management") });
            var set = new RegionSet { Code = "CAC", Name = new("en", "Central Asia and the Caucasus") };
            foreach (var member in await db.Set<Member>().Where(m => Eight.Contains(m.Code)).OrderBy(m => m.Code).ToListAsync())
            {
                set.Members.Add(new RegionSetMember { RegionSetId = set.Id, OfMember = member.Id, Order = set.Members.Count + 1 });
                if (mailboxesKnown)
                    member.Email = $"{member.Code.ToLowerInvariant()}@customs.example";
            }
            db.Add(set);
            await db.SaveAsync(house.Change());
        });
        var finger = new Finger(await house.SignInAsync(Role.ProjectOfficer));
        await finger.OpenAsync("/");

        await finger.FollowAsync("/programmes");
        await finger.FollowAsync("/programmes/new");
        await finger.PressAsync("main form", typed: new() { ["Ask.Start"] = "1 March 2027" }, chosen: new() { ["Ask.Topics"] = "RM", ["Ask.Regions"] = "CAC" });
        await finger.PressAsync("main form");
        await finger.FollowAsync("/programmes/RM-CAC/nominations");
        await finger.FollowAsync("/programmes/RM-CAC/nominations/round");
        await finger.PressAsync("main form", typed: new() { ["Input.Day"] = "8 December 2026" });
        await finger.FollowAsync("/letters/prepare?programme=RM-CAC");
        await finger.PressAsync("main form", typed: new() { ["Input.SignatoryName"] = "Secretary", ["Input.SignatoryOffice"] = "Secretary General", ["Input.Contact"] = "project@wco.example" });
        finger.Page.Html.QuerySelectorAll("input[name^='email.']").Length.ShouldBe(8);
        if (!mailboxesKnown)
            await finger.PressAsync("form[action*='Gaps']", typed: finger.Page.Html.QuerySelectorAll("input[name^='email.']").Select((e, i) => (Name: e.GetAttribute("name")!, i)).ToDictionary(e => e.Name, e => $"m{e.i}@customs.example"));
        await finger.PressAsync("form[action*='Sign']");
        await finger.PressAsync("form[action*='Send']");

        finger.Page.Text.ShouldContain("All letters of this round have been sent");
        (await house.WithAsync((db, _) => db.Set<OutgoingMail>().CountAsync())).ShouldBe(8);
        TestContext.Current.SendDiagnosticMessage($"{finger.Clicks} clicks, {finger.Fields} text fields");
        finger.Clicks.ShouldBeLessThanOrEqualTo(25);
        if (mailboxesKnown)
            (finger.Clicks + finger.Fields).ShouldBeLessThanOrEqualTo(25);
        (finger.Clicks, finger.Fields).ShouldBe(mailboxesKnown ? (13, 5) : (14, 13));
    }

    [Fact]
    public async Task Letters_that_wait_for_a_signature_or_for_sending_stand_on_the_home_page()
    {
        await using var round = await Round.OpenAsync(members: ["KZ", "UZ"]);
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var review = await officer.SubmitAsync($"/letters/prepare?programme={Round.Code}", new Dictionary<string, string> { ["Input.SignatoryName"] = "Secretary", ["Input.SignatoryOffice"] = "Secretary General", ["Input.Contact"] = "project@wco.example" });

        (await officer.GetAsync("/")).Text.ShouldContain("Letters to sign: 2");
        await officer.SubmitOnAsync(review, new Dictionary<string, string>(), "form[action*='Sign']");
        (await officer.GetAsync("/")).Text.ShouldContain("Signed letters to send: 2");
        (await (await round.House.SignInAsync(Role.Coordinator, "KZ")).GetAsync("/")).Text.ShouldNotContain("letters to send");
    }
}
