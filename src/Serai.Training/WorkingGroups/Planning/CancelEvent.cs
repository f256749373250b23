using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Cancels an event; the calendars of the invited people take it out.</summary>
internal sealed class CancelEvent(SeraiDb db, InvitationMail mail) : IOperation
{
    public sealed record Command(Guid EventId, string? Why, string Site);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        var problems = new Problems();
        var why = problems.Required(nameof(command.Why), command.Why, new Message("Say why it is cancelled; the invited people read it."));
        if (e.State != EventState.Planned)
            problems.Add("", "Only a planned event can be cancelled.");
        if (problems.Any)
            return problems;
        (e.State, e.ChangedBecause) = (EventState.Cancelled, why);
        e.CalendarSequence++;
        await mail.TellInvitedAsync(e, command.Site, change.At, ct);
        await db.SaveAsync(change.Because(why), ct);
        return Outcome.Ok;
    }
}
