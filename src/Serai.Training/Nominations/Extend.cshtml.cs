using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Nominations;

[Needs(Can.RunProgrammes)]
internal sealed class ExtendModel : SeraiPage
{
    public sealed record Form
    {
        public DateOnly? Day { get; set; }
        public TimeOnly? Time { get; set; }
        public string Reason { get; set; } = "";
        public bool Tell { get; set; } = true;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public NominationCall Call { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        var programme = await Db.Set<Programme>().Where(p => p.Code == Code).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Ct);
        if (await Db.Set<NominationCall>().AsNoTracking().FirstOrDefaultAsync(c => c.ProgrammeId == programme, Ct) is not { } call)
            return false;
        Call = call;
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() =>
        await RespondAsync(await Get<ExtendDeadline>().ExecuteAsync(new(Code, Input.Day, Input.Time, Input.Reason, Input.Tell), Change("Deadline extended"), Ct),
            $"/programmes/{Code}/nominations", T["The deadline was extended for all administrations."], LoadAsync);
}
