using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class EditSessionModel : SessionPage
{
    public Guid SessionId { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid session)
    {
        if (!await FindAsync(id) || await Db.Set<Session>().AsNoTracking().Include(s => s.Speakers).FirstOrDefaultAsync(s => s.Id == session && s.EventId == id, Ct) is not { } found)
            return NotFound();
        SessionId = session;
        Version = found.Version;
        Input = new SessionForm
        {
            Day = Told(found.Day), Starts = found.Starts, Ends = found.Ends, Kind = found.Kind, Title = found.Title, Summary = found.Summary, RoomLink = found.RoomLink, ModuleId = found.ModuleId,
            Speakers = [.. found.Speakers.OrderBy(s => s.Order).Select(s => new SpeakerForm { Name = s.Name, Office = s.Office, Organisation = s.Organisation })],
        };
        await LoadFormAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid session)
    {
        if (!await FindAsync(id))
            return NotFound();
        SessionId = session;
        var outcome = await Get<SaveSession>().ExecuteAsync(ToCommand(session), Change("Session changed"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/agenda", T["Saved"], () => LoadAgainAsync(session));
    }
}
