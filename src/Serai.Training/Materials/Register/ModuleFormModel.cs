using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Materials;

/// <summary>What the pages that add and change a module share.</summary>
internal abstract class ModuleFormModel : SeraiPage
{
    [BindProperty]
    public ModuleInput Input { get; set; } = new();

    public abstract bool IsNew { get; }

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> Topics { get; private set; } = [];

    public IReadOnlyList<Option> Modules { get; private set; } = [];

    protected async Task ChoicesAsync(Guid? own = null)
    {
        Programmes = [.. (await Db.Set<Programme>().AsNoTracking().OrderBy(p => p.Code).ToListAsync(Ct)).Select(p => new Option(p.Id.ToString(), $"{p.Code} – {p.Title.Pick(T).Text}"))];
        Topics = [.. (await Db.Set<Topic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Code).ToListAsync(Ct)).Select(t => new Option(t.Id.ToString(), t.Name.Pick(T).Text))];
        Modules = [.. (await Db.Set<Module>().AsNoTracking().Where(m => m.Id != own).OrderBy(m => m.Code).ToListAsync(Ct)).Select(m => new Option(m.Id.ToString(), $"{m.Code} – {m.Title.Pick(T).Text}"))];
    }
}
