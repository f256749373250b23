using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class NewSessionModel : SessionPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, DateOnly? day)
    {
        if (!await FindAsync(id))
            return NotFound();
        // The next session begins where the last one ended.
        var last = await Db.Set<Session>().Where(s => s.EventId == id && (day == null || s.Day == day)).OrderByDescending(s => s.Day).ThenByDescending(s => s.Ends).FirstOrDefaultAsync(Ct);
        var starts = last?.Ends ?? new TimeOnly(9, 0);
        Input = new SessionForm { Day = Told(day ?? last?.Day ?? Event.From), Starts = starts, Ends = starts.Hour < 22 ? starts.AddMinutes(90) : null };
        await LoadFormAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, bool another)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<SaveSession>().ExecuteAsync(ToCommand(null), Change("Session added"), Ct);
        return await RespondAsync(outcome, _ => another ? $"{Href}/agenda/new" : $"{Href}/agenda", T["The session is in the agenda."], () => LoadAgainAsync(null));
    }
}
