using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class PostponeModel : EventPage
{
    public sealed record Form
    {
        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

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
        var outcome = await Get<PostponeEvent>().ExecuteAsync(new(id, Input.From, Input.To, Input.Why, Site), Change("Event moved"), Ct);
        return await RespondAsync(outcome, Href, T["The event was moved."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        Told = await Db.Set<Invitation>().CountAsync(i => i.EventId == id && i.SentSequence >= 0 && i.Reply != ReplyState.Withdrawn, Ct);
        return true;
    }
}
