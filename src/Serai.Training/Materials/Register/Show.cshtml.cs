using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Training.National;
using Serai.Training.Programmes;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Materials;

/// <summary>One module: its versions by language, where it came from and where it is used.</summary>
[Needs(Can.Read)]
internal sealed class ShowModuleModel : SeraiPage
{
    public sealed record Use(Guid EventId, LocalText Title, DateOnly Day);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Module Item { get; private set; } = null!;

    public string? ProgrammeCode { get; private set; }

    public LocalText? Topic { get; private set; }

    public IReadOnlyList<ModuleVersion> History { get; private set; } = [];

    public IReadOnlySet<Guid> Outdated { get; private set; } = new HashSet<Guid>();

    public ModuleVersion? Best { get; private set; }

    public bool MayReadBest { get; private set; }

    public IReadOnlyList<StoredFile> BestFiles { get; private set; } = [];

    public IReadOnlyList<Module> Chain { get; private set; } = [];

    public IReadOnlyList<Module> AdaptedTo { get; private set; } = [];

    public IReadOnlyList<Use> Sessions { get; private set; } = [];

    public int NationalSessions { get; private set; }

    /// <summary>The short test of this module that is asked now.</summary>
    public IReadOnlyList<TestQuestion> Questions { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public bool IsFallback => Best is { } best && Platform.Language.Languages.Primary(best.Language) != T.Language.Code;

    public IReadOnlyList<string> Languages => [.. History.Select(v => v.Language).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Numbers => [.. History.OrderByDescending(v => v.CreatedAt).Select(v => v.Number).Distinct()];

    public ModuleVersion? Find(string number, string language) => History.FirstOrDefault(v => v.Number == number && v.Language == language);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == Code, Ct) is not { } module)
            return NotFound();
        Item = module;
        ProgrammeCode = await Db.Set<Programme>().Where(p => p.Id == module.ProgrammeId).Select(p => p.Code).FirstOrDefaultAsync(Ct);
        Topic = await Db.Set<Topic>().Where(t => t.Id == module.TopicId).Select(t => t.Name).FirstOrDefaultAsync(Ct);
        History = await Db.Set<ModuleVersion>().AsNoTracking().Where(v => v.ModuleId == module.Id).OrderByDescending(v => v.CreatedAt).ThenBy(v => v.Language).ToListAsync(Ct);
        Outdated = History.Where(v => MaterialWords.IsOutdated(v, History)).Select(v => v.Id).ToHashSet();
        Best = MaterialWords.Pick(History, Reader.Languages);
        if (Best is { } best)
        {
            MayReadBest = await MaterialRights.MayReadAsync(Db, Reader, module, best, Ct);
            BestFiles = await Db.Set<StoredFile>().IgnoreQueryFilters().AsNoTracking().Where(f => f.SubjectId == best.Id).OrderBy(f => f.Name).ToListAsync(Ct);
        }
        MayWrite = await MaterialRights.MayWriteAsync(Db, Reader, module, Ct);
        var chain = new List<Module>();
        for (var from = module.AdaptedFromId; from is { } id && chain.Count < 10 && await Db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, Ct) is { } parent; from = parent.AdaptedFromId)
            chain.Add(parent);
        Chain = chain;
        AdaptedTo = await Db.Set<Module>().AsNoTracking().Where(m => m.AdaptedFromId == module.Id).OrderBy(m => m.Code).ToListAsync(Ct);
        Sessions = await Db.Set<Session>().AsNoTracking().Where(s => s.ModuleId == module.Id).OrderBy(s => s.Day).ThenBy(s => s.Starts).Select(s => new Use(s.EventId, s.Title, s.Day)).ToListAsync(Ct);
        Questions = await Db.Set<TestQuestion>().AsNoTracking().Where(q => q.ModuleId == module.Id && !q.Retired).OrderBy(q => q.Order).ToListAsync(Ct);
        NationalSessions = await Db.Set<NationalSession>().CountAsync(s => s.ModuleId == module.Id, Ct);
        return Page();
    }
}
