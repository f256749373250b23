using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Invites everybody who belongs to the event and was not invited, and tells those whose calendar is behind.</summary>
internal sealed class SendInvitations(SeraiDb db, InvitationMail mail) : IOperation
{
    public sealed record Command(Guid EventId, string Site);

    public async Task<Outcome<int>> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome<int>.Missing;
        if (e.State != EventState.Planned)
            return Outcome<int>.Wrong("", "Invitations can only be sent for a planned event.");
        if (e.From is null || e.Precision != Programmes.Precision.Day)
            return Outcome<int>.Wrong("", "Set the days of the event first; an invitation needs them.");
        var fresh = await db.MissingAsync(e, ct);
        db.AddRange(fresh);
        var behind = await db.Set<Invitation>().Where(i => i.EventId == e.Id && i.SentSequence < e.CalendarSequence && i.Reply != ReplyState.Withdrawn && i.Reply != ReplyState.Declined).ToListAsync(ct);
        var all = fresh.Concat(behind.Except(fresh)).Where(i => !string.IsNullOrWhiteSpace(i.Email)).ToList();
        if (all.Count == 0)
            return Outcome<int>.Wrong("", "Everybody who belongs to this event has been told already.");
        await mail.WriteAsync(e, all, command.Site, change.At, ct);
        await db.SaveAsync(change, ct);
        return all.Count;
    }
}
