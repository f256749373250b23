using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;
using Serai.Training.Intersessional;

namespace Serai.Tests.Intersessional;

public sealed class SettingTasks
{
    [Fact]
    public async Task A_task_from_a_template_is_a_draft_until_it_is_published()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        var made = await officer.SubmitAsync("/programmes/RM-T/tasks/new?template=lesson-plan", new Dictionary<string, string>());
        made.Text.ShouldContain("Only officers see this draft");
        var participant = await tasks.ParticipantAsync();
        (await participant.GetAsync(made.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var shown = await officer.SubmitOnAsync(made, new Dictionary<string, string>(), "main form[action*=Publish]");
        shown.Text.ShouldContain("Published");
        (await participant.GetAsync("/my")).Text.ShouldContain("Lesson plan");
    }

    [Fact]
    public async Task A_task_without_title_or_date_is_refused_with_the_reasons()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        var answer = await officer.SubmitAsync("/programmes/RM-T/tasks/new", new Dictionary<string, string>());
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Write what the task is called");
        answer.Text.ShouldContain("Say the day on which it is due");
    }

    [Fact]
    public async Task A_withdrawn_task_keeps_its_reason_and_leaves_the_participants()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        var shown = await officer.SubmitAsync($"/programmes/RM-T/tasks/{tasks.TaskId}/withdraw", new Dictionary<string, string> { ["Input.Why"] = "Given twice" });
        shown.Text.ShouldContain("Given twice");
        (await (await tasks.ParticipantAsync()).GetAsync($"/my/tasks/{tasks.TaskId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Participants_cannot_set_tasks()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var participant = await tasks.ParticipantAsync();
        (await participant.GetAsync("/programmes/RM-T/tasks/new")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await tasks.House.WithAsync((db, _) => db.Set<IntersessionalTask>().CountAsync())).ShouldBe(1);
    }
}
