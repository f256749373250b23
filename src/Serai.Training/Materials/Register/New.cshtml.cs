using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.Materials;

[Needs(Can.RunProgrammes)]
internal sealed class NewModuleModel : ModuleFormModel
{
    public override bool IsNew => true;

    public async Task OnGetAsync(Guid? programme)
    {
        Input = new ModuleInput { ProgrammeId = programme };
        await ChoicesAsync();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<SaveModule>().ExecuteAsync(new(null, Input, 0), Change("Module added"), Ct), code => $"/materials/{code}", T["The module is added. Now start its first version."], () => ChoicesAsync());
}
