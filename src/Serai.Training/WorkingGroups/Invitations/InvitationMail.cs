using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Mail;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>Writes the mails of an event: invitation, change and cancellation, each in the language of the person and with a calendar entry.</summary>
internal sealed class InvitationMail(SeraiDb db, Text words, IOptions<MailOptions> options)
{
    public const string Purpose = "event-reply";

    /// <summary>Puts a mail in the outbox for everybody who was told before and still counts; the caller saves.</summary>
    public async Task<int> TellInvitedAsync(ProgrammeEvent e, string site, DateTime now, CancellationToken ct)
    {
        var told = await db.Set<Invitation>().Where(i => i.EventId == e.Id && i.SentSequence >= 0 && i.Reply != ReplyState.Withdrawn).ToListAsync(ct);
        await WriteAsync(e, told, site, now, ct);
        return told.Count;
    }

    public async Task WriteAsync(ProgrammeEvent e, IReadOnlyList<Invitation> to, string site, DateTime now, CancellationToken ct)
    {
        var sessions = await db.Set<Session>().Include(s => s.Speakers).Where(s => s.EventId == e.Id).ToListAsync(ct);
        var removed = await db.Set<RemovedSession>().AsNoTracking().Where(s => s.EventId == e.Id).OrderBy(s => s.Day).ThenBy(s => s.Starts).ToListAsync(ct);
        // An address in an older mail goes on working: people answer from whichever mail they find.
        foreach (var invitation in to.Where(i => !string.IsNullOrWhiteSpace(i.Email)))
        {
            var text = words.In(Languages.Find(invitation.Language) ?? Languages.English).At(invitation.Zone ?? e.Zone);
            var first = invitation.SentSequence < 0;
            var (link, token) = PersonalLink.Issue(Purpose, invitation.Id, invitation.MemberId, invitation.Name, invitation.Email, text.Language.Code, now,
                (e.To ?? e.From)?.AddDays(60).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is { } after && after > now ? after : now.AddDays(180));
            db.Add(link);
            var address = $"{site.TrimEnd('/')}/reply/{token}";
            var entry = EventCalendar.Whole(e, sessions, text, address, ("Serai", options.Value.From), (invitation.Name, invitation.Email!));
            var cancelled = e.State == EventState.Cancelled;
            db.Add(new OutgoingMail
            {
                To = invitation.Email!, ToName = invitation.Name, Language = text.Language.Code, MemberId = invitation.MemberId, CreatedAt = now, Href = $"/events/{e.Id}",
                Subject = Subject(e, text, first, cancelled), TextBody = Body(e, invitation, text, address, first, cancelled, sessions),
                Calendar = entry is null ? null : CalendarFile.Write(cancelled ? "CANCEL" : "REQUEST", null, [entry], now),
                CalendarMethod = entry is null ? null : cancelled ? "CANCEL" : "REQUEST",
            });
            // The one day of a meeting is told by the event's entry alone, and a cancelled event takes its agenda with it.
            if (!first && !cancelled && entry is { Starts: null })
                WriteSessions(e, invitation, sessions, removed, text, address, now);
            invitation.SentSequence = e.CalendarSequence;
            invitation.SentAt = now;
        }
    }

    /// <summary>
    /// A mail for each session that moved by itself or left the agenda since this person was told. A REQUEST or CANCEL is about one UID
    /// (RFC 5546 3.2), so that several sessions are several mails.
    /// </summary>
    void WriteSessions(ProgrammeEvent e, Invitation invitation, List<Session> sessions, List<RemovedSession> removed, Text text, string address, DateTime now)
    {
        var told = invitation.SentSequence;
        var (from, to) = (("Serai", options.Value.From), (invitation.Name, invitation.Email!));
        foreach (var gone in removed.Where(r => r.FirstSequence <= told && told < r.Sequence))
        {
            var what = text["“{0}”, {1}, {2}–{3}", gone.Title.Pick(text).Text, gone.Day, gone.Starts, gone.Ends];
            Add("CANCEL", EventCalendar.Removed(e, gone, text, address, from, to), text["Taken out of the agenda: {0}", what], text["This session does not take place: {0}. It leaves your calendar; the event itself stays.", what]);
        }
        foreach (var moved in sessions.Where(s => s.Kind != SessionKind.Break && s.FirstSequence <= told && told < s.MovedSequence).OrderBy(s => s.Day).ThenBy(s => s.Starts))
        {
            var what = text["“{0}”, {1}, {2}–{3}", moved.Title.Pick(text).Text, moved.Day, moved.Starts, moved.Ends];
            Add("REQUEST", EventCalendar.Moved(e, moved, text, address, from, to), text["New time: {0}", what], text["This session has a new time: {0} (time of {1}).", what, new Message(Zones.City(e.Zone))]);
        }

        void Add(string method, CalendarEntry entry, string subject, string sentence) => db.Add(new OutgoingMail
        {
            To = invitation.Email!, ToName = invitation.Name, Language = text.Language.Code, MemberId = invitation.MemberId, CreatedAt = now, Href = $"/events/{e.Id}/agenda", Subject = subject,
            TextBody = string.Join("\n\n", text["Dear {0},", invitation.Name], $"{e.ProgrammeCode} – {text.TitleOf(e)}", sentence, text["See the agenda, and say whether you will come: {0}", address],
                text["This mail was written by Serai for the WCO/JICA Joint Project. The link is personal: do not forward it."]),
            Calendar = CalendarFile.Write(method, null, [entry], now), CalendarMethod = method,
        });
    }

    static string Subject(ProgrammeEvent e, Text text, bool first, bool cancelled)
    {
        var name = $"{e.ProgrammeCode} – {text.TitleOf(e)}";
        return cancelled ? text["Cancelled: {0}", name] : first ? text["Invitation: {0}, {1}", name, text.WhenOf(e)] : text["Changed: {0}, {1}", name, text.WhenOf(e)];
    }

    static string Body(ProgrammeEvent e, Invitation invitation, Text text, string address, bool first, bool cancelled, IReadOnlyCollection<Session> sessions)
    {
        var parts = new List<string> { text["Dear {0},", invitation.Name] };
        var name = $"{e.ProgrammeCode} – {text.TitleOf(e)}";
        if (cancelled)
            parts.Add(text["This event is cancelled: {0}, {1}.", name, text.WhenOf(e)]);
        else if (first)
            parts.Add(text["You are invited to {0}, {1}.", name, text.WhenOf(e)]);
        else
            parts.Add(text["Something changed: {0}, {1}.", name, text.WhenOf(e)]);
        if (e.ChangedBecause is { } why && !first)
            parts.Add(why);
        if (!cancelled)
        {
            var facts = new List<string>();
            if (text.PlaceOf(e) is { Length: > 0 } place)
                facts.Add(text["Place: {0}", place]);
            if (e.Mode != EventMode.InPerson)
                facts.Add(text["The address of the virtual room is on your page, see the link below."]);
            if (e.From is { } day && sessions.Where(s => s.Day == sessions.Min(x => x.Day)).OrderBy(s => s.Starts).FirstOrDefault() is { } opening)
                facts.Add(FirstSession(e, opening, text, day));
            if (facts.Count > 0)
                parts.Add(string.Join('\n', facts));
            parts.Add(text["See the agenda, and say whether you will come: {0}", address]);
        }
        parts.Add(text["This mail was written by Serai for the WCO/JICA Joint Project. The link is personal: do not forward it."]);
        return string.Join("\n\n", parts);
    }

    static string FirstSession(ProgrammeEvent e, Session opening, Text text, DateOnly day)
    {
        var utc = Deadline.At(opening.Day < day ? day : opening.Day, opening.Starts, e.Zone).Utc;
        var there = text["Begins: {0}, {1} (time of {2})", text.Date(opening.Day), opening.Starts, new Message(Zones.City(e.Zone))];
        return text.Zone == e.Zone || Zones.OffsetAt(text.Zone, utc) == Zones.OffsetAt(e.Zone, utc)
            ? there
            : text["{0}; for you: {1} (time of {2})", there, text.Moment(utc), new Message(Zones.City(text.Zone))];
    }
}
