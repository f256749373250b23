using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Web;

namespace Serai.TimeRelease.Studies;

[Needs(Can.RunStudies)]
internal sealed class StageModel : StudyPage
{
    public sealed record Form
    {
        public StudyState? To { get; init; }
        public string? Why { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<Option> Stages => [.. MoveStudy.Next(Study.State).Select(s => new Option(s.ToString(), T.Say(StudyWords.Of(s))) { Hint = s < Study.State ? T["One stage back; needs a reason."] : null })];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await FindAsync(code))
            return NotFound();
        Version = Study.Version;
        Input = new Form { To = MoveStudy.Next(Study.State)[0] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await FindAsync(code))
            return NotFound();
        if (Input.To is not { } to)
        {
            ModelState.AddModelError("Input.To", T["Choose a stage"]);
            return Again();
        }
        return await RespondAsync(await Get<MoveStudy>().ExecuteAsync(new(code, Version, to, Input.Why), Change("Stage changed"), Ct), $"/studies/{code}", T["Saved"]);
    }
}
