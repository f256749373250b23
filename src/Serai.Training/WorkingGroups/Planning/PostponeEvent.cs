using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Moves an event with its agenda to other days and tells everybody who was invited.</summary>
internal sealed class PostponeEvent(SeraiDb db, InvitationMail mail) : IOperation
{
    public sealed record Command(Guid EventId, DateOnly? From, DateOnly? To, string? Why, string Site);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        var problems = new Problems();
        var why = problems.Required(nameof(command.Why), command.Why, new Message("Say why it is moved; the invited people read it."));
        if (e.State != EventState.Planned)
            problems.Add("", "Only a planned event can be moved.");
        if (command.From is null)
            problems.Add(nameof(command.From), "Give the new first day.");
        if (command is { From: { } from, To: { } to } && to < from)
            problems.Add(nameof(command.To), "The last day ({0}) is before the first ({1}).", to, from);
        if (problems.Any)
            return problems;
        var first = command.From!.Value;
        var last = command.To ?? (e is { From: { } f, To: { } t } ? first.AddDays(t.DayNumber - f.DayNumber) : first);
        if (e.From is { } before)
            foreach (var session in await db.Set<Session>().Where(s => s.EventId == e.Id).ToListAsync(ct))
                session.Day = session.Day.AddDays(first.DayNumber - before.DayNumber);
        (e.From, e.To, e.Precision, e.ChangedBecause) = (first, last, Programmes.Precision.Day, why);
        e.CalendarSequence++;
        await mail.TellInvitedAsync(e, command.Site, change.At, ct);
        await db.SaveAsync(change.Because(why), ct);
        return Outcome.Ok;
    }
}
