using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Tests.Rig;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.Programmes;

public sealed class Running
{
    sealed record Scene(House House, Guid Kazakh, Guid Uzbek, Guid Newcomer) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => House.DisposeAsync();
    }

    static async Task<Scene> OpenAsync(bool frozen = false, ProgrammeState state = ProgrammeState.Running)
    {
        var house = await House.OpenAsync();
        await house.AddMembersAsync("KZ", "UZ");
        var (kz, uz) = (await house.MemberAsync("KZ"), await house.MemberAsync("UZ"));
        var programme = new Programme { Code = "RM-CAC", Title = new("en", "Risk management"), State = state, StartOn = new(2024, 7, 1), StartPrecision = Precision.Month, EndOn = new(2027, 6, 18), EndPrecision = Precision.Day, CohortFrozenAt = frozen ? house.Change().At : null };
        programme.Members.Add(new ProgrammeMember { ProgrammeId = programme.Id, OfMember = kz, Order = 1 });
        programme.Members.Add(new ProgrammeMember { ProgrammeId = programme.Id, OfMember = uz, Order = 2 });
        Person PersonOf(Guid member, string name)
        {
            var person = new Person { MemberId = member, GivenName = "Aru", FamilyName = name, Sex = Sex.Female };
            person.Refold();
            return person;
        }
        var (kazakh, uzbek, newcomer) = (PersonOf(kz, "Testova"), PersonOf(uz, "Sinova"), PersonOf(kz, "Novaya"));
        var first = new Participant { ProgrammeId = programme.Id, PersonId = kazakh.Id, MemberId = kz };
        var second = new Participant { ProgrammeId = programme.Id, PersonId = uzbek.Id, MemberId = uz };
        await house.WithAsync(async (db, _) =>
        {
            db.AddRange(programme, kazakh, uzbek, newcomer, first, second);
            db.Add(new ProgrammeEvent { ProgrammeId = programme.Id, ProgrammeCode = "RM-CAC", Kind = EventKind.WorkingGroup, Number = 1, From = new(2024, 9, 2), To = new(2024, 9, 6), State = EventState.Held });
            await db.SaveAsync(house.Change());
        });
        return new Scene(house, first.Id, second.Id, newcomer.Id);
    }

    [Fact]
    public async Task A_frozen_cohort_makes_the_next_person_a_late_joiner_with_a_catch_up_path()
    {
        await using var scene = await OpenAsync();
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        (await browser.SubmitAsync("/programmes/RM-CAC/cohort/freeze", new Dictionary<string, string> { ["Input.Confirmed"] = "true" })).Path.ShouldEndWith("/programmes/RM-CAC/cohort");
        var answer = await browser.SubmitAsync("/programmes/RM-CAC/cohort/add", new Dictionary<string, string> { ["Input.Person"] = scene.Newcomer.ToString(), ["Input.JoinedOn"] = "2026-11-24" });
        answer.Text.ShouldContain("Catch-up path");
        answer.Text.ShouldContain("Working group 1");
        await scene.House.WithAsync(async (db, _) =>
        {
            var step = await db.Set<CatchUpStep>().SingleAsync();
            step.DoneOn.ShouldBeNull();
            (await db.Set<Participant>().SingleAsync(p => p.Id == step.ParticipantId)).LateJoiner.ShouldBeTrue();
        });
    }

    [Fact]
    public async Task A_cohort_is_frozen_only_when_confirmed()
    {
        await using var scene = await OpenAsync();
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync("/programmes/RM-CAC/cohort/freeze", new Dictionary<string, string>());
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Confirm that the cohort is complete");
    }

    [Fact]
    public async Task A_withdrawal_needs_a_reason_and_stands_in_the_closure_record()
    {
        await using var scene = await OpenAsync();
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var path = $"/programmes/RM-CAC/cohort/{scene.Kazakh}/withdraw";
        (await browser.SubmitAsync(path, new Dictionary<string, string> { ["Input.Reason"] = "" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync(path, new Dictionary<string, string> { ["Input.Reason"] = "Transferred" })).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/programmes/RM-CAC/cohort")).Text.ShouldContain("Transferred");
    }

    [Fact]
    public async Task A_coordinator_sees_their_own_people_only()
    {
        await using var scene = await OpenAsync();
        var browser = await scene.House.SignInAsync(Role.Coordinator, "KZ");
        var cohort = await browser.GetAsync("/programmes/RM-CAC/cohort");
        cohort.Text.ShouldContain("TESTOVA");
        cohort.Text.ShouldNotContain("SINOVA");
        (await browser.GetAsync($"/programmes/RM-CAC/cohort/{scene.Uzbek}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/programmes/RM-CAC/cohort?format=csv")).Body.ShouldNotContain("SINOVA");
    }

    [Fact]
    public async Task A_programme_is_not_closed_on_people_alone()
    {
        await using var scene = await OpenAsync(state: ProgrammeState.Completed);
        await scene.House.WithAsync(async (db, _) =>
        {
            foreach (var participant in await db.Set<Participant>().ToListAsync())
                participant.State = ParticipantState.Certified;
            await db.SaveAsync(scene.House.Change());
        });
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var refused = await browser.SubmitAsync("/programmes/RM-CAC/state", new Dictionary<string, string> { ["Input.To"] = "Closed", ["Input.Why"] = "" });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("\"Training materials\" is not reached");
        refused.Text.ShouldContain("\"Training programme (syllabus)\" is not reached");
        refused.Text.ShouldNotContain("\"Pool of Master Trainers\" is not reached");
        await browser.SubmitAsync("/programmes/RM-CAC/outputs", new Dictionary<string, string> { ["Input.Kind"] = "Materials", ["Input.ReachedOn"] = "2026-11-20", ["Input.Evidence"] = "Eight modules accepted" });
        await browser.SubmitAsync("/programmes/RM-CAC/outputs", new Dictionary<string, string> { ["Input.Kind"] = "Syllabus", ["Input.ReachedOn"] = "2026-11-20", ["Input.Evidence"] = "Five-day course adopted" });
        (await browser.SubmitAsync("/programmes/RM-CAC/state", new Dictionary<string, string> { ["Input.To"] = "Closed", ["Input.Why"] = "" })).Path.ShouldEndWith("/programmes/RM-CAC");
    }

    [Fact]
    public async Task A_Member_with_people_in_the_cohort_is_not_taken_out()
    {
        await using var scene = await OpenAsync();
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var answer = await browser.SubmitAsync("/programmes/RM-CAC/members", new Dictionary<string, string> { ["Input.Rows[0].Remove"] = "true" });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("People of this Member are in the cohort");
    }

    [Fact]
    public async Task A_change_stands_in_the_history_with_its_reason_and_both_values()
    {
        await using var scene = await OpenAsync();
        await scene.House.WithAsync(async (db, _) =>
        {
            var topic = new Topic { Code = "RM", Name = new("en", "Risk management") };
            db.Add(topic);
            db.Add(new ProgrammeTopic { ProgrammeId = (await db.Set<Programme>().SingleAsync()).Id, TopicId = topic.Id });
            await db.SaveAsync(scene.House.Change());
        });
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var saved = await browser.SubmitAsync("/programmes/RM-CAC/edit", new Dictionary<string, string> { ["Input.End"] = "2027-09", ["Input.Why"] = "The fifth working group moved" });
        saved.Path.ShouldEndWith("/programmes/RM-CAC");
        var history = (await browser.GetAsync("/programmes/RM-CAC/history")).Text;
        history.ShouldContain("The fifth working group moved");
        history.ShouldContain("18 June 2027");
        history.ShouldContain("1 September 2027");
    }

    [Fact]
    public async Task Two_editors_of_one_programme_notice_each_other()
    {
        await using var scene = await OpenAsync();
        await scene.House.WithAsync(async (db, _) =>
        {
            var topic = new Topic { Code = "RM", Name = new("en", "Risk management") };
            db.Add(topic);
            db.Add(new ProgrammeTopic { ProgrammeId = (await db.Set<Programme>().SingleAsync()).Id, TopicId = topic.Id });
            await db.SaveAsync(scene.House.Change());
        });
        var browser = await scene.House.SignInAsync(Role.ProjectOfficer);
        var early = await browser.GetAsync("/programmes/RM-CAC/edit");
        await browser.SubmitAsync("/programmes/RM-CAC/edit", new Dictionary<string, string> { ["Input.Note"] = "First" });
        (await browser.SubmitOnAsync(early, new Dictionary<string, string> { ["Input.Note"] = "Second" })).Status.ShouldBe(HttpStatusCode.Conflict);
    }
}
