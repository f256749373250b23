using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class EvaluationCodeModel : EventPage
{
    public EvaluationForm Form { get; private set; } = null!;

    public string Address => $"{Site}/evaluate/{Form.Code}";

    public async Task<IActionResult> OnGetAsync(Guid form)
    {
        if (await Db.Set<EvaluationForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == form, Ct) is not { } found || !await FindAsync(found.EventId))
            return NotFound();
        Form = found;
        return Page();
    }
}
