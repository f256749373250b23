using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.ReadPeople)]
internal sealed class AttendanceModel : EventPage
{
    public sealed record LineForm
    {
        public Guid Participant { get; init; }

        public Presence Presence { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Form
    {
        public DateOnly Day { get; init; }

        public List<LineForm> Lines { get; init; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AttendanceSheet Sheet { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public bool All { get; private set; }

    public bool Recorded => Sheet.Rows.Any(r => r.Marks.ContainsKey(Day));

    public int HereOn(DateOnly day) => Sheet.Rows.Count(r => r.Marks.TryGetValue(day, out var m) && m.Presence is Presence.Present or Presence.PresentOnline);

    public async Task<IActionResult> OnGetAsync(Guid id, DateOnly? day, bool all)
    {
        if (!await LoadAsync(id, day))
            return NotFound();
        All = all;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayRun || !await LoadAsync(id, Input.Day))
            return NotFound();
        var lines = Input.Lines.Select(l => new RecordAttendance.Line(l.Participant, l.Presence, l.Note)).ToList();
        var outcome = await Get<RecordAttendance>().ExecuteAsync(new(id, Input.Day, lines, AttendanceSource.List), Change("Attendance recorded from the list"), Ct);
        return await RespondAsync(outcome, _ => FormattableString.Invariant($"{Href}/attendance?day={Input.Day:yyyy-MM-dd}"), T["The attendance of {0} is kept.", Input.Day]);
    }

    async Task<bool> LoadAsync(Guid id, DateOnly? day)
    {
        if (!await FindAsync(id))
            return false;
        Sheet = (await AttendanceSheet.ReadAsync(Db, id, T, Ct))!;
        Day = day is { } asked && Sheet.Days.Contains(asked) ? asked : Sheet.Days.Contains(Today) ? Today : Sheet.Days.Count > 0 ? Sheet.Days[0] : default;
        return true;
    }
}
