using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Rubrics;

[Needs(Can.ReadPeople)]
internal sealed class RubricsModel : SeraiPage
{
    public sealed record Row(Guid Id, string Code, LocalText Name, RubricUse Use, int Criteria, int Used);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public async Task OnGetAsync() =>
        Rows = await Db.Set<Rubric>().AsNoTracking().OrderBy(r => r.Code)
            .Select(r => new Row(r.Id, r.Code, r.Name, r.Use, r.Criteria.Count, Db.Set<Presentation>().Count(p => p.RubricId == r.Id))).ToListAsync(Ct);
}
