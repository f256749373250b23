using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.National;

namespace Serai.Tests.National;

public sealed class RegistrationTests
{
    static async Task<(string Session, string Link)> PlanAsync(NationalHouse n, Browser trainer)
    {
        var session = await trainer.SubmitAsync("/national-training/log?plan=true", new Dictionary<string, string>
        {
            ["Input.Subject"] = n.Subject, ["Input.Place"] = "Almaty", ["Input.From"] = "24 November 2026", ["Input.Length"] = "120", ["Input.Trainers"] = n.TrainerKz.ToString(),
        });
        return (new Uri(new Uri("http://localhost"), session.Path).AbsolutePath, new Uri(session.Html.QuerySelector("a[href*='/r/']")!.GetAttribute("href")!).AbsolutePath);
    }

    static Dictionary<string, string> Trainee(string name, string sex = "Female", string audience = "Customs") => new() { ["Input.Name"] = name, ["Input.Audience"] = audience, ["Input.Sex"] = sex, ["Input.Organisation"] = "Customs post 1" };

    [Fact]
    public async Task Trainees_register_without_an_account_and_the_same_person_counts_once()
    {
        await using var n = await NationalHouse.OpenAsync();
        var trainer = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var (session, link) = await PlanAsync(n, trainer);
        foreach (var name in new[] { "Айгуль Серикова", "AIGUL  Serikova", "Serikova Aigul", "Bek Omarov" })
            (await n.House.Visit().SubmitAsync(link, Trainee(name, name.StartsWith('B') ? "Male" : "Female"))).H1.ShouldBe("You are registered");
        var keys = await n.House.WithAsync((db, _) => db.Set<Registration>().Select(r => r.IdentityKey).ToListAsync());
        keys.Count.ShouldBeLessThan(4, "case, spaces and the order of names do not make another person");
        var counted = await trainer.SubmitAsync(session, new Dictionary<string, string>(), "#count");
        counted.Status.ShouldBe(HttpStatusCode.OK);
        var row = await n.House.WithAsync((db, _) => db.Set<NationalSession>().SingleAsync());
        (row.Planned, row.Attendances, row.UniquePeople, row.CustomsMen, row.Evidence).ShouldBe((false, keys.Count, (int?)keys.Count, 1, "registration"));
    }

    [Fact]
    public async Task A_registration_needs_a_name_and_an_audience_and_closes_after_the_session()
    {
        await using var n = await NationalHouse.OpenAsync();
        var trainer = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var (_, link) = await PlanAsync(n, trainer);
        var empty = await n.House.Visit().SubmitAsync(link, new Dictionary<string, string>());
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        empty.Text.ShouldContain("Write your name");
        n.House.Clock.Advance(TimeSpan.FromDays(4));
        (await n.House.Visit().GetAsync(link)).Location.ShouldBe("/link-closed");
    }

    [Fact]
    public async Task Tests_before_and_after_are_matched_by_a_code_and_give_the_gain()
    {
        await using var n = await NationalHouse.OpenAsync();
        var trainer = await n.House.SignInAsync(Role.MasterTrainer, "KZ", person: n.TrainerKz);
        var (_, link) = await PlanAsync(n, trainer);
        // Right is A, B, A, B. Anna goes from 2 to 3 right, so does Bek; Chinara comes late.
        foreach (var (when, code, letters) in new[] { ("before", "anna1", "AABB"), ("before", "bek22", "ABBA"), ("after", "ANNA 1", "ABAA"), ("after", "bek22", "ABAA"), ("after", "china", "ABAB"), ("after", "bek22", "ABAB") })
        {
            var phone = n.House.Visit();
            var page = await phone.GetAsync($"{link}/{when}");
            var names = page.Html.QuerySelectorAll("main input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().ToList();
            var fields = names.Select((name, i) => (name, Letter: letters[i].ToString())).ToDictionary(f => f.name, f => f.Letter);
            fields["Input.Code"] = code;
            (await phone.SubmitOnAsync(page, fields)).Status.ShouldBe(HttpStatusCode.OK);
        }
        var row = await n.House.WithAsync((db, _) => db.Set<NationalSession>().SingleAsync());
        row.Tested.ShouldBe(2);
        row.PreMean!.Value.ShouldBe(50, 1e-9);
        row.PostMean!.Value.ShouldBe(75, 1e-9);
        NormalisedGain.Of(row.PreMean, row.PostMean)!.Value.ShouldBe(0.5, 1e-9);
        var half = await n.House.Visit().SubmitAsync($"{link}/before", new Dictionary<string, string> { ["Input.Code"] = "dana1" });
        half.Status.ShouldBe(HttpStatusCode.BadRequest);
        half.Text.ShouldContain("4 of 4 questions");
    }
}
