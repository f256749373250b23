using Microsoft.EntityFrameworkCore;
using Serai.Directory.Erasing;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Ports;

namespace Serai.Training.WorkingGroups;

/// <summary>Invitations and speakers. The place in the agenda and the answer stay; name, address, office and notes go.</summary>
internal sealed class InvitationPersonalData(SeraiDb db, Reader reader, TimeProvider time) : IPersonalData
{
    public IReadOnlyList<Type> Covers => [typeof(Invitation), typeof(SessionSpeaker)];

    public async Task<IReadOnlyList<PersonalRecord>> CollectAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        return
        [
            .. (await Invitations(traces).AsNoTracking().ToListAsync(ct)).Select(i => PersonalRecord.Of(/*T*/"Invitation", i.Id, ("name", i.Name), ("mail", i.Email), ("as", i.As), ("sent", i.SentAt), ("reply", i.Reply), ("replied", i.RepliedAt),
                ("replied by", i.RepliedBy), ("substitute", i.Substitute), ("mail of the substitute", i.SubstituteEmail), ("note", i.Note))),
            .. (await Speakers(traces).AsNoTracking().ToListAsync(ct)).Select(s => PersonalRecord.Of(/*T*/"Speaker in a session", s.Id, ("session", s.SessionId), ("name", s.Name), ("office", s.Office), ("organisation", s.Organisation))),
        ];
    }

    public async Task EraseAsync(Guid personId, CancellationToken ct)
    {
        var traces = await PersonTraces.ReadAsync(db, personId, ct);
        foreach (var invitation in await Invitations(traces).ToListAsync(ct))
        {
            var own = invitation.PersonId == personId || traces.IsMail(invitation.Email);
            if (own)
            {
                db.Entry(invitation).Property(i => i.Name).CurrentValue = traces.Pseudonym;
                db.Entry(invitation).Property(i => i.Email).CurrentValue = null;
                invitation.RepliedBy = null;
            }
            if (own || traces.IsMail(invitation.SubstituteEmail))
                (invitation.Substitute, invitation.SubstituteEmail, invitation.Note) = (null, null, null);
        }
        foreach (var speaker in await Speakers(traces).ToListAsync(ct))
            (speaker.Name, speaker.Office) = (traces.Pseudonym, null);
        await db.SaveAsync(reader.Change("Erased with the person", time), ct);
    }

    IQueryable<Invitation> Invitations(PersonTraces traces) => db.Set<Invitation>().IgnoreQueryFilters()
        .Where(i => i.PersonId == traces.Id || (i.Email != null && traces.Mails.Contains(i.Email.ToLower())) || (i.SubstituteEmail != null && traces.Mails.Contains(i.SubstituteEmail.ToLower())));

    /// <summary>Speakers of a printed agenda are known by their name alone.</summary>
    IQueryable<SessionSpeaker> Speakers(PersonTraces traces) => db.Set<SessionSpeaker>().Where(s => s.PersonId == traces.Id || (s.PersonId == null && traces.Names.Contains(s.Name)));
}
