using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class CancelModel : EventPage
{
    public sealed record Form
    {
        public string? Why { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public int Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var outcome = await Get<CancelEvent>().ExecuteAsync(new(id, Input.Why, Site), Change("Event cancelled"), Ct);
        return await RespondAsync(outcome, Href, T["The event is cancelled."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        Told = await Db.Set<Invitation>().CountAsync(i => i.EventId == id && i.SentSequence >= 0 && i.Reply != ReplyState.Withdrawn, Ct);
        return true;
    }
}
