using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class EditEventModel : EventPage, IEventFormPage
{
    [BindProperty]
    public EventFields Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public EventForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (Input, Version) = (EventFields.Of(Event), Event.Version);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<ChangeEvent>().ExecuteAsync(new(id, Version, Input), Change("Event changed"), Ct);
        return await RespondAsync(outcome, $"/events/{id}", T["Saved"], LoadAsync);
    }

    async Task LoadAsync() => Form = await EventForm.ForAsync(Db, T, Event.ProgrammeId, Input.Zone, Now, Ct);
}
