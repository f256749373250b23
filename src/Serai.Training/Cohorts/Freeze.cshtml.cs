using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Cohorts;

[Needs(Can.RunProgrammes)]
internal sealed class FreezeModel : SeraiPage
{
    public sealed record Form
    {
        public bool Confirmed { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public int People { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        return await RespondAsync(await Get<FreezeCohort>().ExecuteAsync(new(code, Input.Confirmed), Change("Cohort frozen"), Ct), $"/programmes/{code}/cohort", T["The cohort is frozen."]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        People = await Db.Set<Participant>().CountAsync(p => p.ProgrammeId == programme.Id && p.State != ParticipantState.Withdrawn, Ct);
        return true;
    }
}
