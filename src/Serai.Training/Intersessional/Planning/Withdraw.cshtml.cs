using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Intersessional;

[Needs(Can.RunProgrammes)]
internal sealed class WithdrawTaskModel : SeraiPage
{
    public sealed record Form
    {
        public string? Why { get; init; }
    }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IntersessionalTask Item { get; private set; } = null!;

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<IntersessionalTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id && t.ProgrammeCode == Code, Ct) is not { } task)
            return false;
        Item = task;
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        return await RespondAsync(await Get<WithdrawTask>().ExecuteAsync(new(Id, Input.Why), Change("Task withdrawn"), Ct), $"/programmes/{Code}/tasks/{Id}", T["The task is withdrawn."]);
    }
}
