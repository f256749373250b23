using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Directory.People;
using Serai.Platform.Mail;
using Serai.Training.Certification;
using Serai.Training.Cohorts;

namespace Serai.Tests.Certification;

public sealed class DecisionTests
{
    [Fact]
    public async Task Certifying_gives_qualification_number_state_and_a_mail_with_a_personal_link()
    {
        await using var scene = await Scene.OpenAsync();
        var certificate = await scene.CertifyAsync(0);
        certificate.Number.ShouldBe("MT-2026-0001");
        await scene.House.WithAsync(async (db, _) =>
        {
            var qualification = await db.Set<Qualification>().SingleAsync();
            (qualification.Kind, qualification.Topic, qualification.Since, qualification.Href).ShouldBe((QualificationKind.MasterTrainer, "RM", new DateOnly(2026, 11, 24), $"/certificates/{certificate.Id}"));
            (await db.Set<Participant>().SingleAsync(p => p.Id == scene.Candidates[0])).State.ShouldBe(ParticipantState.Certified);
            var mail = await db.Set<OutgoingMail>().SingleAsync();
            mail.TextBody.ShouldContain("/check/" + certificate.CheckCode);
            var link = mail.TextBody[mail.TextBody.IndexOf("/my-certificate/", StringComparison.Ordinal)..].Split('\n')[0].Trim();
            var mine = await scene.House.Visit().GetAsync(link);
            mine.Text.ShouldContain("Gulnora Abdullaeva");
            (await scene.House.Visit().GetAsync(link + "?handler=Pdf&lang=ru")).Raw.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        });
    }

    [Fact]
    public async Task Nobody_is_certified_before_two_assessors_are_in_or_below_the_pass_mark()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.ScoreAsync(scene.First, 0, 3);
        (await scene.DecideAsync(0, Verdict.Certified)).Text.ShouldContain("1 of 2 have");
        await scene.ScoreAsync(scene.First, 1, 2);
        await scene.ScoreAsync(scene.Second, 1, 2);
        (await scene.DecideAsync(1, Verdict.Certified)).Text.ShouldContain("below the pass mark");
        (await scene.DecideAsync(1, Verdict.NotCertified)).Text.ShouldContain("Say why, in words that may be shown to the person");
        await scene.DecideAsync(1, Verdict.NotYet, "Teaches again in spring");
        (await scene.Manager.GetAsync(scene.BoardPath)).Text.ShouldMatch(@"Decided\s*1 of 3");
        (await scene.House.WithAsync((db, _) => db.Set<IssuedCertificate>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_missed_working_group_needs_a_reason_and_is_no_clear_case()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.House.WithAsync(async (db, _) =>
        {
            foreach (var row in await db.Set<Serai.Training.WorkingGroups.Attendance>().Where(a => a.ParticipantId == scene.Candidates[0]).ToListAsync())
                row.Presence = Serai.Training.WorkingGroups.Presence.Excused;
            await db.SaveAsync(scene.House.Change());
        });
        await scene.ScoreAsync(scene.First, 0, 3);
        await scene.ScoreAsync(scene.Second, 0, 3);
        (await scene.Manager.GetAsync(scene.BoardPath + "/together?topic=RM")).Text.ShouldContain("No clear case now");
        (await scene.DecideAsync(0, Verdict.Certified)).Text.ShouldContain("A whole working group was missed");
        await scene.DecideAsync(0, Verdict.Certified, "Made up for it online");
        (await scene.CertificateOf(0)).State.ShouldBe(CertificateState.Valid);
    }

    [Fact]
    public async Task A_revision_needs_a_reason_revokes_the_certificate_and_keeps_the_earlier_decision()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.CertifyAsync(0);
        (await scene.DecideAsync(0, Verdict.NotYet)).Text.ShouldContain("Say why the decision is revised");
        await scene.DecideAsync(0, Verdict.NotYet, "The recording was of another person");
        var certificate = await scene.CertificateOf(0);
        (certificate.State, certificate.EndedBecause).ShouldBe((CertificateState.Revoked, "The recording was of another person"));
        await scene.House.WithAsync(async (db, _) =>
        {
            (await db.Set<Qualification>().SingleAsync()).State.ShouldBe(QualificationState.Withdrawn);
            (await db.Set<Participant>().SingleAsync(p => p.Id == scene.Candidates[0])).State.ShouldBe(ParticipantState.Enrolled);
            var rows = await db.Set<CertificationDecision>().OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).ToListAsync();
            rows.Count.ShouldBe(2);
            rows.Single(r => r.Superseded).Verdict.ShouldBe(Verdict.Certified);
        });
        (await scene.Manager.GetAsync(scene.PathOf(0))).Text.ShouldContain("Earlier decisions");
    }

    [Fact]
    public async Task A_decision_made_in_the_meantime_is_a_conflict()
    {
        await using var scene = await Scene.OpenAsync();
        var open = await scene.Manager.GetAsync(scene.PathOf(0));
        await scene.DecideAsync(0, Verdict.NotYet, "First");
        var late = await scene.Manager.SubmitOnAsync(open, new Dictionary<string, string> { ["Decision.Verdict"] = "NotCertified", ["Decision.Reason"] = "Second", ["Decision.On"] = "2026-11-24" }, "form#decide");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Clear_cases_are_certified_together_after_one_look()
    {
        await using var scene = await Scene.OpenAsync();
        foreach (var candidate in new[] { 0, 1 })
        {
            await scene.ScoreAsync(scene.First, candidate, 3);
            await scene.ScoreAsync(scene.Second, candidate, 3);
        }
        await scene.ScoreAsync(scene.First, 2, 4);
        await scene.ScoreAsync(scene.Second, 2, 1);
        var list = await scene.Manager.GetAsync(scene.BoardPath + "/together?topic=RM");
        list.Html.QuerySelectorAll("input[name='Input.Chosen']").Length.ShouldBe(2);
        var done = await scene.Manager.SubmitOnAsync(list, new Dictionary<string, string>());
        done.Text.ShouldContain("2 people are certified");
        done.Text.ShouldMatch(@"Decided\s*2 of 3");
        (await scene.House.WithAsync((db, _) => db.Set<IssuedCertificate>().OrderBy(c => c.Sequence).Select(c => c.Number).ToListAsync())).ShouldBe(["MT-2026-0001", "MT-2026-0002"]);

        // Somebody who is not clear cannot be slipped into the list.
        var forged = await scene.Manager.SubmitOnAsync(list, new Dictionary<string, string> { ["Input.Chosen"] = scene.Candidates[2].ToString(), ["__key"] = Guid.CreateVersion7().ToString("N") });
        ((int)forged.Status).ShouldBe(400);
    }

    [Fact]
    public async Task A_coordinator_sees_own_people_only_and_no_scores_before_the_decision()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.ScoreAsync(scene.First, 2, 3);
        await scene.ScoreAsync(scene.Second, 2, 3);
        var coordinator = await scene.House.SignInAsync(Role.Coordinator, "UZ");
        var board = await coordinator.GetAsync(scene.BoardPath);
        board.Text.ShouldContain("Ergasheva");
        board.Text.ShouldNotContain("Abdullaeva");
        board.Text.ShouldNotContain("75%");
        (await coordinator.GetAsync(scene.PathOf(0))).Status.ShouldBe(HttpStatusCode.NotFound);
        var kz = await scene.CertifyAsync(0);
        await scene.DecideAsync(2, Verdict.Certified);
        var uz = await scene.CertificateOf(2);
        (await coordinator.GetAsync(scene.PathOf(2))).Text.ShouldContain("75%");
        (await coordinator.GetAsync($"/certificates/{kz.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/certificates/{kz.Id}/certificate.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/certificates/{uz.Id}/certificate.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await coordinator.GetAsync("/certificates")).Text.ShouldNotContain("Abdullaeva");
        (await coordinator.GetAsync($"/certificates/{uz.Id}/revoke")).Status.ShouldNotBe(HttpStatusCode.OK);
        var stranger = await scene.House.SignInAsync(Role.Participant, "KZ");
        (await stranger.GetAsync($"/certificates/{kz.Id}/certificate.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
