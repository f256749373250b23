using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Programmes;

[Needs(Can.RunProgrammes)]
internal sealed class StateModel : SeraiPage
{
    public sealed record Form
    {
        public ProgrammeState? To { get; init; }
        public string? Why { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<Option> States { get; private set; } = [];

    public IReadOnlyList<OutputKind> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        Version = Programme.Version;
        Input = new Form { To = ChangeState.Next(Programme.State)[0] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        if (Input.To is not { } to)
        {
            ModelState.AddModelError("Input.To", T["Choose a state"]);
            return Again();
        }
        var outcome = await Get<ChangeState>().ExecuteAsync(new(code, Version, to, Input.Why), Change("State changed"), Ct);
        return await RespondAsync(outcome, $"/programmes/{code}", T["Saved"]);
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Programme>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, Ct) is not { } programme)
            return false;
        Programme = programme;
        States = [.. ChangeState.Next(programme.State).Select(s => new Option(s.ToString(), T.Say(ProgrammeWords.Of(s))) { Hint = s < programme.State ? T["One step back; needs a reason."] : null })];
        Missing = await ChangeState.MissingAsync(Db, programme, Ct);
        return true;
    }
}
