using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>Adds or changes one interval.</summary>
[Needs(Can.RunStudies)]
internal sealed class IntervalModel : StudyPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
        public LocalText Name { get; init; } = LocalText.Empty;
        public string From { get; init; } = "";
        public string To { get; init; } = "";
        public string? Holder { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string? Existing { get; private set; }

    public IReadOnlyList<Option> Points { get; private set; } = [];

    public IReadOnlyList<Option> Actors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? interval)
    {
        if (!await LoadAsync(code, interval))
            return NotFound();
        if (interval is null)
            return Page();
        if (await Db.Set<StudyInterval>().AsNoTracking().SingleOrDefaultAsync(i => i.StudyId == Study.Id && i.Code == interval, Ct) is not { } found)
            return NotFound();
        Input = new Form { Code = found.Code, Name = found.Name, From = found.FromPoint, To = found.ToPoint, Holder = found.Holder };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? interval)
    {
        if (!await LoadAsync(code, interval))
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        var outcome = await Get<SaveInterval>().ExecuteAsync(new(code, interval ?? Input.Code, Input.Name, Input.From, Input.To, Input.Holder), Change(interval is null ? "Interval added" : "Interval changed"), Ct);
        return await RespondAsync(outcome, $"/studies/{code}/map#intervals", T["Saved"]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string code, string interval) =>
        await RespondAsync(await Get<RemovePart>().ExecuteAsync<StudyInterval>(code, i => i.Code == interval, Change("Interval removed"), Ct), $"/studies/{code}/map#intervals", T["The interval is removed."]);

    async Task<bool> LoadAsync(string code, string? interval)
    {
        Existing = interval;
        if (!await FindAsync(code))
            return false;
        Points = [.. (await Db.Set<TimePoint>().AsNoTracking().Where(p => p.StudyId == Study.Id).OrderBy(p => p.Step).ThenBy(p => p.Code).ToListAsync(Ct)).Select(p => new Option(p.Code, $"{p.Code} {T.Best(p.Name)}"))];
        Actors = [.. (await Db.Set<StudyActor>().AsNoTracking().Where(a => a.StudyId == Study.Id).OrderBy(a => a.Order).ToListAsync(Ct)).Select(a => new Option(a.Code, T.Best(a.Name)))];
        return true;
    }
}
