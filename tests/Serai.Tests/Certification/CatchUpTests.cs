using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Documents;
using Serai.Platform.Data;
using Serai.Tests.Rig;
using Serai.Training.Cohorts;

namespace Serai.Tests.Certification;

/// <summary>A late joiner's own evidence: words and files, a reviewer's acceptance, and where it shows.</summary>
public sealed class CatchUpTests
{
    static readonly byte[] Notes = DocxWriter.ToArray(new Document { Title = "Notes", Blocks = [new Paragraph("What was said in WG1.")] });

    sealed record Stage(Scene Scene, Guid Step, Guid Person, Browser Late) : IAsyncDisposable
    {
        public string Page => $"/programmes/T-1/cohort/{Scene.Candidates[0]}";

        public ValueTask DisposeAsync() => Scene.DisposeAsync();

        public Task<CatchUpStep> ReadAsync() => Scene.House.WithAsync((db, _) => db.Set<CatchUpStep>().AsNoTracking().SingleAsync(s => s.Id == Step));

        public Task<Browser.Answer> SendAsync(string words, bool review = true, byte[]? file = null, string name = "notes.docx", Guid? step = null) => Late.SubmitAsync("/my/catch-up",
            new Dictionary<string, string> { ["Input.Step"] = (step ?? Step).ToString(), ["Input.Words"] = words }, "main form[enctype]", button: ("Input.Send", review ? "review" : "save"),
            files: file is null ? null : new Dictionary<string, (string, byte[])> { ["Input.File"] = (name, file) });

        public Task<Browser.Answer> ReviewAsync(Browser reviewer, bool accept, string comment = "") =>
            reviewer.SubmitAsync(Page, new Dictionary<string, string> { ["Input.Comment"] = comment }, "form[action*='Review']", button: ("Input.Accept", accept ? "true" : "false"));
    }

    static async Task<Stage> OpenAsync()
    {
        var scene = await Scene.OpenAsync();
        var (step, person) = await scene.House.WithAsync(async (db, _) =>
        {
            var participant = await db.Set<Participant>().SingleAsync(p => p.Id == scene.Candidates[0]);
            participant.LateJoiner = true;
            var made = new CatchUpStep { ProgrammeId = scene.ProgrammeId, ParticipantId = participant.Id, MemberId = participant.MemberId, What = "Working group 1" };
            db.Add(made);
            await db.SaveAsync(scene.House.Change());
            return (made.Id, participant.PersonId);
        });
        return new Stage(scene, step, person, await scene.House.SignInAsync(Role.Participant, "KZ", person: person));
    }

    [Fact]
    public async Task Words_and_a_file_are_handed_in_accepted_by_a_reviewer_and_shown_with_the_evidence_for_certification()
    {
        await using var stage = await OpenAsync();
        (await stage.Late.GetAsync("/")).Html.QuerySelector("a[href='/my/catch-up']").ShouldNotBeNull();

        (await stage.SendAsync("Read the report of WG1 and wrote notes", file: Notes)).Text.ShouldContain("waits for review");
        (await stage.Scene.First.GetAsync(stage.Scene.PathOf(0))).Text.ShouldContain("handed in, waits for review");
        (await stage.Scene.First.GetAsync("/")).Text.ShouldContain("Review what was caught up");
        (await stage.ReviewAsync(stage.Scene.First, true)).Text.ShouldContain("caught up");

        var step = await stage.ReadAsync();
        (step.State, step.DoneOn, step.Evidence).ShouldBe((CatchUpState.Accepted, DateOnly.FromDateTime(House.Today.UtcDateTime), "Read the report of WG1 and wrote notes"));
        step.ConfirmedBy.ShouldNotBeNull();
        var evidence = await stage.Scene.Manager.GetAsync(stage.Scene.PathOf(0));
        evidence.Text.ShouldContain("notes.docx");
        evidence.Text.ShouldContain("caught up, accepted by");
        var file = evidence.Html.QuerySelectorAll("main a[href^='/files/']").Select(a => a.GetAttribute("href")!).Single();
        foreach (var reader in new[] { stage.Late, stage.Scene.First, stage.Scene.Manager, await stage.Scene.House.SignInAsync(Role.Coordinator, "KZ") })
            (await reader.GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var stranger in new[] { await stage.Scene.House.SignInAsync(Role.Coordinator, "UZ"), await stage.Scene.House.SignInAsync(Role.Participant, "UZ"), await stage.Scene.House.SignInAsync(Role.Participant, "KZ") })
            (await stranger.GetAsync(file)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_is_asked_for_with_a_reason_that_the_participant_reads_and_answers()
    {
        await using var stage = await OpenAsync();
        await stage.SendAsync("Read it");

        (await stage.ReviewAsync(stage.Scene.First, false)).Status.ShouldBe(HttpStatusCode.BadRequest);
        await stage.ReviewAsync(stage.Scene.First, false, "Please add your work plan");
        var page = await stage.Late.GetAsync("/my/catch-up");
        page.Text.ShouldContain("Please add your work plan");
        (await stage.Late.GetAsync("/")).Text.ShouldContain("Came back with feedback");

        await stage.SendAsync("Read it; the plan is attached", file: Notes);
        (await stage.ReadAsync()).State.ShouldBe(CatchUpState.HandedIn);
        (await stage.Scene.First.GetAsync(stage.Scene.PathOf(0))).Text.ShouldContain("handed in, waits for review");
        // A manager is no person of the register, and reviews all the same.
        await stage.ReviewAsync(stage.Scene.Manager, true);
        (await stage.ReadAsync()).State.ShouldBe(CatchUpState.Accepted);
    }

    [Fact]
    public async Task Nothing_a_hostile_file_and_a_sixth_file_are_refused_and_the_words_are_kept()
    {
        await using var stage = await OpenAsync();

        (await stage.SendAsync("")).Text.ShouldContain("attach a file that shows it");
        (await stage.SendAsync("My words", file: "MZ not a document"u8.ToArray(), name: "notes.docx")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await stage.ReadAsync()).State.ShouldBe(CatchUpState.Open);
        (await stage.ReadAsync()).Evidence.ShouldBe("My words");
        (await stage.Scene.House.WithAsync((db, _) => db.Set<RefusedFile>().CountAsync())).ShouldBe(1);
        for (var i = 0; i < HandInCatchUp.MostFiles; i++)
            (await stage.SendAsync("My words", review: false, file: Notes)).Status.ShouldBe(HttpStatusCode.OK);
        (await stage.SendAsync("My words", review: false, file: Notes)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await stage.Scene.House.WithAsync((db, _) => db.Set<StoredFile>().CountAsync(f => f.SubjectId == stage.Step))).ShouldBe(HandInCatchUp.MostFiles);
        var page = await stage.Late.GetAsync("/my/catch-up");
        (await stage.Late.SubmitOnAsync(page, new Dictionary<string, string>(), "form[action*='Remove']")).Text.ShouldContain("The file was removed");
    }

    [Fact]
    public async Task What_waits_for_review_cannot_be_changed_and_another_persons_step_is_not_found()
    {
        await using var stage = await OpenAsync();
        var other = await stage.Scene.House.SignInAsync(Role.Participant, "KZ", person: await stage.Scene.House.WithAsync((db, _) => db.Set<Participant>().Where(p => p.Id == stage.Scene.Candidates[1]).Select(p => p.PersonId).SingleAsync()));
        var open = await stage.Late.GetAsync("/my/catch-up");

        (await other.GetAsync("/my/catch-up")).Text.ShouldContain("Nothing to catch up");
        await stage.SendAsync("Done");
        (await stage.Late.SubmitOnAsync(open, new Dictionary<string, string> { ["Input.Words"] = "Changed" }, "main form[enctype]", button: ("Input.Send", "save"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await stage.ReadAsync()).Evidence.ShouldBe("Done");
        (await (await stage.Scene.House.SignInAsync(Role.Coordinator, "UZ")).GetAsync(stage.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await stage.Scene.House.SignInAsync(Role.Coordinator, "KZ")).GetAsync(stage.Page)).Html.QuerySelector("form[action*='Review']").ShouldBeNull();
    }
}
