using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Tests.Rig;
using Serai.Training.Nominations;

namespace Serai.Tests.Nominations;

/// <summary>The version handed in last is in force until another is handed in; nobody drops out of the screening by a draft.</summary>
public sealed class ReopenedTests
{
    const string List = $"/programmes/{Round.Code}/nominations/nominees";

    static readonly Dictionary<string, string> Nothing = [];

    static async Task<(Round Round, Browser Member, string Home, string Person)> ReopenedAsync()
    {
        var round = await Round.OpenAsync();
        var home = await round.LinkAsync("KZ");
        var member = round.House.Visit();
        var person = await Round.NameAsync(member, home);
        await Round.SignAsync(member, home);
        await Round.HandInAsync(member, home);
        (await member.SubmitAsync(home, Nothing, $"form[action='{home}/reopen']")).Text.ShouldContain("stays in force");
        return (round, member, home, person);
    }

    static Task<Browser.Answer> RenameAsync(Browser member, string person, string family) =>
        member.SubmitAsync(person, new Dictionary<string, string> { ["Input.FamilyName"] = family, ["Input.GivenName"] = "Aliya" });

    static Task<Guid> NomineeAsync(Round round) => round.House.WithAsync((db, _) => db.Set<Nominee>().OrderBy(n => n.Order).Select(n => n.Id).FirstAsync());

    [Fact]
    public async Task A_nominee_of_a_reopened_nomination_stays_in_the_screening_as_handed_in_with_a_notice()
    {
        var (round, member, _, person) = await ReopenedAsync();
        await using var closing = round;
        await RenameAsync(member, person, "Changed");
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);

        var list = await officer.GetAsync(List);
        var page = await officer.GetAsync($"{List}/{await NomineeAsync(round)}");

        list.Text.ShouldContain("BEKENOVA Aliya");
        list.Text.ShouldNotContain("CHANGED Aliya");
        list.Text.ShouldContain("has opened its nomination again");
        page.H1.ShouldBe("BEKENOVA Aliya");
        page.Text.ShouldContain("The administration is changing this nomination");
        (await officer.GetAsync("/")).Text.ShouldContain("Screen the nominees of TEST");
    }

    [Fact]
    public async Task Whoever_is_accepted_meanwhile_joins_as_handed_in_and_cannot_be_taken_off_the_draft()
    {
        var (round, member, _, person) = await ReopenedAsync();
        await using var closing = round;
        await RenameAsync(member, person, "Changed");
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        var page = $"{List}/{await NomineeAsync(round)}";

        await officer.SubmitAsync(page, round.Call.Criteria.ToDictionary(c => $"finding.{c.Id}", _ => "Met"), "form[action*='Screen']");
        (await officer.SubmitAsync(page, new Dictionary<string, string> { ["Input.Decision"] = "Accepted", ["Input.Reason"] = "" }, "form[action*='Decide']")).Status.ShouldBe(HttpStatusCode.OK);

        (await round.House.WithAsync((db, _) => db.Set<Person>().SingleAsync())).FamilyName.ShouldBe("Bekenova");
        (await member.SubmitAsync(person.Replace("/person/", "/remove/"), Nothing)).Text.ShouldContain("accepted into the cohort");
    }

    [Fact]
    public async Task A_nominee_taken_off_the_draft_leaves_when_the_change_is_handed_in_and_not_before()
    {
        var (round, member, home, person) = await ReopenedAsync();
        await using var closing = round;
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);
        await Round.NameAsync(member, home, "Serikov", "Daniyar");

        var draft = await member.SubmitAsync(person.Replace("/person/", "/remove/"), Nothing);
        draft.Text.ShouldNotContain("BEKENOVA");
        var before = await officer.GetAsync(List);
        before.Text.ShouldContain("BEKENOVA");
        before.Text.ShouldNotContain("SERIKOV");
        await Round.HandInAsync(member, home);
        var after = await officer.GetAsync(List);

        after.Text.ShouldNotContain("BEKENOVA");
        after.Text.ShouldContain("SERIKOV");
        after.Text.ShouldNotContain("has opened its nomination again");
    }

    [Fact]
    public async Task Somebody_added_to_the_draft_cannot_be_screened_before_the_change_is_handed_in()
    {
        var (round, member, home, _) = await ReopenedAsync();
        await using var closing = round;
        await Round.NameAsync(member, home, "Serikov", "Daniyar");
        var added = await round.House.WithAsync((db, _) => db.Set<Nominee>().Where(n => n.FamilyName == "Serikov").Select(n => n.Id).SingleAsync());
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);

        (await officer.GetAsync($"{List}/{added}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Giving_up_the_changes_brings_everything_back_to_the_receipt()
    {
        var (round, member, home, person) = await ReopenedAsync();
        await using var closing = round;
        await RenameAsync(member, person, "Changed");
        await Round.NameAsync(member, home, "Serikov", "Daniyar");
        await member.SubmitAsync(person.Replace("/person/", "/remove/"), Nothing);

        var kept = await member.SubmitAsync($"{home}/keep", Nothing);

        kept.Text.ShouldContain("The nomination has been handed in");
        kept.Text.ShouldContain("BEKENOVA Aliya");
        kept.Text.ShouldNotContain("SERIKOV");
        (await member.GetAsync($"{home}/keep")).Location.ShouldBe(home);
    }

    [Fact]
    public async Task After_the_deadline_the_version_handed_in_counts_and_the_late_change_does_not()
    {
        var (round, member, home, person) = await ReopenedAsync();
        await using var closing = round;
        await RenameAsync(member, person, "Changed");
        round.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 10, 9, 0, 0, TimeSpan.Zero));

        (await member.GetAsync(home)).Text.ShouldContain("what you handed in before counts");
        (await Round.HandInAsync(member, home)).Text.ShouldContain("Not accepted");
        var officer = await round.House.SignInAsync(Role.ProjectOfficer);

        (await officer.GetAsync(List)).Text.ShouldContain("BEKENOVA Aliya");
        (await officer.GetAsync($"/programmes/{Round.Code}/nominations")).Text.ShouldContain("the receipt is in force");
    }
}
