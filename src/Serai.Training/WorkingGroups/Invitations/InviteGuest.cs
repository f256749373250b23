using Microsoft.EntityFrameworkCore;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.WorkingGroups;

/// <summary>Puts a guest or a high-level representative on the list of an event, with a place in the protocol order.</summary>
internal sealed class InviteGuest(SeraiDb db) : IOperation
{
    public sealed record Command(Guid EventId, string? Name, string? Email, InvitedAs As, int? Order, string? Language, Guid? MemberId, string? Note);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (await db.Set<ProgrammeEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == command.EventId, ct) is not { } e)
            return Outcome.Missing;
        var problems = new Problems();
        var name = problems.Required(nameof(command.Name), command.Name, new Message("Give the name with its title, as it stands on the protocol list."), 200);
        if (!string.IsNullOrWhiteSpace(command.Email) && !command.Email.Contains('@', StringComparison.Ordinal))
            problems.Add(nameof(command.Email), "This is not a mail address.");
        if (problems.Any)
            return problems;
        db.Add(new Invitation
        {
            ProgrammeId = e.ProgrammeId, EventId = e.Id, Name = name, Email = string.IsNullOrWhiteSpace(command.Email) ? null : command.Email.Trim(), As = command.As,
            Order = command.Order ?? 0, Language = Languages.Find(command.Language)?.Code ?? "en", MemberId = command.MemberId, Note = command.Note,
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
