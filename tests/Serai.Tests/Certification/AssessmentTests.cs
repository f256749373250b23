using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Mail;
using Serai.Training.Certification;
using Serai.Training.Cohorts;

namespace Serai.Tests.Certification;

public sealed class AssessmentTests
{
    [Fact]
    public async Task An_assessor_does_not_see_the_other_scores_before_submitting()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.ScoreAsync(scene.First, 0, 3);
        var page = await scene.Second.GetAsync(scene.PathOf(0));
        page.Text.ShouldContain("1 of 2 assessors have submitted");
        page.Text.ShouldNotContain("75%");
        (await scene.Second.GetAsync(scene.BoardPath)).Text.ShouldNotContain("75%");
        (await scene.Manager.GetAsync(scene.PathOf(0))).Text.ShouldNotContain("75%");

        await scene.ScoreAsync(scene.Second, 0, 3);
        (await scene.Second.GetAsync(scene.PathOf(0))).Text.ShouldContain("75%");
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_else_and_counts_for_nothing()
    {
        await using var scene = await Scene.OpenAsync();
        (await scene.ScoreAsync(scene.First, 0, 2, "draft")).Text.ShouldContain("Kept as your draft");
        (await scene.Second.GetAsync(scene.PathOf(0))).Text.ShouldContain("0 of 2 assessors have submitted");
        (await scene.First.GetAsync(scene.PathOf(0))).Html.QuerySelectorAll("#score input[checked]").Length.ShouldBe(6);
    }

    [Fact]
    public async Task Scores_are_complete_or_refused_and_nothing_typed_is_lost()
    {
        await using var scene = await Scene.OpenAsync();
        var first = scene.Rubric.Criteria[0].Id;
        var answer = await scene.First.SubmitAsync(scene.PathOf(0), new Dictionary<string, string> { [$"Sheet.Points[{first}]"] = "4" }, "form#score", button: ("send", "submit"));
        ((int)answer.Status).ShouldBe(400);
        answer.Text.ShouldContain("Masters the subject: give points before you submit");
        answer.Html.QuerySelector($"#p-{first}-4")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Submitted_scores_are_final_and_a_third_assessor_is_refused()
    {
        await using var scene = await Scene.OpenAsync();
        var open = await scene.First.GetAsync(scene.PathOf(0));
        await scene.ScoreAsync(scene.First, 0, 3);
        var again = await scene.First.SubmitOnAsync(open, scene.Rubric.Criteria.ToDictionary(c => $"Sheet.Points[{c.Id}]", _ => "1"), "form#score", button: ("send", "submit"));
        ((int)again.Status).ShouldNotBe(500);
        var third = await scene.House.SignInAsync(Role.Assessor, programme: scene.ProgrammeId);
        var early = await third.GetAsync(scene.PathOf(0));
        await scene.ScoreAsync(scene.Second, 0, 3);
        (await third.SubmitOnAsync(early, scene.Rubric.Criteria.ToDictionary(c => $"Sheet.Points[{c.Id}]", _ => "4"), "form#score", button: ("send", "submit")))
            .Text.ShouldContain("Two assessors have submitted their scores already");
        (await scene.House.WithAsync((db, _) => db.Set<Assessment>().Select(a => a.Percent).ToListAsync())).ShouldBe([75d, 75d]);
    }

    [Fact]
    public async Task An_assessor_from_the_same_Member_is_refused_and_told_why()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await scene.Countryman.GetAsync(scene.PathOf(0));
        page.Text.ShouldContain("Conflict of interest");
        page.Html.QuerySelector("#score").ShouldBeNull();
        var elsewhere = await scene.Countryman.GetAsync(scene.PathOf(2));
        elsewhere.Text.ShouldNotContain("Conflict of interest");

        // The form of another candidate sent to this one's address does not help.
        var form = elsewhere.Html.QuerySelector("#score")!;
        form.SetAttribute("action", scene.PathOf(0) + "?handler=Score");
        var answer = await scene.Countryman.SubmitOnAsync(elsewhere, scene.Rubric.Criteria.ToDictionary(c => $"Sheet.Points[{c.Id}]", _ => "4"), "form#score", button: ("send", "submit"));
        ((int)answer.Status).ShouldBe(400);
        answer.Text.ShouldContain("Conflict of interest");
        (await scene.House.WithAsync((db, _) => db.Set<Assessment>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Scores_on_both_sides_of_the_pass_mark_are_moderated_with_a_reason_before_anybody_is_certified()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.ScoreAsync(scene.First, 0, 4);
        await scene.ScoreAsync(scene.Second, 0, 2);
        (await scene.DecideAsync(0, Verdict.Certified)).Text.ShouldContain("A moderator must record the agreed score first");

        var empty = await scene.Manager.SubmitAsync(scene.PathOf(0), new Dictionary<string, string> { ["Agreed.Percent"] = "70" }, "form#moderate");
        ((int)empty.Status).ShouldBe(400);
        empty.Text.ShouldContain("Say why this score was agreed");
        var done = await scene.Manager.SubmitAsync(scene.PathOf(0), new Dictionary<string, string> { ["Agreed.Percent"] = "70,5", ["Agreed.Reason"] = "Both heard the recording again" }, "form#moderate");
        done.Text.ShouldContain("Agreed in moderation: 70.5%");
        await scene.DecideAsync(0, Verdict.Certified);
        (await scene.CertificateOf(0)).State.ShouldBe(CertificateState.Valid);
        (await scene.House.WithAsync((db, _) => db.Set<AuditEntry>().AnyAsync(e => e.RecordType == "ScoreModeration" && e.Why == "Both heard the recording again"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(70, 85, false)]
    [InlineData(70, 85.1, true)]
    [InlineData(59.9, 60, true)]
    [InlineData(60, 60, false)]
    [InlineData(40, 55, false)]
    public void Two_scores_are_moderated_when_far_apart_or_on_opposite_sides(double one, double other, bool moderated)
    {
        var rubric = UseTeachingRubric.Standard();
        var standing = new RubricStanding(rubric, [Sheet(rubric, one), Sheet(rubric, other)], null);
        standing.NeedsModeration.ShouldBe(moderated);
        standing.Result.HasValue.ShouldBe(!moderated);
    }

    static Assessment Sheet(Training.Rubrics.Rubric rubric, double percent) => new()
    {
        ProgrammeId = Guid.Empty, ParticipantId = Guid.Empty, TopicId = Guid.Empty, RubricId = rubric.Id, AssessorId = Guid.CreateVersion7(), AssessorName = "A", State = AssessmentState.Submitted, Percent = percent,
    };
}
