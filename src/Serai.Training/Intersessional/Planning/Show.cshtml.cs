using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>One task: what it asks for, and who has handed in.</summary>
[Needs(Can.Read)]
internal sealed class ShowTaskModel : SeraiPage
{
    public sealed record Form
    {
        public IFormFile? File { get; init; }
        public Guid? AccountId { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IntersessionalTask Item { get; private set; } = null!;

    public string? GroupName { get; private set; }

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<TaskReviewer> Reviewers { get; private set; } = [];

    public IReadOnlyList<Option> Candidates { get; private set; } = [];

    public IReadOnlyList<(BoardPerson Who, BoardCell Cell)> HandIns { get; private set; } = [];

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public bool SeesPeople => Reader.Can(Can.ReadPeople);

    public string Accept => FilePurpose.Document.Accept;

    public string FileHint => T["Accepted: {0}, up to {1}.", FilePurpose.Document.Listed, T.Bytes(FilePurpose.Document.MaxBytes)];

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id && t.ProgrammeCode == Code, Ct) is not { } task)
            return false;
        if (task.State == TaskState.Draft && !MayRun)
            return false;
        Item = task;
        GroupName = (await Db.Set<ProgrammeGroup>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == task.GroupId, Ct))?.Name.Pick(T).Text;
        Files = await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == Id).OrderBy(f => f.ReceivedAt).ToListAsync(Ct);
        if (!SeesPeople)
            return true;
        Reviewers = await Db.Set<TaskReviewer>().AsNoTracking().Where(r => r.TaskId == Id).OrderBy(r => r.Name).ToListAsync(Ct);
        if (MayRun)
            Candidates = [.. (await AssignReviewer.CandidatesAsync(Db, task.ProgrammeId, Now, Ct)).Where(c => Reviewers.All(r => r.AccountId != c.Key)).Select(c => new Option(c.Key.ToString(), c.Value))];
        var board = await TaskBoard.ReadAsync(Db, task.ProgrammeId, Now, Ct);
        HandIns = [.. board.Rows.Select(r => (r.Who, Cell: r.Cells.FirstOrDefault(c => c.Task.Id == Id)))
            .Where(r => r.Cell is { Standing: not Standing.NotForThem } && (r.Who.IsActive || r.Cell.Last is not null)).Select(r => (r.Who, r.Cell!))];
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostPublishAsync() =>
        RunAsync(() => Get<PublishTask>().ExecuteAsync(new(Id, $"{Request.Scheme}://{Request.Host}{Request.PathBase}"), Change("Task published"), Ct), T["Published: the participants see it now."]);

    public Task<IActionResult> OnPostAttachAsync() =>
        RunAsync(() => Get<AttachToTask>().ExecuteAsync(new(Id, Input.File, null), Change("File attached to the task"), Ct), T["The file is attached."]);

    public Task<IActionResult> OnPostDetachAsync(Guid file) =>
        RunAsync(() => Get<AttachToTask>().ExecuteAsync(new(Id, null, file), Change("File taken from the task"), Ct), T["The file is removed."]);

    public Task<IActionResult> OnPostAssignAsync() =>
        RunAsync(() => Get<AssignReviewer>().ExecuteAsync(new(Id, Input.AccountId ?? Guid.Empty, false), Change("Reviewer named"), Ct), T["The reviewer is named."]);

    public Task<IActionResult> OnPostUnassignAsync(Guid account) =>
        RunAsync(() => Get<AssignReviewer>().ExecuteAsync(new(Id, account, true), Change("Reviewer removed"), Ct), T["The reviewer is removed."]);

    async Task<IActionResult> RunAsync(Func<Task<Outcome>> act, string notice)
    {
        if (!await LoadAsync())
            return NotFound();
        if (!MayRun)
            return Forbid();
        return await RespondAsync(await act(), $"/programmes/{Code}/tasks/{Id}", notice);
    }
}
