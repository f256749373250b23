using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Files;
using Serai.Platform.Language;
using Serai.Platform.Web;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Records;

/// <summary>One file of records: what was read, what was refused and why, and how its columns are read.</summary>
[Needs(Can.Read)]
internal sealed class DatasetModel : StudyPage
{
    public sealed record Form
    {
        public string? Case { get; init; }
        public string? Event { get; init; }
        public string? Time { get; init; }
        public string? Start { get; init; }
        public string? Lifecycle { get; init; }
        public string? Actor { get; init; }
        public string? Recorder { get; init; }
        public List<string> Segments { get; init; } = [];
        public string? Zone { get; init; }
        public string? DateOrder { get; init; }
    }

    public sealed record EventRow(string Name, long Count, string? Point);

    [BindProperty]
    public Form Input { get; set; } = new();

    public Dataset Dataset { get; private set; } = null!;

    public RecordReading Reading { get; private set; } = null!;

    public IReadOnlyList<EventRow> Events { get; private set; } = [];

    public IReadOnlyList<Option> Columns => [.. Reading.Columns.Where(c => c.Length > 0).Distinct().Select(c => new Option(c, c))];

    public IReadOnlyList<Option> Orders =>
        [new(nameof(DateOrder.DayMonthYear), T["Day, month, year"]), new(nameof(DateOrder.MonthDayYear), T["Month, day, year"]), new(nameof(DateOrder.YearMonthDay), T["Year, month, day"])];

    public async Task<IActionResult> OnGetAsync(string code, Guid id)
    {
        if (!await LoadAsync(code, id))
            return NotFound();
        var d = Dataset;
        Input = new Form
        {
            Case = d.CaseColumn, Event = d.EventColumn, Time = d.TimeColumn, Start = d.StartColumn, Lifecycle = d.LifecycleColumn, Actor = d.ActorColumn, Recorder = d.RecorderColumn,
            Segments = [.. d.SegmentColumns], Zone = d.Zone, DateOrder = d.DateOrder,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        var outcome = await Get<MapDataset>().ExecuteAsync(new(code, id, Input.Case, Input.Event, Input.Time, Input.Start, Input.Lifecycle, Input.Actor, Input.Recorder, Input.Segments, Input.Zone, Input.DateOrder), Change("Columns of records said"), Ct);
        return await RespondAsync(outcome, $"/studies/{code}/records/{id}", T["Read again with these columns."], () => LoadAsync(code, id));
    }

    public async Task<IActionResult> OnPostUseAsync(string code, Guid id, bool use)
    {
        if (!Reader.Can(Can.RunStudies))
            return Forbid();
        ModelState.Clear();
        return await RespondAsync(await Get<UseDataset>().ExecuteAsync(new(code, id, use), Change(use ? "Records let into the figures" : "Records taken out of the figures"), Ct), $"/studies/{code}/records", T["Saved"], () => LoadAsync(code, id));
    }

    async Task<bool> LoadAsync(string code, Guid id)
    {
        if (!await FindAsync(code) || await Db.Set<Dataset>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.StudyId == Study.Id, Ct) is not { } dataset)
            return false;
        Dataset = dataset;
        Reading = RecordReading.Of(Study, dataset, Get<FileStore>());
        if (Reading.Log is { } log)
        {
            var points = await Db.Set<TimePoint>().AsNoTracking().Where(p => p.StudyId == Study.Id).ToListAsync(Ct);
            var counts = new long[log.EventNames.Length];
            foreach (var e in log.EventIds.AsSpan(0, log.EventCount))
                counts[e]++;
            Events = [.. log.EventNames.Select((name, i) => new EventRow(name, counts[i], points.Find(p => (p.InData ?? p.Code) == name) is { } point ? $"{point.Code} {T.Best(point.Name)}" : null)).OrderByDescending(e => e.Count)];
        }
        return true;
    }
}
