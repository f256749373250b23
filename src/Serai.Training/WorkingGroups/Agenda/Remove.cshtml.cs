using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class RemoveSessionModel : EventPage
{
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid session) => await LoadAsync(id, session) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid session)
    {
        if (!await LoadAsync(id, session))
            return NotFound();
        var outcome = await Get<RemoveSession>().ExecuteAsync(new(id, session), Change("Session removed"), Ct);
        return await RespondAsync(outcome, $"{Href}/agenda", T["The session was removed."]);
    }

    async Task<bool> LoadAsync(Guid id, Guid session)
    {
        if (!await FindAsync(id) || await Db.Set<Session>().Where(s => s.Id == session && s.EventId == id).Select(s => s.Title).FirstOrDefaultAsync(Ct) is not { } title)
            return false;
        Title = title.Pick(T).Text;
        return true;
    }
}
