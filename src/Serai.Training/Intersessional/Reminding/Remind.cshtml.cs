using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Training.Programmes;

namespace Serai.Training.Intersessional;

/// <summary>Preview of "remind all late": who, in which language, and the first mail word for word.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class RemindModel : SeraiPage
{
    HashSet<(Guid, Guid)> _today = [];

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Programme Programme { get; private set; } = null!;

    public IReadOnlyList<SendReminders.Late> Late { get; private set; } = [];

    public OutgoingMail? Sample { get; private set; }

    string Site => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    public bool IsSentToday(Guid task, Guid participant) => _today.Contains((task, participant));

    async Task<bool> LoadAsync()
    {
        if (await Db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Code == Code, Ct) is not { } programme)
            return false;
        Programme = programme;
        var reminders = Get<SendReminders>();
        Late = await reminders.LateAsync(programme.Id, Ct);
        var step = SendReminders.ByHand(Now);
        _today = (await Db.Set<TaskReminder>().Where(r => r.ProgrammeId == programme.Id && r.Step == step).Select(r => new { r.TaskId, r.ParticipantId }).ToListAsync(Ct)).Select(r => (r.TaskId, r.ParticipantId)).ToHashSet();
        if (Late.FirstOrDefault(l => l.Who.Person is { Email.Length: > 0 } && !IsSentToday(l.Cell.Task.Id, l.Who.Participant.Id)) is { } first)
            Sample = reminders.MailOf(first.Who, first.Cell.Task, Site, Now);
        return true;
    }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
            return NotFound();
        var outcome = await Get<SendReminders>().RemindLateAsync(Programme.Id, Site, Change("Late participants reminded"), Ct);
        return await RespondAsync(outcome, _ => $"/programmes/{Code}/tasks", outcome.IsDone ? T.Plural(outcome.Made, "{0} reminder is on its way.", "{0} reminders are on their way.") : null);
    }
}
