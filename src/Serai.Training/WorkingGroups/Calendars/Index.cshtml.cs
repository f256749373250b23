using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Links;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.Read)]
internal sealed class CalendarModel : SeraiPage
{
    public sealed record Row(string? Code, string Name, DateTime? Since);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Only right after it was made; a hash is all that is kept.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync()
    {
        if (TempData["calendar-address"] is string token)
            Address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendar/{token}.ics";
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostOpenAsync(string? programme)
    {
        var outcome = await Get<OpenFeed>().ExecuteAsync(new(string.IsNullOrEmpty(programme) ? null : programme), Change("Address of a calendar made"), Ct);
        if (outcome.IsDone)
            TempData["calendar-address"] = outcome.Made;
        return await RespondAsync(outcome, _ => "/calendar", null, LoadAsync);
    }

    public async Task<IActionResult> OnPostCloseAsync(string? programme)
    {
        var outcome = await Get<OpenFeed>().ExecuteAsync(new(string.IsNullOrEmpty(programme) ? null : programme, Close: true), Change("Address of a calendar closed"), Ct);
        return await RespondAsync(outcome, _ => "/calendar", T["The address is closed."], LoadAsync);
    }

    async Task LoadAsync()
    {
        var mail = await Db.Set<Directory.Accounts.Account>().Where(a => a.Id == Reader.AccountId).Select(a => a.Email).FirstOrDefaultAsync(Ct);
        var now = Now;
        var open = (await Db.Set<PersonalLink>().IgnoreQueryFilters().AsNoTracking().Where(l => l.Purpose == CalendarFeed.Purpose && l.HolderEmail == mail && l.RevokedAt == null && l.ExpiresAt > now)
            .Select(l => new { l.SubjectId, l.CreatedAt }).ToListAsync(Ct)).ToLookup(l => l.SubjectId, l => l.CreatedAt);
        var rows = new List<Row>();
        if (Reader.AccountId is { } account && Reader.PersonId is not null)
            rows.Add(new Row(null, T["My own events"], open[account].Select(d => (DateTime?)d).FirstOrDefault()));
        var programmes = await Db.Set<Programme>().AsNoTracking().Where(p => p.State == ProgrammeState.Preparing || p.State == ProgrammeState.Running).OrderBy(p => p.Code).Select(p => new { p.Id, p.Code, p.Title }).ToListAsync(Ct);
        rows.AddRange(programmes.Select(p => new Row(p.Code, $"{p.Code} – {p.Title.Pick(T).Text}", open[p.Id].Select(d => (DateTime?)d).FirstOrDefault())));
        Rows = rows;
    }
}
