using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.WorkingGroups;

[Needs(Can.RunProgrammes)]
internal sealed class NewEvaluationModel : QuestionsPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Input = new Form { Questions = [.. DefaultQuestions.All.Select(q => new QuestionForm { Kind = q.Kind, Text = q.Text }), new(), new()] };
        await LoadFormAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var outcome = await Get<SaveEvaluation>().ExecuteAsync(ToCommand(null), Change("Evaluation made"), Ct);
        return await RespondAsync(outcome, _ => $"{Href}/evaluation", T["The form is kept. Open it when it is time."], LoadFormAsync);
    }
}
