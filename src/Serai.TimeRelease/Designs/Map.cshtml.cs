using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.TimeRelease.Studies;

namespace Serai.TimeRelease.Designs;

/// <summary>The process map: time points in the lanes of their parties, and the intervals between them.</summary>
[Needs(Can.Read)]
internal sealed class MapModel : StudyPage
{
    public ProcessMap Picture { get; private set; } = null!;

    public IReadOnlyList<TimePoint> Points { get; private set; } = [];

    public IReadOnlyList<StudyInterval> Intervals { get; private set; } = [];

    IReadOnlyList<StudyActor> _actors = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await FindAsync(code))
            return NotFound();
        var design = await StudyDesign.ReadAsync(Db, Study, Ct);
        (Points, Intervals) = (design.Points, design.Intervals);
        _actors = await Db.Set<StudyActor>().AsNoTracking().Where(a => a.StudyId == Study.Id).ToListAsync(Ct);
        Picture = MapPicture.Of(Study, _actors, Points, T, Reader.Can(Can.RunStudies) ? p => $"/studies/{code}/map/{p.Code}" : null);
        return Page();
    }

    public string ActorOf(string code) => _actors.FirstOrDefault(a => a.Code == code) is { } actor ? T.Best(actor.Name) : code;
}
