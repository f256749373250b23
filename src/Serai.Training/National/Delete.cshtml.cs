using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.National;

[Needs(Can.LogTraining)]
internal sealed class DeleteModel : SeraiPage
{
    public sealed record Form
    {
        public string? Reason { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public NationalSession Session { get; private set; } = null!;

    public int Registered { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        return await RespondAsync(await Get<DeleteSession>().ExecuteAsync(new(id, Input.Reason), Change("National session deleted"), Ct), "/national-training", T["The session was taken out of the log. The audit keeps that it was there."]);
    }

    async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, Ct) is not { } session)
            return false;
        Session = session;
        Registered = await Db.Set<Registration>().CountAsync(r => r.SessionId == id, Ct);
        return true;
    }
}
