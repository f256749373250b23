using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

/// <summary>For the projector. It renews itself by a header, so that it turns without a script.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class DeskModel : EventPage
{
    public sealed record Form
    {
        public string? Day { get; init; }

        public int? Minutes { get; init; } = 3;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AttendanceDesk? Desk { get; private set; }

    public IReadOnlyList<Option> Days { get; private set; } = [];

    public int Here { get; private set; }

    public int Expected { get; private set; }

    public string Address => $"{Site}/attend/{Desk!.CodeAt(Now)}";

    public async Task<IActionResult> OnGetAsync(Guid id, DateOnly? day)
    {
        if (!await FindAsync(id))
            return NotFound();
        var wanted = day ?? Today;
        Desk = await Db.Set<AttendanceDesk>().AsNoTracking().Where(d => d.EventId == id && d.ClosedAt == null && (day == null || d.Day == wanted)).OrderBy(d => d.Day == wanted ? 0 : 1).FirstOrDefaultAsync(Ct);
        if (Desk is { } desk)
        {
            Here = await Db.Set<Attendance>().CountAsync(a => a.EventId == id && a.Day == desk.Day && (a.Presence == Presence.Present || a.Presence == Presence.PresentOnline), Ct);
            Expected = await Db.ExpectedAt(Event).CountAsync(Ct);
            Response.Headers["Refresh"] = Math.Min(30, (int)desk.LeftAt(Now).TotalSeconds + 1).ToString(CultureInfo.InvariantCulture);
        }
        Load();
        Input = new Form { Day = Told(wanted) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id) => SetAsync(id, close: false);

    public Task<IActionResult> OnPostCloseAsync(Guid id) => SetAsync(id, close: true);

    async Task<IActionResult> SetAsync(Guid id, bool close)
    {
        if (!await FindAsync(id))
            return NotFound();
        Load();
        DateOnly? day = DateOnly.TryParseExact(Input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        var outcome = await Get<OpenDesk>().ExecuteAsync(new(id, day, close ? null : Input.Minutes, close), Change(close ? "Code for attendance closed" : "Code for attendance opened"), Ct);
        return await RespondAsync(outcome, close ? $"{Href}/attendance" : $"{Href}/desk?day={Input.Day}", close ? T["The code is closed."] : null);
    }

    void Load() => Days = [.. Event.Days().Select(d => new Option(Told(d), $"{T.Weekday(d)}, {T.Date(d)}"))];

    static string Told(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
