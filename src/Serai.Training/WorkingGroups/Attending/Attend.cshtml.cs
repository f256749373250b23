using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Opened by scanning the wall. Who has no account types the code of their badge; nobody sees a list of names.</summary>
[AllowAnonymous]
internal sealed class AttendModel : EventPage
{
    public sealed record Form
    {
        public string? Badge { get; init; }

        public bool Online { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Code { get; private set; } = "";

    public string About { get; private set; } = "";

    public string? Known { get; private set; }

    public string? Done { get; private set; }

    public bool Open { get; private set; }

    public bool Hybrid { get; private set; }

    public async Task OnGetAsync(string code) => await LoadAsync(code);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        await LoadAsync(code);
        var outcome = await Get<MarkOwnAttendance>().ExecuteAsync(new(code, Input.Badge, Input.Online), Change("Own attendance marked with the code in the room"), Ct);
        if (outcome is Outcome<string>.Done done)
        {
            Done = done.Value;
            return Page();
        }
        return await RespondAsync(outcome, _ => $"/attend/{code}");
    }

    async Task LoadAsync(string code)
    {
        Code = code;
        if (await MarkOwnAttendance.FindDeskAsync(Db, code, Now, Ct) is not { } desk || !await FindAsync(desk.EventId))
            return;
        Open = true;
        Hybrid = Event.Mode == EventMode.Hybrid;
        About = $"{Full}, {T.Date(desk.Day)}";
        if (Reader.PersonId is { } person && await Db.ExpectedAt(Event).IgnoreQueryFilters().AnyAsync(p => p.PersonId == person, Ct))
            Known = Reader.Name;
    }
}
