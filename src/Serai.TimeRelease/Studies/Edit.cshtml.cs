using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Studies;

[Needs(Can.RunStudies)]
internal sealed class EditModel : StudyPage
{
    public sealed record Form
    {
        public LocalText Title { get; init; } = LocalText.Empty;
        public LocalText? Purpose { get; init; }
        public CaseUnit Unit { get; init; }
        public string Zone { get; init; } = "Etc/UTC";
        public List<string> Regimes { get; init; } = [];
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public DateOnly? Freeze { get; init; }
        public string? MandateBody { get; init; }
        public string? MandateSignatory { get; init; }
        public DateOnly? MandateDate { get; init; }
        public string? MandateReference { get; init; }
        public string HeadlineFrom { get; init; } = "A1";
        public string HeadlineTo { get; init; } = "R1";
        public double? TargetHours { get; init; }
        public OverlapRule Rule { get; init; }
        public PercentileType Percentile { get; init; }
        public int FlagBelow { get; init; } = 30;
        public int HideBelow { get; init; } = 5;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<Option> Points { get; private set; } = [];

    public IReadOnlyList<Option> Rules => [.. Enum.GetValues<OverlapRule>().Select(r => new Option(r.ToString(), T.Say(StudyWords.Of(r))))];

    public IReadOnlyList<Option> Percentiles => [.. Enum.GetValues<PercentileType>().Select(p => new Option(p.ToString(), T.Say(StudyWords.Of(p))))];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var s = Study;
        Version = s.Version;
        Input = new Form
        {
            Title = s.Title, Purpose = s.Purpose, Unit = s.Unit, Zone = s.Zone, Regimes = [.. s.Regimes.Split('|', StringSplitOptions.RemoveEmptyEntries)], From = s.From, To = s.To, Freeze = s.Freeze,
            MandateBody = s.MandateBody, MandateSignatory = s.MandateSignatory, MandateDate = s.MandateDate, MandateReference = s.MandateReference, HeadlineFrom = s.HeadlineFrom, HeadlineTo = s.HeadlineTo,
            TargetHours = s.TargetMinutes / 60.0, Rule = s.Rule, Percentile = s.Percentile, FlagBelow = s.FlagBelow, HideBelow = s.HideBelow,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        if (!ModelState.IsValid)
            return Again();
        var outcome = await Get<EditStudy>().ExecuteAsync(new(code, Version, Input.Title, Input.Purpose, Input.Unit, Input.Regimes, Input.From, Input.To, Input.Freeze, Input.Zone, Input.HeadlineFrom, Input.HeadlineTo, Input.TargetHours,
            Input.Rule, Input.Percentile, Input.FlagBelow, Input.HideBelow, Input.MandateBody, Input.MandateSignatory, Input.MandateDate, Input.MandateReference), Change("Study edited"), Ct);
        return await RespondAsync(outcome, s => $"/studies/{s.Code}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (!await FindAsync(code))
            return false;
        Points = [.. (await Db.Set<TimePoint>().AsNoTracking().Where(p => p.StudyId == Study.Id).OrderBy(p => p.Step).ThenBy(p => p.Code).ToListAsync(Ct)).Select(p => new Option(p.Code, $"{p.Code} {T.Best(p.Name)}"))];
        return true;
    }
}
