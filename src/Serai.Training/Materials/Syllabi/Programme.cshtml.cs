using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents.Charts;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>The materials of one programme: how far each module is in each language, and the syllabus.</summary>
[Needs(Can.Read)]
internal sealed class ProgrammeMaterialsModel : SeraiPage
{
    public sealed record Row(Module Module, IReadOnlyList<ModuleVersion> Versions, IReadOnlySet<Guid> Outdated)
    {
        public ModuleVersion? Of(string language) => Versions.Where(v => v.Language == language && v.State != VersionState.Retired).MaxBy(v => v.Serial);
    }

    public sealed record Form
    {
        public LocalText Title { get; init; } = LocalText.Empty;
        public string? Number { get; init; } = "1.0";
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public IReadOnlyList<Syllabus> Syllabuses { get; private set; } = [];

    public Chart? Chart { get; private set; }

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return false;
        Programme = programme;
        var modules = await Db.Set<Module>().AsNoTracking().Where(m => m.ProgrammeId == programme.Id && !m.Retired).OrderBy(m => m.Code).ToListAsync(Ct);
        var ids = modules.Select(m => m.Id).ToList();
        var versions = await Db.Set<ModuleVersion>().AsNoTracking().Where(v => ids.Contains(v.ModuleId)).ToListAsync(Ct);
        Languages = [.. programme.Languages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(versions.Select(v => v.Language)).Distinct().Order(StringComparer.Ordinal)];
        Rows = [.. modules.Select(m => versions.Where(v => v.ModuleId == m.Id).ToList()).Zip(modules, (v, m) => new Row(m, v, v.Where(x => MaterialWords.IsOutdated(x, v)).Select(x => x.Id).ToHashSet()))];
        Syllabuses = await Db.Set<Syllabus>().AsNoTracking().Include(s => s.Items).Include(s => s.Adoptions).Where(s => s.ProgrammeId == programme.Id).OrderByDescending(s => s.Id).ToListAsync(Ct);
        if (modules.Count > 0)
            Chart = new BarChart([.. Languages.Select(l => T.LanguageName(l))],
            [
                new ChartSeries(T["Accepted"], Languages.Select(l => (double)Rows.Count(r => r.Of(l)?.State == VersionState.Accepted))),
                new ChartSeries(T["In review"], Languages.Select(l => (double)Rows.Count(r => r.Of(l)?.State == VersionState.InReview))),
                new ChartSeries(T["Draft"], Languages.Select(l => (double)Rows.Count(r => r.Of(l)?.State == VersionState.Draft))),
            ])
            {
                Title = T["How far the modules are, by language"], CategoryTitle = T["Language"], Stacked = true, Culture = T.Culture,
                Description = T["{0} of {1} modules have an accepted version in at least one language.", Rows.Count(r => MaterialWords.Latest(r.Versions).Count > 0), Rows.Count],
            };
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (!MayRun)
            return Forbid();
        return await RespondAsync(await Get<ArrangeSyllabus>().StartAsync(Code, Input.Title, Input.Number, Change("Syllabus started"), Ct), id => $"/programmes/{Code}/syllabus/{id}", T["The syllabus is started. Now add its modules."]);
    }
}
