using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Materials;

[Needs(Can.Read)]
internal sealed class RetireVersionModel : SeraiPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ModuleVersion Item { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<ModuleVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == Id, Ct) is not { } version || !await MaterialRights.MayWriteFilesAsync(Db, Reader, version, Ct))
            return false;
        Item = version;
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await LoadAsync() ? await RespondAsync(await Get<MoveVersion>().ExecuteAsync(new(Id, true, Version), Change("Version retired"), Ct), $"/materials/versions/{Id}", T["The version is retired."]) : NotFound();
}
