using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

[Needs(Can.Read)]
internal sealed class ListModel : StudyPage
{
    public sealed record Form
    {
        public IFormFile? File { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Dataset> Datasets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<AddDataset>().ExecuteAsync(new(code, Input.File), Change("Records received"), Ct);
        return await RespondAsync(outcome, d => $"/studies/{code}/records/{d.Id}", T["The file is kept. Look at what was read, then let it into the figures."]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (!await FindAsync(code))
            return false;
        Datasets = await Db.Set<Dataset>().AsNoTracking().Where(d => d.StudyId == Study.Id).OrderByDescending(d => d.At).ToListAsync(Ct);
        return true;
    }
}
