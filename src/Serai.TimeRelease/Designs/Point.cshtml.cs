using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>Adds or changes one time point.</summary>
[Needs(Can.RunStudies)]
internal sealed class PointModel : StudyPage
{
    const string AnotherParty = "+";

    public sealed record Form
    {
        public string Code { get; init; } = "";
        public LocalText Name { get; init; } = LocalText.Empty;
        public string Actor { get; init; } = "customs";
        public LocalText? NewActor { get; init; }
        public int Step { get; init; } = 1;
        public bool Pair { get; init; }
        public bool Optional { get; init; }
        public string? InData { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string? Existing { get; private set; }

    public IReadOnlyList<Option> Actors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? point)
    {
        if (!await LoadAsync(code, point))
            return NotFound();
        if (point is null)
            return Page();
        if (await Db.Set<TimePoint>().AsNoTracking().SingleOrDefaultAsync(p => p.StudyId == Study.Id && p.Code == point, Ct) is not { } found)
            return NotFound();
        Input = new Form { Code = found.Code, Name = found.Name, Actor = found.Actor, Step = found.Step, Pair = found.Pair, Optional = found.Optional, InData = found.InData };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? point)
    {
        if (!await LoadAsync(code, point))
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        // A lane of its own is named after its first point: codes stay readable in the data.
        var actor = Input.Actor == AnotherParty ? (point ?? Input.Code).ToLowerInvariant() + "-party" : Input.Actor;
        var outcome = await Get<SavePoint>().ExecuteAsync(new(code, point, Input.Code, Input.Name, actor, Input.NewActor, Input.Step, Input.Pair, Input.Optional, Input.InData), Change(point is null ? "Time point added" : "Time point changed"), Ct);
        return await RespondAsync(outcome, $"/studies/{code}/map", T["Saved"]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string code, string point)
    {
        if (!await LoadAsync(code, point))
            return NotFound();
        ModelState.Clear();
        return await RespondAsync(await Get<RemovePoint>().ExecuteAsync(code, point, Change("Time point taken off the map"), Ct), $"/studies/{code}/map", T["The point is off the map."], async () => await OnGetAsync(code, point));
    }

    async Task<bool> LoadAsync(string code, string? point)
    {
        Existing = point;
        if (!await FindAsync(code))
            return false;
        Actors = [.. (await Db.Set<StudyActor>().AsNoTracking().Where(a => a.StudyId == Study.Id).OrderBy(a => a.Order).ToListAsync(Ct)).Select(a => new Option(a.Code, T.Best(a.Name))), new Option(AnotherParty, T["Another party, named below"])];
        return true;
    }
}
