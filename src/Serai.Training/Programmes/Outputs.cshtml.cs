using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class OutputsModel : SeraiPage
{
    public sealed record Form
    {
        public OutputKind? Kind { get; init; }
        public DateOnly? ReachedOn { get; init; }
        public string Evidence { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        if (Input.Kind is null)
            ModelState.AddModelError("Input.Kind", T["Choose what is reached"]);
        if (!ModelState.IsValid)
            return Again();
        var outcome = await Get<RecordOutput>().ExecuteAsync(new(code, Input.Kind!.Value, Input.ReachedOn, Input.Evidence), Change("Output recorded"), Ct);
        return await RespondAsync(outcome, $"/programmes/{code}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Kinds = [.. new[] { OutputKind.Materials, OutputKind.Syllabus }.Select(k => new Option(k.ToString(), T.Say(ProgrammeWords.Of(k))))];
        return true;
    }
}
