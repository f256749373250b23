using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;

namespace Serai.Training.Rubrics;

[Needs(Can.RunProgrammes)]
internal sealed class NewRubricModel : RubricPage
{
    public void OnGet() => Input = Input with { Criteria = [new(), new(), new(), new(), new()] };

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Get<SaveRubric>().ExecuteAsync(ToCommand(null), Change("Rubric made"), Ct);
        return await RespondAsync(outcome, made => $"/rubrics/{made}", T["Saved"]);
    }
}
