using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Outcomes;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

[Needs(Can.Read)]
internal sealed class ListModel : StudyPage
{
    [BindProperty]
    public IFormFile? Records { get; set; }

    public IReadOnlyList<Dataset> Datasets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<AddDataset>().ExecuteAsync(new(code, Records), Change("Records received"), Ct);
        if (outcome is Outcome<Dataset>.Invalid { Problems: var problems })
        {
            foreach (var problem in problems.All)
                ModelState.AddModelError("Records", T.Say(problem.Message));
            return Again();
        }
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
