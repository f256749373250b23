using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class BadgesModel : EventPage
{
    public sealed record Row(string Name, string? Native, string? NativeLanguage, string Member, string Code, string Address);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Without { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<PrintBadges>().ExecuteAsync(new(id), Change("Codes for badges made"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/badges", T["The codes are made."], LoadAsync);
    }

    async Task LoadAsync()
    {
        var sheet = (await AttendanceSheet.ReadAsync(Db, Event.Id, T, Ct))!;
        var ids = sheet.Rows.Select(r => r.Participant).ToList();
        var codes = await Db.Set<Badge>().AsNoTracking().Where(b => ids.Contains(b.ParticipantId)).ToDictionaryAsync(b => b.ParticipantId, b => b.Code, Ct);
        Without = await Db.ExpectedAt(Event).CountAsync(p => !Db.Set<Badge>().Any(b => b.ParticipantId == p.Id), Ct);
        Rows = [.. sheet.Rows.Where(r => codes.ContainsKey(r.Participant)).Select(r => new Row(r.Name, r.Native, r.NativeLanguage, r.Member, codes[r.Participant], $"{Site}/badge/{codes[r.Participant]}"))];
    }
}
