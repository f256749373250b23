using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Mail;
using Serai.Training.Cohorts;
using Serai.Tests.Rig;
using Serai.Training.Intersessional;

namespace Serai.Tests.Intersessional;

public sealed class Reminding
{
    [Fact]
    public async Task Each_reminder_goes_out_once_in_the_persons_language()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.AddParticipantAsync("KZ", "Asia/Almaty", "ru");
        (await PassAsync(tasks)).ShouldBe(1);
        (await PassAsync(tasks)).ShouldBe(0);
        var mail = await tasks.House.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync());
        mail.Language.ShouldBe("ru");
        mail.TextBody.ShouldContain($"https://serai.example/my/tasks/{tasks.TaskId}");
    }

    [Fact]
    public async Task Four_reminders_go_out_in_all_seven_days_and_one_day_before_when_due_and_three_days_late()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var (_, participant) = await tasks.AddParticipantAsync("KZ", "Asia/Almaty");
        var end = new DateTimeOffset(2026, 12, 12, 9, 0, 0, TimeSpan.Zero);
        for (var now = House.Today; now < end; now = now.AddHours(12))
        {
            tasks.House.Clock.SetUtcNow(now);
            await PassAsync(tasks);
        }
        var steps = await tasks.House.WithAsync((db, _) => db.Set<TaskReminder>().Where(r => r.ParticipantId == participant).OrderBy(r => r.At).Select(r => r.Step).ToListAsync());
        steps.ShouldBe(["7", "1", "due", "late"]);
    }

    [Fact]
    public async Task Nobody_who_left_or_has_handed_in_is_reminded()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.AddParticipantAsync("KZ", "Asia/Almaty", state: ParticipantState.Withdrawn);
        await tasks.HandInAsync(await tasks.ParticipantAsync());
        (await PassAsync(tasks)).ShouldBe(0);
    }

    [Fact]
    public async Task An_officer_sees_who_gets_a_mail_before_all_late_are_reminded()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var (person, _) = await tasks.AddParticipantAsync("KZ", "Asia/Almaty");
        tasks.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        var officer = await tasks.House.SignInAsync(Role.ProjectOfficer);
        var preview = await officer.GetAsync("/programmes/RM-T/tasks/remind");
        preview.Text.ShouldContain("Late: Risk register");
        await officer.SubmitOnAsync(preview, new Dictionary<string, string>());
        (await officer.GetAsync("/programmes/RM-T/tasks/remind")).Text.ShouldContain("Already today");
        (await tasks.House.WithAsync((db, _) => db.Set<TaskReminder>().CountAsync(r => r.Step.StartsWith("hand")))).ShouldBe(1);
    }

    static Task<int> PassAsync(TaskHouse tasks) =>
        tasks.House.WithAsync((_, services) => services.GetRequiredService<SendReminders>().ExecuteAsync(tasks.House.Change("Reminders"), default));
}
