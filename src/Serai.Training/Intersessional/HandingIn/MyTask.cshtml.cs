using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Pages;

namespace Serai.Training.Intersessional;

/// <summary>A participant's own task: instructions, draft, files, and what came of earlier hand-ins.</summary>
[Needs(Can.Participate)]
internal sealed class MyTaskModel : SeraiPage
{
    public sealed record Form
    {
        public string? Text { get; init; }
        public IFormFile? File { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public OwnTask Own { get; private set; } = null!;

    public IReadOnlyList<StoredFile> TaskFiles { get; private set; } = [];

    public string Accept => FilePurpose.Document.Accept;

    public string FileHint => T["Accepted: {0}, up to {1}.", FilePurpose.Document.Listed, T.Bytes(FilePurpose.Document.MaxBytes)];

    public string TextLabel => Own.Task.Expects == Expected.File ? T["Note to the reviewer"] : T["Your text"];

    /// <summary>Nobody needs the second at which a draft was saved.</summary>
    public static DateTime Minute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    async Task<bool> LoadAsync()
    {
        Db.ChangeTracker.Clear();
        if (await OwnTask.FindAsync(Db, Reader, Id, Ct) is not { } own)
            return false;
        Own = own;
        TaskFiles = await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == Id).OrderBy(f => f.ReceivedAt).ToListAsync(Ct);
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        // What came back is the beginning of what is handed in next.
        Input = new Form { Text = Own.Draft?.Text ?? Own.Last?.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? go)
    {
        var outcome = await Get<SaveDraft>().ExecuteAsync(new(Id, Input.Text, Input.File), Change("Draft saved"), Ct);
        return await RespondAsync(outcome, _ => go == "check" ? $"/my/tasks/{Id}/submit" : $"/my/tasks/{Id}",
            go == "check" ? null : T["Saved {0}. It is safe to leave.", T.Time(Minute(Now))], async () => await LoadAsync());
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file) =>
        await RespondAsync(await Get<RemoveDraftFile>().ExecuteAsync(new(Id, file), Change("File taken from the draft"), Ct), $"/my/tasks/{Id}", T["The file is removed."]);
}
