using Microsoft.EntityFrameworkCore;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Training.Cohorts;
using Serai.Training.Programmes;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// A calendar to subscribe to, at an address that nobody can guess. The rights are looked at each time: a disabled account, a role that
/// ended or a withdrawn address empties it at once.
/// </summary>
internal sealed class CalendarFeed(SeraiDb db, Text words)
{
    public const string Purpose = "calendar";

    /// <summary>The file, or null when the address is closed.</summary>
    public async Task<string?> ReadAsync(string token, string site, DateTime now, CancellationToken ct)
    {
        var hash = PersonalLink.HashOf(token);
        var link = await db.Set<PersonalLink>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == Purpose, ct);
        if (link is null || !link.IsOpen(now))
            return null;
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Email == link.HolderEmail && !a.Disabled, ct);
        if (account is null)
            return null;
        var today = DateOnly.FromDateTime(now);
        var grants = await db.Set<Grant>().AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(ct);
        if (!grants.Any(g => g.Holds(today)))
            return null;
        var text = words.In(Languages.Find(account.Language) ?? Languages.English).At(account.Zone);
        var programme = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == link.SubjectId, ct);
        var events = programme is not null ? OfProgramme(programme.Id) : OfPerson(account.PersonId ?? Guid.Empty);
        var name = programme is not null ? $"Serai – {programme.Code}" : text["Serai – my working groups"];
        var since = today.AddDays(-400);
        return CalendarFile.Write("PUBLISH", name, await EntriesAsync(events.Where(e => e.From != null && e.From >= since), text, site, ct), now);
    }

    IQueryable<ProgrammeEvent> OfProgramme(Guid id) =>
        db.Set<ProgrammeEvent>().Where(e => e.ProgrammeId == id || db.Set<EventAlsoServes>().Any(s => s.EventId == e.Id && s.ProgrammeId == id));

    /// <summary>Events that the person was invited to and did not decline, and those of a cohort that the person is in.</summary>
    IQueryable<ProgrammeEvent> OfPerson(Guid person) => db.Set<ProgrammeEvent>().Where(e =>
        db.Set<Invitation>().IgnoreQueryFilters().Any(i => i.EventId == e.Id && i.PersonId == person && i.Reply != ReplyState.Declined && i.Reply != ReplyState.Withdrawn)
        || db.Set<Participant>().IgnoreQueryFilters().Any(p => p.PersonId == person && p.ProgrammeId == e.ProgrammeId && p.State != ParticipantState.Withdrawn
            && (e.GroupId == null || p.GroupId == e.GroupId || p.EditionId == e.GroupId)
            && !db.Set<Invitation>().IgnoreQueryFilters().Any(i => i.EventId == e.Id && i.PersonId == person)));

    async Task<List<CalendarEntry>> EntriesAsync(IQueryable<ProgrammeEvent> events, Text text, string site, CancellationToken ct)
    {
        var found = await events.AsNoTracking().OrderBy(e => e.From).Take(500).ToListAsync(ct);
        var ids = found.Select(e => e.Id).ToList();
        var sessions = (await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).Where(s => ids.Contains(s.EventId)).ToListAsync(ct)).ToLookup(s => s.EventId);
        var removed = (await db.Set<RemovedSession>().AsNoTracking().Where(s => ids.Contains(s.EventId)).ToListAsync(ct)).ToLookup(s => s.EventId);
        return [.. found.SelectMany(e => Of(e, [.. sessions[e.Id]], [.. removed[e.Id]], text, $"{site}/events/{e.Id}"))];
    }

    /// <summary>The event, its sessions, and the sessions that left it: a calendar that took the file in keeps whatever is not cancelled by name.</summary>
    public static IEnumerable<CalendarEntry> Of(ProgrammeEvent e, IReadOnlyList<Session> sessions, IReadOnlyList<RemovedSession> removed, Text text, string url)
    {
        if (EventCalendar.Whole(e, sessions, text, url) is not { } whole)
            yield break;
        yield return whole;
        // The one day of a meeting is told by the event itself; a week also tells its sessions.
        if (whole.Starts is null)
            foreach (var session in EventCalendar.Sessions(e, sessions, text, url).Concat(removed.Select(r => EventCalendar.Removed(e, r, text, url))))
                yield return session;
    }
}
