using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Intersessional;

/// <summary>One hand-in with its earlier attempts: read it, answer it, go to the next.</summary>
[Needs(Can.ReadPeople)]
internal sealed class ReviewModel : SeraiPage
{
    public sealed record Form
    {
        public string? Verdict { get; init; }
        public string? Feedback { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Submission Sent { get; private set; } = null!;

    public IntersessionalTask Item { get; private set; } = null!;

    public string PersonName { get; private set; } = "–";

    public string MemberName { get; private set; } = "";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<Submission> Others { get; private set; } = [];

    public Submission? Next { get; private set; }

    public bool MayReview => Reader.Can(Can.Assess);

    public IReadOnlyList<Option> Verdicts => [new("accept", T["Accept"]), new("return", T["Return with feedback"])];

    async Task<bool> LoadAsync()
    {
        var sent = await Db.Set<Submission>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == SubmissionId && s.TaskId == Id, Ct);
        var task = await Db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id && t.ProgrammeCode == Code, Ct);
        if (sent is null || task is null)
            return false;
        Sent = sent;
        Item = task;
        PersonName = (await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == sent.PersonId, Ct))?.FullName ?? "–";
        MemberName = (await Db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == sent.MemberId, Ct))?.Name.Pick(T).Text ?? "";
        Files = await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == sent.Id).OrderBy(f => f.ReceivedAt).ToListAsync(Ct);
        Others = await Db.Set<Submission>().AsNoTracking().Where(s => s.TaskId == Id && s.ParticipantId == sent.ParticipantId && s.Id != sent.Id).OrderByDescending(s => s.Attempt).ToListAsync(Ct);
        if (MayReview)
            Next = await Db.Set<Submission>().AsNoTracking().Where(s => s.ProgrammeId == sent.ProgrammeId && s.State == SubmissionState.Submitted && s.Id != sent.Id)
                .OrderByDescending(s => s.TaskId == Id).ThenBy(s => s.SubmittedAt).FirstOrDefaultAsync(Ct);
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<ReviewHandIn>().ExecuteAsync(
            new(SubmissionId, Input.Verdict, Input.Feedback, Version, $"{Request.Scheme}://{Request.Host}{Request.PathBase}"), Change("Hand-in reviewed"), Ct);
        var to = Next is { } next ? $"/programmes/{Code}/tasks/{next.TaskId}/hand-ins/{next.Id}" : $"/programmes/{Code}/tasks/{Id}";
        return await RespondAsync(outcome, to, Next is null ? T["The review is sent. Nothing more waits here."] : T["The review is sent. This is the next one."]);
    }
}
