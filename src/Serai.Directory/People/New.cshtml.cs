using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Directory.People;

[Needs(Can.EditPeople)]
sealed class NewModel : PersonPage
{
    public async Task OnGetAsync() => await LoadAsync(null, false);

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(null, true);
        return await RespondAsync(await Get<AddPerson>().ExecuteAsync(Input, Change("Person added"), Ct), id => $"/people/{id}", T["Saved"]);
    }
}
