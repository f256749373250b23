using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Mail;
using Serai.Training.Cohorts;
using Serai.Tests.Rig;
using Serai.Training.Intersessional;

namespace Serai.Tests.Intersessional;

public sealed class HandingIn
{
    [Fact]
    public async Task Saving_keeps_a_draft_and_hands_nothing_in()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var browser = await tasks.ParticipantAsync();
        var saved = await browser.SubmitAsync($"/my/tasks/{tasks.TaskId}", new Dictionary<string, string> { ["Input.Text"] = "Half of it" }, "main form[enctype]", button: ("go", "save"));
        saved.Text.ShouldContain("It is safe to leave");
        saved.Html.QuerySelector("textarea")!.TextContent.ShouldContain("Half of it");
        (await tasks.SubmissionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_is_handed_in_has_a_receipt_on_the_page_and_by_mail()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var browser = await tasks.ParticipantAsync();
        var receipt = await tasks.HandInAsync(browser);
        receipt.Path.ShouldContain("/receipt/");
        var submission = (await tasks.SubmissionsAsync()).ShouldHaveSingleItem();
        receipt.Text.ShouldContain(submission.ReceiptNumber);
        receipt.Text.ShouldContain(submission.Fingerprint);
        submission.IsLate.ShouldBeFalse();
        var mail = await tasks.House.WithAsync((db, _) => db.Set<OutgoingMail>().SingleAsync());
        mail.Subject.ShouldContain(submission.ReceiptNumber);
    }

    [Fact]
    public async Task Late_work_is_taken_and_says_how_late_it_is()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var browser = await tasks.ParticipantAsync();
        // 30 November ends in Almaty at 19:00 UTC; 21:00 UTC is two hours late there, and still in time in Lisbon.
        tasks.House.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 11, 0, 0, TimeSpan.Zero));
        await browser.GetAsync("/my");
        tasks.House.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 21, 0, 0, TimeSpan.Zero));
        browser = await tasks.SignInAsync("KZ", await PersonOfAsync(tasks));
        var receipt = await tasks.HandInAsync(browser);
        (await tasks.SubmissionsAsync()).Single().LateMinutes.ShouldBe(120);
        receipt.Text.ShouldContain("2 hours");
    }

    [Fact]
    public async Task Work_after_the_last_day_is_refused_with_a_receipt_and_the_draft_stays()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var (person, _) = await tasks.AddParticipantAsync("KZ", "Asia/Almaty");
        tasks.House.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 11, 9, 0, 0, TimeSpan.Zero));
        var browser = await tasks.SignInAsync("KZ", person);
        var receipt = await tasks.HandInAsync(browser);
        receipt.H1.ShouldBe("Not taken: too late");
        var submission = (await tasks.SubmissionsAsync()).Single();
        submission.State.ShouldBe(SubmissionState.Refused);
        submission.Text.ShouldBeEmpty();
        (await browser.GetAsync($"/my/tasks/{tasks.TaskId}")).Html.QuerySelector("textarea")!.TextContent.ShouldContain("My ten risks");
    }

    [Fact]
    public async Task Pressing_twice_gives_the_same_receipt()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var browser = await tasks.ParticipantAsync();
        var check = await browser.SubmitAsync($"/my/tasks/{tasks.TaskId}", new Dictionary<string, string> { ["Input.Text"] = "x" }, "main form[enctype]", button: ("go", "check"));
        var first = await browser.SubmitOnAsync(check, new Dictionary<string, string>(), follow: false);
        var second = await browser.SubmitOnAsync(check, new Dictionary<string, string>(), follow: false);
        second.Location.ShouldBe(first.Location);
        (await tasks.SubmissionsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_file_is_said_before_handing_in()
    {
        await using var tasks = await TaskHouse.OpenAsync(Expected.File);
        var browser = await tasks.ParticipantAsync();
        var check = await browser.SubmitAsync($"/my/tasks/{tasks.TaskId}", new Dictionary<string, string> { ["Input.Text"] = "only a note" }, "main form[enctype]", button: ("go", "check"));
        check.Text.ShouldContain("There is no file yet");
        check.Html.QuerySelectorAll("main form[method=post] button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_inspected_and_a_refused_one_loses_no_text()
    {
        await using var tasks = await TaskHouse.OpenAsync(Expected.TextAndFile);
        var browser = await tasks.ParticipantAsync();
        var answer = await browser.SubmitAsync($"/my/tasks/{tasks.TaskId}", new Dictionary<string, string> { ["Input.Text"] = "kept" }, "main form[enctype]", button: ("go", "save"),
            files: new Dictionary<string, (string, byte[])> { ["Input.File"] = ("evil.exe", "MZ not a document"u8.ToArray()) });
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await tasks.House.WithAsync((db, _) => db.Set<TaskDraft>().SingleAsync())).Text.ShouldBe("kept");
        (await tasks.House.WithAsync((db, _) => db.Set<StoredFile>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_left_the_programme_has_no_task_any_more()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var (person, _) = await tasks.AddParticipantAsync("KZ", "Asia/Almaty", state: ParticipantState.Withdrawn);
        var browser = await tasks.SignInAsync("KZ", person);
        (await browser.GetAsync($"/my/tasks/{tasks.TaskId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_colleague_of_the_same_administration_sees_neither_receipt_nor_hand_in()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        var receipt = await tasks.HandInAsync(await tasks.ParticipantAsync());
        var submission = (await tasks.SubmissionsAsync()).Single();
        var colleague = await tasks.ParticipantAsync();
        (await colleague.GetAsync(receipt.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.GetAsync($"/programmes/RM-T/tasks/{tasks.TaskId}/hand-ins/{submission.Id}")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await colleague.GetAsync("/programmes/RM-T/tasks")).Text.ShouldNotContain("Who has handed in what");
    }

    [Fact]
    public async Task A_coordinator_sees_the_work_of_their_own_Member_only()
    {
        await using var tasks = await TaskHouse.OpenAsync();
        await tasks.HandInAsync(await tasks.ParticipantAsync("KZ"));
        await tasks.HandInAsync(await tasks.ParticipantAsync("UZ", "Asia/Tashkent"));
        var kz = await tasks.House.MemberAsync("KZ");
        var all = await tasks.SubmissionsAsync();
        var coordinator = await tasks.House.SignInAsync(Role.Coordinator, "KZ");
        (await coordinator.GetAsync($"/programmes/RM-T/tasks/{tasks.TaskId}/hand-ins/{all.Single(s => s.MemberId == kz).Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await coordinator.GetAsync($"/programmes/RM-T/tasks/{tasks.TaskId}/hand-ins/{all.Single(s => s.MemberId != kz).Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static Task<Guid> PersonOfAsync(TaskHouse tasks) => tasks.House.WithAsync((db, _) => db.Set<Participant>().Select(p => p.PersonId).SingleAsync());
}
