using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

[Needs(Can.RunProgrammes)]
internal sealed class NewTaskModel : SeraiPage, ITaskFormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public TaskChoices Choices { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return false;
        Programme = programme;
        Choices = await TaskChoices.ReadAsync(Db, T, programme.Id, Ct);
        return true;
    }

    public async Task<IActionResult> OnGetAsync(string? template)
    {
        if (!await LoadAsync())
            return NotFound();
        if (TaskTemplates.All.FirstOrDefault(t => t.Key == template) is { } chosen)
            Input = new TaskInput
            {
                Title = chosen.Title, Instructions = chosen.Instructions, AfterGroup = chosen.AfterGroup, Expects = chosen.Expects.ToString(),
                DueOn = DateOnly.FromDateTime(Now).AddDays(chosen.Days),
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SaveTask>().ExecuteAsync(new(null, Code, Input, 0), Change("Task set"), Ct);
        return await RespondAsync(outcome, id => $"/programmes/{Code}/tasks/{id}", T["Saved as a draft. Participants see it when it is published."]);
    }
}
