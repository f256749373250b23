using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Readiness;

[Needs(Can.Read)]
internal sealed class ChecklistModel : StudyPage
{
    public sealed record Form
    {
        public Guid Item { get; init; }
        public bool Done { get; init; }
        public string? Note { get; init; }
    }

    public sealed record OwnForm
    {
        public ReadinessPart Part { get; init; }
        public LocalText Text { get; init; } = LocalText.Empty;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public OwnForm Own { get; set; } = new();

    public IReadOnlyList<ReadinessItem> Items { get; private set; } = [];

    public IReadOnlyList<Option> Parts => [.. Enum.GetValues<ReadinessPart>().Select(p => new Option(p.ToString(), T.Say(StudyWords.Of(p))))];

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTickAsync(string code)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code))
            return NotFound();
        ModelState.Clear();
        return await RespondAsync(await Get<TickReadiness>().ExecuteAsync(new(code, Input.Item, Input.Done, Input.Note), Change(Input.Done ? "Point of the checklist ready" : "Point of the checklist opened again"), Ct), $"/studies/{code}/readiness", T["Saved"]);
    }

    public async Task<IActionResult> OnPostAddAsync(string code)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code))
            return NotFound();
        ModelState.Clear();
        if (Own.Text.IsEmpty)
        {
            ModelState.AddModelError("Own.Text", T["Say what must be ready"]);
            return Again();
        }
        return await RespondAsync(await Get<AddReadiness>().ExecuteAsync(new(code, Own.Part, Own.Text), Change("Point added to the checklist"), Ct), $"/studies/{code}/readiness", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (!await FindAsync(code))
            return false;
        Items = await Db.Set<ReadinessItem>().AsNoTracking().Where(i => i.StudyId == Study.Id).OrderBy(i => i.Order).ToListAsync(Ct);
        return true;
    }
}
