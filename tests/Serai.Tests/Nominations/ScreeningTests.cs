using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Directory.Members;
using Serai.Tests.Rig;
using Serai.Training.Cohorts;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Tests.Nominations;

public sealed class ScreeningTests
{
    static async Task<(Browser Officer, string Page)> HandedInAsync(Round round)
    {
        var home = await round.LinkAsync("KZ");
        var member = round.House.Visit();
        await Round.NameAsync(member, home);
        await Round.SignAsync(member, home);
        await Round.HandInAsync(member, home);
        var nominee = await round.House.WithAsync((db, _) => db.Set<Nominee>().SingleAsync());
        return (await round.House.SignInAsync(Role.ProjectOfficer), $"/programmes/{Round.Code}/nominations/nominees/{nominee.Id}");
    }

    static Dictionary<string, string> Marks(Round round, Func<Criterion, Finding> of) => round.Call.Criteria.ToDictionary(c => $"finding.{c.Id}", c => of(c).ToString());

    static Task<Browser.Answer> DecideAsync(Browser officer, string page, NomineeDecision decision, string reason = "") =>
        officer.SubmitAsync(page, new Dictionary<string, string> { ["Input.Decision"] = decision.ToString(), ["Input.Reason"] = reason }, "form[action*='Decide']");

    [Fact]
    public async Task Something_of_equal_worth_needs_a_written_reason_and_a_criterion_that_allows_it()
    {
        await using var round = await Round.OpenAsync();
        var (officer, page) = await HandedInAsync(round);
        var first = round.Call.Criteria.Single(c => c.Order == 1);
        var third = round.Call.Criteria.Single(c => c.Order == 3);

        var bare = await officer.SubmitAsync(page, Marks(round, c => c == first ? Finding.Equivalent : Finding.Met), "form[action*='Screen']");
        var forbidden = await officer.SubmitAsync(page, new Dictionary<string, string>(Marks(round, c => c == third ? Finding.Equivalent : Finding.Met)) { [$"reason.{third.Id}"] = "Teaches at a school" }, "form[action*='Screen']");
        var good = await officer.SubmitAsync(page, new Dictionary<string, string>(Marks(round, c => c == first ? Finding.Equivalent : Finding.Met)) { [$"reason.{first.Id}"] = "Seven years with the tax service's risk unit" }, "form[action*='Screen']");

        bare.Status.ShouldBe(HttpStatusCode.BadRequest);
        forbidden.Status.ShouldBe(HttpStatusCode.BadRequest);
        good.Status.ShouldBe(HttpStatusCode.OK);
        (await round.House.WithAsync((db, _) => db.Set<Screening>().SingleAsync(s => s.CriterionId == first.Id))).Reason.ShouldBe("Seven years with the tax service's risk unit");
    }

    [Fact]
    public async Task An_accepted_nominee_becomes_a_person_and_a_participant_once()
    {
        await using var round = await Round.OpenAsync();
        var (officer, page) = await HandedInAsync(round);
        (await DecideAsync(officer, page, NomineeDecision.Accepted)).Text.ShouldContain("Screen all required criteria first");
        await officer.SubmitAsync(page, Marks(round, _ => Finding.Met), "form[action*='Screen']");

        await DecideAsync(officer, page, NomineeDecision.Accepted);
        await DecideAsync(officer, page, NomineeDecision.Accepted, "Seen again");

        await round.House.WithAsync(async (db, _) =>
        {
            var person = await db.Set<Person>().SingleAsync();
            person.FullName.ShouldBe("Aliya Bekenova");
            person.NativeName.ShouldBe("Әлия Бекенова");
            person.Language.ShouldBe("ru");
            var participant = await db.Set<Participant>().SingleAsync();
            participant.PersonId.ShouldBe(person.Id);
            participant.LateJoiner.ShouldBeFalse();
        });
        (await DecideAsync(officer, page, NomineeDecision.Declined, "Changed")).Text.ShouldContain("in the cohort already");
    }

    [Fact]
    public async Task Whoever_is_accepted_after_the_cohort_was_frozen_is_a_late_joiner()
    {
        await using var round = await Round.OpenAsync();
        var (officer, page) = await HandedInAsync(round);
        await officer.SubmitAsync(page, Marks(round, _ => Finding.Met), "form[action*='Screen']");
        await round.House.WithAsync(async (db, _) =>
        {
            (await db.Set<Programme>().SingleAsync()).CohortFrozenAt = House.Today.UtcDateTime.AddDays(-1);
            await db.SaveAsync(round.House.Change());
        });

        (await DecideAsync(officer, page, NomineeDecision.Accepted)).Text.ShouldContain("Late joiner");

        (await round.House.WithAsync((db, _) => db.Set<Participant>().SingleAsync())).LateJoiner.ShouldBeTrue();
    }

    [Fact]
    public async Task Declining_and_reserve_need_a_reason_and_accepting_against_a_required_criterion_too()
    {
        await using var round = await Round.OpenAsync();
        var (officer, page) = await HandedInAsync(round);
        await officer.SubmitAsync(page, Marks(round, c => c.Order == 1 ? Finding.NotMet : Finding.Met), "form[action*='Screen']");

        (await DecideAsync(officer, page, NomineeDecision.Declined)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await DecideAsync(officer, page, NomineeDecision.Reserve)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await DecideAsync(officer, page, NomineeDecision.Accepted)).Text.ShouldContain("are not met");
        (await DecideAsync(officer, page, NomineeDecision.Accepted, "Only official of the new risk unit")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reminders_go_to_those_who_have_not_answered_each_with_a_link_that_opens()
    {
        await using var round = await Round.OpenAsync();
        var (officer, _) = await HandedInAsync(round);
        await round.House.WithAsync(async (db, _) =>
        {
            foreach (var member in await db.Set<Member>().ToListAsync())
                member.Email = $"{member.Code}@customs.example";
            await db.SaveAsync(round.House.Change());
        });

        var uz = await round.House.MemberAsync("UZ");
        (await officer.SubmitAsync($"/programmes/{Round.Code}/nominations", new Dictionary<string, string> { ["Chosen"] = uz.ToString() }, "form[action*='Remind']")).Text.ShouldContain("1 reminder");

        var mail = await round.House.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync(m => m.To == "UZ@customs.example"));
        var link = System.Text.RegularExpressions.Regex.Match(mail.TextBody, "/n/[A-Za-z0-9_-]{32}").Value;
        (await round.House.Visit().GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await round.House.WithAsync((db, _) => db.Set<PersonalLink>().CountAsync(l => l.MemberId == uz && l.LastUsedAt != null))).ShouldBe(1);
        (await officer.GetAsync($"/programmes/{Round.Code}/nominations")).Text.ShouldContain("invitation opened");
        (await round.House.WithAsync((db, _) => db.Set<OutgoingMail>().AnyAsync(m => m.To == "KZ@customs.example"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_list_of_nominees_is_exported_as_it_is_filtered_and_the_board_is_closed_to_coordinators()
    {
        await using var round = await Round.OpenAsync();
        var (officer, _) = await HandedInAsync(round);

        var csv = await officer.GetAsync($"/programmes/{Round.Code}/nominations/nominees?format=csv");
        var none = await officer.GetAsync($"/programmes/{Round.Code}/nominations/nominees?format=csv&decision=Accepted");

        csv.Body.ShouldContain("Bekenova,Aliya");
        none.Body.ShouldNotContain("Bekenova");
        var coordinator = await round.House.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/programmes/{Round.Code}/nominations")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
