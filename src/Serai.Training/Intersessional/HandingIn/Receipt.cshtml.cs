using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Pages;

namespace Serai.Training.Intersessional;

/// <summary>What arrived, when, and in time or not. Only its sender opens it here.</summary>
[Needs(Can.Participate)]
internal sealed class ReceiptModel : SeraiPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "submission")]
    public Guid SubmissionId { get; set; }

    public Submission Sent { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var sent = await Db.Set<Submission>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == SubmissionId && s.TaskId == Id, Ct);
        if (sent is null || Reader.PersonId is null || sent.PersonId != Reader.PersonId)
            return NotFound();
        Sent = sent;
        Title = (await Db.Set<IntersessionalTask>().AsNoTracking().FirstAsync(t => t.Id == Id, Ct)).Title.Pick(T).Text;
        Files = await Db.Set<StoredFile>().AsNoTracking().Where(f => f.SubjectId == sent.Id).OrderBy(f => f.ReceivedAt).ToListAsync(Ct);
        return Page();
    }
}
