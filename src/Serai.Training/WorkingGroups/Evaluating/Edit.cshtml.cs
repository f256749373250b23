using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class EditEvaluationModel : QuestionsPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid form)
    {
        if (!await FindAsync(id) || await Db.Set<EvaluationForm>().AsNoTracking().Include(f => f.Questions).FirstOrDefaultAsync(f => f.Id == form && f.EventId == id, Ct) is not { } found)
            return NotFound();
        Input = new Form
        {
            Day = Told(found.Day), SessionId = found.SessionId, NeedsSlip = found.NeedsSlip,
            Questions = [.. found.Questions.OrderBy(q => q.Order).Select(q => new QuestionForm { Kind = q.Kind, Text = q.Text }), new(), new()],
        };
        await LoadFormAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid form)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<SaveEvaluation>().ExecuteAsync(ToCommand(form), Change("Evaluation changed"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/evaluation", T["Saved"], LoadFormAsync);
    }
}
