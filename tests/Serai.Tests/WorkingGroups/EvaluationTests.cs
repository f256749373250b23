using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Tests.Rig;
using Serai.Training.WorkingGroups;

namespace Serai.Tests.WorkingGroups;

/// <summary>On the demonstration: WG3 has scores and an evaluation, WG4 is planned.</summary>
public sealed class EvaluationTests(DemoHouse demo) : IClassFixture<DemoHouse>
{
    readonly House house = demo.House;

    Task<Guid> EventAsync(int number) => house.WithAsync((db, _) => db.Set<ProgrammeEvent>().Where(e => e.ProgrammeCode == "RM-CAC" && e.Number == number).Select(e => e.Id).SingleAsync());

    [Fact]
    public async Task Stated_and_counted_numbers_stand_side_by_side()
    {
        var page = await (await house.SignInAsync(Role.ProjectOfficer)).GetAsync($"/events/{await EventAsync(3)}");

        page.Text.ShouldContain("14 people");
        page.Text.ShouldContain("14 officials");
        page.Text.ShouldContain("never mixed");
    }

    [Fact]
    public async Task An_anonymous_answer_leaves_no_name_no_time_and_no_audit()
    {
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var id = await EventAsync(4);
        await officer.SubmitAsync($"/events/{id}/evaluation/new", new Dictionary<string, string>());
        var form = await house.WithAsync((db, _) => db.Set<EvaluationForm>().Include(f => f.Questions).OrderByDescending(f => f.Id).FirstAsync(f => f.EventId == id));
        var closed = await house.Visit().GetAsync($"/evaluate/{form.Code}");
        await house.WithAsync(async (db, _) => { (await db.Set<EvaluationForm>().SingleAsync(f => f.Id == form.Id)).OpenedAt = house.Change().At; await db.SaveAsync(house.Change()); });
        var audited = await house.WithAsync((db, _) => db.Set<Serai.Platform.Changes.AuditEntry>().CountAsync());
        var visitor = house.Visit("fr");
        var question = form.Questions.First(q => q.Kind == QuestionKind.Scale);

        var thanks = await visitor.SubmitAsync($"/evaluate/{form.Code}", new Dictionary<string, string> { [$"Input.Scores[{question.Id}]"] = "4" });
        var twice = await visitor.GetAsync($"/evaluate/{form.Code}");

        closed.Html.QuerySelector("main form[method=post]").ShouldBeNull();
        thanks.Html.QuerySelector(".s-ok").ShouldNotBeNull();
        twice.Html.QuerySelector("main form[method=post]").ShouldBeNull();
        (await house.WithAsync((db, _) => db.Set<Serai.Platform.Changes.AuditEntry>().CountAsync())).ShouldBe(audited);
        var answer = await house.WithAsync((db, _) => db.Set<EvaluationAnswer>().SingleAsync(a => a.FormId == form.Id));
        (answer.Score, answer.Language).ShouldBe((4, "fr"));
        answer.Id.Version.ShouldBe(4);
    }

    [Fact]
    public async Task A_one_time_code_is_taken_once()
    {
        var id = await EventAsync(5);
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        await officer.SubmitAsync($"/events/{id}/evaluation/new", new Dictionary<string, string>());
        var form = await house.WithAsync((db, _) => db.Set<EvaluationForm>().Include(f => f.Questions).FirstAsync(f => f.EventId == id));
        await house.WithAsync(async (db, _) => { (await db.Set<EvaluationForm>().SingleAsync(f => f.Id == form.Id)).OpenedAt = house.Change().At; await db.SaveAsync(house.Change()); });
        var slips = await officer.SubmitAsync($"/evaluations/{form.Id}/slips", new Dictionary<string, string> { ["Input.Count"] = "2" });
        var code = slips.Html.QuerySelectorAll(".s-grid code")[0].TextContent;
        var answer = new Dictionary<string, string> { [$"Input.Scores[{form.Questions.OrderBy(q => q.Order).First().Id}]"] = "5", ["Input.Slip"] = code };

        var first = await house.Visit().SubmitAsync($"/evaluate/{form.Code}", answer);
        var second = await house.Visit().SubmitAsync($"/evaluate/{form.Code}", answer);

        first.Text.ShouldContain("Thank you");
        second.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.WithAsync((db, _) => db.Set<EvaluationSlip>().CountAsync(s => s.FormId == form.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task An_assessor_sees_other_scores_only_after_sending_their_own()
    {
        var programme = await house.WithAsync((db, _) => db.Set<Serai.Training.Programmes.Programme>().Where(p => p.Code == "RM-CAC").Select(p => p.Id).SingleAsync());
        var assessor = await house.SignInAsync(Role.Assessor, programme: programme);
        var id = await EventAsync(3);
        var presentation = await house.WithAsync((db, _) => db.Set<Presentation>().Where(p => p.EventId == id).OrderBy(p => p.Day).ThenBy(p => p.Starts).Select(p => p.Id).FirstAsync());

        var before = await assessor.GetAsync($"/events/{id}/presentations");
        var sheet = await assessor.GetAsync($"/presentations/{presentation}/score");
        var incomplete = await assessor.SubmitOnAsync(sheet, new Dictionary<string, string>());
        var points = sheet.Html.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().ToDictionary(n => n, _ => "3");
        var after = await assessor.SubmitOnAsync(sheet, points);

        before.Html.QuerySelectorAll("main table tbody tr")[0].TextContent.ShouldNotContain("%");
        incomplete.Status.ShouldBe(HttpStatusCode.BadRequest);
        after.Html.QuerySelectorAll("main table tbody tr")[0].TextContent.ShouldContain("75%");
    }

    [Fact]
    public async Task A_used_rubric_stays_and_saving_makes_a_new_one()
    {
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var id = await house.WithAsync((db, _) => db.Set<Serai.Training.Rubrics.Rubric>().Where(r => r.Code == "RB-PRES").Select(r => r.Id).SingleAsync());

        var saved = await officer.SubmitAsync($"/rubrics/{id}", new Dictionary<string, string> { ["Input.Name.en"] = "Presentation, stricter" });

        saved.Text.ShouldContain("RB-PRES-2");
        (await house.WithAsync((db, _) => db.Set<Serai.Training.Rubrics.Rubric>().Where(r => r.Id == id).Select(r => r.Name).SingleAsync()))["en"].ShouldBe("Presentation at a working group");
    }

    [Theory]
    [InlineData("en", "Summary report")]
    [InlineData("ru", null)]
    public async Task The_summary_report_is_a_word_file_in_the_chosen_language(string language, string? title)
    {
        var officer = await house.SignInAsync(Role.ProjectOfficer);

        var answer = await officer.GetAsync($"/events/{await EventAsync(3)}/report.docx?in={language}");
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await answer.Raw.Content.ReadAsByteArrayAsync()), false);
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;

        text.ShouldContain(language == "ru" ? "Открытие" : "Opening");
        text.ShouldContain("Leyla Hasanzada");
        if (title is not null)
            text.ShouldContain(title);
    }

    [Fact]
    public async Task Membership_attendance_and_certificate_are_three_facts()
    {
        var page = await (await house.SignInAsync(Role.ProjectOfficer)).GetAsync("/programmes/RM-CAC/attendance");

        page.Text.ShouldContain("Left the cohort");
        page.Text.ShouldContain("Missed 1, within the rule; to be caught up");
        page.Text.ShouldContain("No decision");
    }
}
