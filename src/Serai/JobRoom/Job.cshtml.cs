using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Jobs;
using Serai.Platform.Pages;

namespace Serai.JobRoom;

/// <summary>Progress of one's own long work; refreshes itself without scripts.</summary>
[Needs(Can.Read)]
sealed class JobModel : SeraiPage
{
    public Job Job { get; private set; } = null!;

    public bool IsOpen => Job.State is JobState.Waiting or JobState.Running;

    public string Sentence => Job.State switch
    {
        JobState.Waiting => T["Waiting for its turn"],
        JobState.Running => Job.Step is { } step ? T[step] : T["At work"],
        JobState.Done => T["Done"],
        JobState.Cancelled => T["Cancelled"],
        _ => T["This did not work. Tell the project team the number {0}.", Job.Failure],
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (IsOpen)
            Response.Headers["Refresh"] = "3";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Job.CancelAsked = true;
        if (Job.State == JobState.Waiting)
            Job.State = JobState.Cancelled;
        await Db.SaveChangesAsync(Ct);
        return LocalRedirect($"/jobs/{id}");
    }

    async Task<bool> LoadAsync(Guid id)
    {
        var job = await Db.Set<Job>().FirstOrDefaultAsync(j => j.Id == id && j.OwnerId == Reader.AccountId, Ct);
        if (job is null)
            return false;
        Job = job;
        return true;
    }
}
