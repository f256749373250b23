using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.TimeRelease.Designs;
using Serai.TimeRelease.Engine.Survival;
using Serai.TimeRelease.Records;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Figures;

[Needs(Can.Read)]
internal sealed class ShowModel : StudyPage
{
    public StudyRecords.Read? Read { get; private set; }

    public StudyFigures? Figures { get; private set; }

    /// <summary>Column by which the figures are broken down.</summary>
    public string? By { get; private set; }

    /// <summary>The interval that is broken down: the headline unless another is chosen.</summary>
    public StudyInterval? Shown { get; private set; }

    public DistributionChart? Spread { get; private set; }

    public BarChart? Contributions { get; private set; }

    public HeatMap? Hours { get; private set; }

    public ProcessMap? Process { get; private set; }

    IReadOnlyList<StudyActor> _actors = [];

    public async Task<IActionResult> OnGetAsync(string code, string? by, string? interval)
    {
        if (!await FindAsync(code))
            return NotFound();
        Read = await Get<StudyRecords>().ReadAsync(Study, Ct);
        if (Read is null)
            return Page();
        By = Read.Segments.FirstOrDefault(c => c == by);
        Figures = await StudyFigures.ReadAsync(Db, Study, Read, By, Ct);
        var measured = Figures.Lines.Where(l => l is { IsAll: true, Summary: not null }).Select(l => l.Interval).ToList();
        Shown = measured.Find(i => i.Code == interval) ?? Figures.Headline?.Interval ?? measured.FirstOrDefault();
        _actors = await Db.Set<StudyActor>().AsNoTracking().Where(a => a.StudyId == Study.Id).ToListAsync(Ct);
        Spread = Shown is null ? null : ResultPictures.Spread(Study, Figures, Shown, By, T);
        Contributions = ResultPictures.Contributions(Figures, _actors, Read.Used.CaseCount, T);
        Hours = ResultPictures.Hours(Figures.Design, Read.Used, T);
        Process = ResultPictures.Process(Figures, _actors, Read.Used, T);
        return Page();
    }

    public string ActorOf(string code) => _actors.FirstOrDefault(a => a.Code == code) is { } actor ? T.Best(actor.Name) : code;

    /// <summary>The median with the cases that are not released; "more than" the last observed time where it is not reached.</summary>
    public string MedianOf(KaplanMeier release) => release.Percentile(.5) is { Reached: true } median ? T.Short(median.Value) : T["more than {0}", T.Short(release.LastObserved)];
}
