using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Training.Intersessional;

/// <summary>Check your answers. Handing in is this page and this address alone.</summary>
[Needs(Can.Participate)]
internal sealed class SubmitTaskModel : SeraiPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public OwnTask Own { get; private set; } = null!;

    public bool IsReady { get; private set; }

    async Task<bool> LoadAsync()
    {
        Db.ChangeTracker.Clear();
        if (await OwnTask.FindAsync(Db, Reader, Id, Ct) is not { } own)
            return false;
        Own = own;
        IsReady = !HandIn.Check(own).Any;
        return true;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        if (!Own.MayWrite)
            return LocalRedirect($"/my/tasks/{Id}");
        Show(HandIn.Check(Own));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Get<HandIn>().ExecuteAsync(new(Id, $"{Request.Scheme}://{Request.Host}{Request.PathBase}"), Change("Task handed in"), Ct);
        return await RespondAsync(outcome, receipt => $"/my/tasks/{Id}/receipt/{receipt}", null, async () => await LoadAsync());
    }
}
