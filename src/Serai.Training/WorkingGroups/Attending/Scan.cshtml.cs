using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Time;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>An officer at the door scans a badge: the day's event of that programme, one press.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class ScanModel : SeraiPage
{
    public string Who { get; private set; } = "";

    public string About { get; private set; } = "";

    public ProgrammeEvent? Event { get; private set; }

    public Presence? Marked { get; private set; }

    DateOnly _day;

    Participant _participant = null!;

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, Presence presence)
    {
        if (!await LoadAsync(code) || Event is null)
            return NotFound();
        var outcome = await Get<RecordAttendance>().ExecuteAsync(new(Event.Id, _day, [new(_participant.Id, presence is Presence.PresentOnline ? presence : Presence.Present)], AttendanceSource.QrCode), Change("Badge scanned at the door"), Ct);
        return await RespondAsync(outcome, _ => $"/badge/{code}", T["{0} is marked as present.", Who]);
    }

    async Task<bool> LoadAsync(string code)
    {
        var wanted = code.ToUpperInvariant();
        if (await Db.Set<Participant>().AsNoTracking().FirstOrDefaultAsync(p => Db.Set<Badge>().Any(b => b.Code == wanted && b.ParticipantId == p.Id), Ct) is not { } participant)
            return false;
        _participant = participant;
        Who = (await Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == participant.PersonId, Ct))?.FullName ?? "";
        var around = DateOnly.FromDateTime(Now);
        foreach (var e in await Db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.ProgrammeId == participant.ProgrammeId && e.State != EventState.Cancelled && e.From <= around.AddDays(1) && e.To >= around.AddDays(-1)).ToListAsync(Ct))
            if (e.Days().Contains(Zones.ToLocal(Now, e.Zone).Date.ToDateOnly()))
                (Event, _day) = (e, Zones.ToLocal(Now, e.Zone).Date.ToDateOnly());
        if (Event is { } today)
        {
            About = $"{today.ProgrammeCode} – {T.TitleOf(today)}, {T.Date(_day)}";
            Marked = await Db.Set<Attendance>().Where(a => a.EventId == today.Id && a.Day == _day && a.ParticipantId == participant.Id).Select(a => (Presence?)a.Presence).FirstOrDefaultAsync(Ct);
        }
        return true;
    }
}
