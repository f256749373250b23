using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Training.Materials;

[Needs(Can.RunProgrammes)]
internal sealed class EditModuleModel : ModuleFormModel
{
    public override bool IsNew => false;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    public Module Item { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == Code, Ct) is not { } module)
            return false;
        Item = module;
        await ChoicesAsync(module.Id);
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Version = Item.Version;
        Input = new ModuleInput
        {
            Code = Item.Code, Title = Item.Title, Objective = Item.Objective ?? LocalText.Empty, ProgrammeId = Item.ProgrammeId, TopicId = Item.TopicId, Minutes = Item.Minutes,
            AdaptedFromId = Item.AdaptedFromId, AdaptedFromElsewhere = Item.AdaptedFromElsewhere, ReviewersNeeded = Item.ReviewersNeeded, Retired = Item.Retired,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        return await RespondAsync(await Get<SaveModule>().ExecuteAsync(new(Item.Id, Input, Version), Change("Module changed"), Ct), code => $"/materials/{code}", T["Saved"]);
    }
}
