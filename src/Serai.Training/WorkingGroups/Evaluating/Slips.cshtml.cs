using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class SlipsModel : EventPage
{
    public sealed record InputForm
    {
        public int? Count { get; init; } = 20;
    }

    [BindProperty]
    public InputForm Input { get; set; } = new();

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    string _code = "";

    public string AddressOf(string slip) => $"{Site}/evaluate/{_code}?slip={slip}";

    public async Task<IActionResult> OnGetAsync(Guid form) => await LoadAsync(form) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid form)
    {
        if (!await LoadAsync(form))
            return NotFound();
        var outcome = await Get<PrintSlips>().ExecuteAsync(new(form, Input.Count), Change("Slips for an evaluation made"), Ct);
        if (outcome is not Outcome<IReadOnlyList<string>>.Done done)
            return await RespondAsync(outcome, _ => $"/evaluations/{form}/slips");
        // The codes exist in readable form only in this answer.
        Codes = done.Value;
        return Page();
    }

    async Task<bool> LoadAsync(Guid form)
    {
        if (await Db.Set<EvaluationForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == form, Ct) is not { } found || !await FindAsync(found.EventId))
            return false;
        _code = found.Code;
        Left = await Db.Set<EvaluationSlip>().CountAsync(s => s.FormId == form, Ct);
        return true;
    }
}
