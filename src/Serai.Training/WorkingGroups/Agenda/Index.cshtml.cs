using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.Training.Materials;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.Read)]
internal sealed class AgendaModel : EventPage
{
    public sealed record Form
    {
        public DateOnly? Day { get; init; }

        public DateOnly? To { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AgendaView Agenda { get; private set; } = null!;

    public IReadOnlyList<Message> Clashes { get; private set; } = [];

    public IReadOnlyList<SpeakerClashes.Clash> DoubleBooked { get; private set; } = [];

    /// <summary>Invited people whose calendar does not know the last changes.</summary>
    public int Behind { get; private set; }

    public IReadOnlyList<Option> DaysUsed => [.. Agenda.Days.Select(d => Choice(d.Day))];

    public IReadOnlyList<Option> AllDays => [.. Event.Days().Select(Choice)];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostDayAsync(Guid id, bool move)
    {
        if (!MayRun || !await FindAsync(id))
            return NotFound();
        var outcome = await Get<CopyDay>().ExecuteAsync(new(id, Input.Day, Input.To, move), Change(move ? "Day of the agenda moved" : "Day of the agenda copied"), Ct);
        return await RespondAsync(outcome, $"{Href}/agenda", move ? T["The day was moved."] : T["The day was copied."], LoadAsync);
    }

    Option Choice(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{T.Weekday(day)}, {T.Date(day)}");

    async Task LoadAsync()
    {
        var sessions = await SessionsAsync();
        var ids = sessions.Where(s => s.ModuleId is not null).Select(s => s.ModuleId!.Value).Distinct().ToList();
        var modules = await Db.Set<Module>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => new AgendaView.ModuleRow(m.Code, m.Title), Ct);
        Agenda = AgendaView.Of(Event, sessions, modules, T, MayRun ? $"{Href}/agenda" : null);
        var host = Event.HostMember;
        DoubleBooked = MayRun ? await SpeakerClashes.FindAsync(Db, Event, [.. sessions.Select(SpeakerClashes.Slot.Of)], T, Ct) : [];
        Behind = MayRun && Event.State == EventState.Planned ? await Db.BehindAsync(Event, Ct) : 0;
        Clashes = [.. AgendaClashes.In(Event, sessions, T, await Db.Set<Holiday>().AsNoTracking().Where(h => h.OfMember == host).ToListAsync(Ct))];
    }
}
