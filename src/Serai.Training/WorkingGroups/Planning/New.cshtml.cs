using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class NewEventModel : SeraiPage, IEventFormPage
{
    [BindProperty]
    public EventFields Input { get; set; } = new();

    public EventForm Form { get; private set; } = null!;

    public Programme Programme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var next = await Db.Set<ProgrammeEvent>().Where(e => e.ProgrammeId == Programme.Id && e.Kind == EventKind.WorkingGroup && e.State != EventState.Cancelled).MaxAsync(e => e.Number, Ct) ?? 0;
        Input = new EventFields { Number = next < 5 ? next + 1 : null, Kind = next < 5 ? EventKind.WorkingGroup : EventKind.CatchUp };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<PlanEvent>().ExecuteAsync(new(code, Input), Change("Event planned"), Ct);
        return await RespondAsync(outcome, id => $"/events/{id}", T["The event is planned. Now make its agenda."]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Form = await EventForm.ForAsync(Db, T, programme.Id, Input.Zone, Now, Ct);
        return true;
    }
}
