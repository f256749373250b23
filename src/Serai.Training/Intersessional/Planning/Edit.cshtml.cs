using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Intersessional;

[Needs(Can.RunProgrammes)]
internal sealed class EditTaskModel : SeraiPage, ITaskFormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IntersessionalTask Item { get; private set; } = null!;

    public TaskChoices Choices { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id && t.ProgrammeCode == Code, Ct) is not { } task)
            return false;
        Item = task;
        Choices = await TaskChoices.ReadAsync(Db, T, task.ProgrammeId, Ct);
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        Version = Item.Version;
        Input = new TaskInput
        {
            Title = Item.Title, Instructions = Item.Instructions, AfterGroup = Item.AfterGroup, DueOn = Item.DueOn, AcceptUntil = Item.AcceptUntil,
            GroupId = Item.GroupId?.ToString("D", CultureInfo.InvariantCulture), Expects = Item.Expects.ToString(), Counts = Item.CountsTowardsCertification,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SaveTask>().ExecuteAsync(new(Id, Code, Input, Version), Change("Task changed"), Ct);
        return await RespondAsync(outcome, id => $"/programmes/{Code}/tasks/{id}", T["Saved"]);
    }
}
