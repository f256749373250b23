using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Training.WorkingGroups;

namespace Serai.Training.Rubrics;

[Needs(Can.ReadPeople)]
internal sealed class EditRubricModel : RubricPage
{
    public int Used { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.Set<Rubric>().AsNoTracking().Include(r => r.Criteria).FirstOrDefaultAsync(r => r.Id == id, Ct) is not { } rubric)
            return NotFound();
        Input = new Form
        {
            Code = rubric.Code, Use = rubric.Use, Name = rubric.Name, PassPercent = rubric.PassPercent, ModerateAbovePercent = rubric.ModerateAbovePercent,
            Criteria = [.. rubric.Criteria.OrderBy(c => c.Order).Select(c => new CriterionForm { Id = c.Id, Name = c.Name, Guide = c.Guide, MostPoints = c.MostPoints, Weight = c.Weight }), new()],
        };
        await LoadAsync(id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayRun)
            return NotFound();
        var outcome = await Get<SaveRubric>().ExecuteAsync(ToCommand(id), Change("Rubric saved"), Ct);
        return await RespondAsync(outcome, made => $"/rubrics/{made}", T["Saved"], () => LoadAsync(id));
    }

    async Task LoadAsync(Guid id) => Used = await Db.Set<Presentation>().CountAsync(p => p.RubricId == id, Ct);
}
