using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Directory.Regions;

[Needs(Can.ManageDirectory)]
sealed class NewModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";

        public LocalText? Name { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<SaveRegionSet>().ExecuteAsync(null, Input.Code, Input.Name, Change("Region set added"), Ct), code => $"/regions/{code}", T["Saved"]);
}
