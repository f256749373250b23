using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class DecisionNewModel : SeraiPage
{
    public sealed record Form
    {
        public string Body { get; init; } = "";
        public string? Meeting { get; init; }
        public string? On { get; init; }
        public string Decided { get; init; } = "";
        public string? Sources { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Code { get; private set; } = "";

    public LocalText Title { get; private set; } = LocalText.Empty;

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        return await RespondAsync(await Get<AddDecision>().ExecuteAsync(new(code, Input.Body, Input.Meeting, Input.On, Input.Decided, Input.Sources), Change("Decision added"), Ct), $"/references#{code}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<PolicyReference>().AsNoTracking().Where(r => r.Code == code).Select(r => r.Title).SingleOrDefaultAsync(Ct) is not { } title)
            return false;
        (Code, Title) = (code, title);
        return true;
    }
}
