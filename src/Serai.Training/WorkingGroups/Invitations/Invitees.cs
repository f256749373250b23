using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Data;
using Serai.Training.Cohorts;

namespace Serai.Training.WorkingGroups;

/// <summary>Who belongs to an event: the cohort, or that part of it whose group or language edition the event is for.</summary>
internal static class Invitees
{
    public static IQueryable<Participant> ExpectedAt(this SeraiDb db, ProgrammeEvent e)
    {
        var on = e.From;
        return db.Set<Participant>().Where(p => (p.ProgrammeId == e.ProgrammeId || db.Set<EventAlsoServes>().Any(s => s.EventId == e.Id && s.ProgrammeId == p.ProgrammeId))
            && (e.GroupId == null || p.GroupId == e.GroupId || p.EditionId == e.GroupId)
            && (p.JoinedOn == null || on == null || p.JoinedOn <= on)
            && (p.LeftOn == null ? p.State != ParticipantState.Withdrawn : on != null && p.LeftOn >= on));
    }

    /// <summary>How many invited people were told an older state of the calendar.</summary>
    public static Task<int> BehindAsync(this SeraiDb db, ProgrammeEvent e, CancellationToken ct) =>
        db.Set<Invitation>().CountAsync(i => i.EventId == e.Id && i.SentSequence >= 0 && i.SentSequence < e.CalendarSequence && i.Reply != ReplyState.Withdrawn && i.Reply != ReplyState.Declined, ct);

    public static async Task<List<Invitation>> MissingAsync(this SeraiDb db, ProgrammeEvent e, CancellationToken ct)
    {
        var have = await db.Set<Invitation>().Where(i => i.EventId == e.Id && i.PersonId != null).Select(i => i.PersonId!.Value).ToListAsync(ct);
        var participants = await db.ExpectedAt(e).Select(p => p.PersonId).ToListAsync(ct);
        var speakers = await db.Set<SessionSpeaker>().Where(s => s.PersonId != null && db.Set<Session>().Any(x => x.Id == s.SessionId && x.EventId == e.Id))
            .Select(s => s.PersonId!.Value).Distinct().ToListAsync(ct);
        var wanted = participants.Concat(speakers).Except(have).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => wanted.Contains(p.Id) && !p.Erased).ToListAsync(ct);
        return [.. people.Select(p => new Invitation
        {
            ProgrammeId = e.ProgrammeId, EventId = e.Id, PersonId = p.Id, MemberId = p.MemberId, Name = p.FullName, Email = p.Email, Language = p.Language, Zone = p.Zone,
            As = participants.Contains(p.Id) ? InvitedAs.Participant : InvitedAs.Speaker,
        }).OrderBy(i => i.As).ThenBy(i => i.Name, StringComparer.Ordinal)];
    }
}
