using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Mail;
using Serai.Tests.Rig;
using Serai.Training.Intersessional;

namespace Serai.Tests.Intersessional;

public sealed class Reviewing
{
    [Fact]
    public async Task Returned_work_is_handed_in_again_as_the_next_attempt_and_the_first_stays()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var participant = await tasks.ParticipantAsync();
        await tasks.HandInAsync(participant);
        var first = (await tasks.SubmissionsAsync()).Single();
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        await ReviewAsync(officer, tasks, first, "return", "Add the source of data.");
        (await participant.GetAsync($"/my/tasks/{tasks.TaskId}")).Text.ShouldContain("Add the source of data.");
        tasks.House.Clock.Advance(TimeSpan.FromHours(1));
        await tasks.HandInAsync(participant, "With sources");
        var all = await tasks.SubmissionsAsync();
        all.Select(s => (s.Attempt, s.State)).ShouldBe([(1, SubmissionState.Returned), (2, SubmissionState.Submitted)]);
        all[0].Text.ShouldBe("My ten risks");
    }

    [Fact]
    public async Task Returning_without_feedback_is_refused()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.HandInAsync(await tasks.ParticipantAsync());
        var answer = await ReviewAsync(await tasks.House.SignInAsync(Role.ProjectOfficer), tasks, (await tasks.SubmissionsAsync()).Single(), "return", "");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await tasks.SubmissionsAsync()).Single().State.ShouldBe(SubmissionState.Submitted);
    }

    [Fact]
    public async Task The_participant_is_told_of_the_verdict_by_mail()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.HandInAsync(await tasks.ParticipantAsync());
        await ReviewAsync(await tasks.House.SignInAsync(Role.ProjectOfficer), tasks, (await tasks.SubmissionsAsync()).Single(), "accept", "Good.");
        var subjects = await tasks.House.WithAsync((db, _) => db.Set<OutgoingMail>().Select(m => m.Subject).ToListAsync());
        subjects.ShouldContain("Accepted: Risk register");
    }

    [Fact]
    public async Task An_expert_of_the_programme_reviews_and_one_of_another_does_not_see_the_work()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.HandInAsync(await tasks.ParticipantAsync());
        var sent = (await tasks.SubmissionsAsync()).Single();
        var page = $"/programmes/RM-T/tasks/{tasks.TaskId}/hand-ins/{sent.Id}";
        (await (await tasks.House.SignInAsync(Role.Assessor, programme: Guid.CreateVersion7())).GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await tasks.House.SignInAsync(Role.Donor)).GetAsync(page)).Html.QuerySelector("textarea").ShouldBeNull();
    }

    [Fact]
    public async Task The_board_shows_who_is_late_and_exports_what_is_filtered()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.AddParticipantAsync("UZ", "Asia/Tashkent");
        await tasks.HandInAsync(await tasks.ParticipantAsync());
        tasks.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        var board = await officer.GetAsync("/programmes/RM-T/tasks");
        board.Text.ShouldContain("Remind all late");
        var csv = await officer.GetAsync("/programmes/RM-T/tasks?standing=Overdue&format=csv");
        csv.Body.ShouldContain("Late");
        csv.Body.ShouldNotContain("Submitted");
    }

    static Task<Browser.Answer> ReviewAsync(Browser browser, TaskHouse tasks, Submission sent, string verdict, string feedback) =>
        browser.SubmitAsync($"/programmes/RM-T/tasks/{tasks.TaskId}/hand-ins/{sent.Id}", new Dictionary<string, string> { ["Input.Verdict"] = verdict, ["Input.Feedback"] = feedback });
}
