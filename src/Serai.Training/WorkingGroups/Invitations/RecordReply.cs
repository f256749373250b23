using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>A reply, through the person's own link or written down by an officer with the channel it came through.</summary>
internal sealed class RecordReply(SeraiDb db) : IOperation
{
    public sealed record Command(Guid InvitationId, ReplyState? Reply, string? Substitute, string? SubstituteEmail, string? Note, ReplyChannel Through);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        // A speaker of the Secretariat has no Member, so a link alone would not see the row; the link itself names it.
        var rows = command.Through == ReplyChannel.Link ? db.Set<Invitation>().IgnoreQueryFilters() : db.Set<Invitation>();
        if (await rows.FirstOrDefaultAsync(i => i.Id == command.InvitationId, ct) is not { } invitation)
            return Outcome.Missing;
        var problems = new Problems();
        if (command.Reply is not (ReplyState.Accepted or ReplyState.Declined or ReplyState.Substitute))
            problems.Add(nameof(command.Reply), "Choose one of the answers.");
        if (command.Reply == ReplyState.Substitute)
            problems.Required(nameof(command.Substitute), command.Substitute, new Message("Who comes instead? Give the name."), 200);
        if (await db.Set<ProgrammeEvent>().AnyAsync(e => e.Id == invitation.EventId && e.State == EventState.Cancelled, ct))
            problems.Add("", "This event is cancelled; no reply is needed.");
        if (problems.Any)
            return problems;
        invitation.Reply = command.Reply!.Value;
        invitation.RepliedAt = change.At;
        invitation.RepliedThrough = command.Through;
        invitation.RepliedBy = command.Through == ReplyChannel.Link ? null : change.Actor.Name;
        var substitute = command.Reply == ReplyState.Substitute;
        invitation.Substitute = substitute ? command.Substitute!.Trim() : null;
        invitation.SubstituteEmail = substitute && !string.IsNullOrWhiteSpace(command.SubstituteEmail) ? command.SubstituteEmail.Trim() : null;
        invitation.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        await db.SaveAsync(change with { Actor = change.Actor with { OnBehalfOf = command.Through == ReplyChannel.Link ? null : invitation.Name } }, ct);
        return Outcome.Ok;
    }
}
