using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>What an event and its sessions look like in a calendar, in the reader's words.</summary>
internal static class EventCalendar
{
    /// <summary>The event itself: whole days, or for a single day with an agenda its first to last minute.</summary>
    public static CalendarEntry? Whole(ProgrammeEvent e, IReadOnlyCollection<Session> sessions, Text text, string? url, (string, string)? organizer = null, (string, string)? attendee = null)
    {
        if (e.From is not { } from || e.Precision != Programmes.Precision.Day)
            return null;
        var oneDay = (e.To ?? from) == from && sessions.Count > 0;
        return new CalendarEntry
        {
            Uid = e.CalendarUid, Sequence = e.CalendarSequence, Summary = Summary(e, text), Day = from, LastDay = e.To,
            Starts = oneDay ? sessions.Min(s => s.Starts) : null, Ends = oneDay ? sessions.Max(s => s.Ends) : null, Zone = e.Zone,
            Location = Location(e, text), Url = url, Description = Description(e, text, url),
            Cancelled = e.State == EventState.Cancelled, Free = !oneDay, Organizer = organizer, Attendee = attendee,
        };
    }

    public static IEnumerable<CalendarEntry> Sessions(ProgrammeEvent e, IEnumerable<Session> sessions, Text text, string? url) =>
        sessions.Where(s => s.Kind != SessionKind.Break).OrderBy(s => s.Day).ThenBy(s => s.Starts).Select(s => new CalendarEntry
        {
            Uid = UidOf(s.Id), Sequence = e.CalendarSequence, Summary = s.Title.Pick(text).Text, Day = s.Day, Starts = s.Starts, Ends = s.Ends, Zone = e.Zone,
            Location = Location(e, text), Url = url, Cancelled = e.State == EventState.Cancelled,
            Description = string.Join('\n', new[] { Summary(e, text) }.Concat(s.Speakers.OrderBy(p => p.Order).Select(p => p.Line))),
        });

    /// <summary>One session by itself, for the mail that moves it in the calendar of a person.</summary>
    public static CalendarEntry Moved(ProgrammeEvent e, Session session, Text text, string? url, (string, string) organizer, (string, string) attendee) =>
        Sessions(e, [session], text, url).Single() with { Organizer = organizer, Attendee = attendee };

    /// <summary>A session that left the agenda: the same UID, a higher sequence, cancelled.</summary>
    public static CalendarEntry Removed(ProgrammeEvent e, RemovedSession removed, Text text, string? url, (string, string)? organizer = null, (string, string)? attendee = null) => new()
    {
        Uid = UidOf(removed.SessionId), Sequence = e.CalendarSequence, Summary = text["Cancelled: {0}", removed.Title.Pick(text).Text], Day = removed.Day, Starts = removed.Starts, Ends = removed.Ends,
        Zone = e.Zone, Url = url, Cancelled = true, Free = true, Description = Summary(e, text), Organizer = organizer, Attendee = attendee,
    };

    static string UidOf(Guid session) => $"{session:N}@serai";

    static string Summary(ProgrammeEvent e, Text text) => e.State == EventState.Cancelled
        ? text["Cancelled: {0}", $"{e.ProgrammeCode} – {text.TitleOf(e)}"]
        : $"{e.ProgrammeCode} – {text.TitleOf(e)}";

    static string Location(ProgrammeEvent e, Text text) => e.Mode == EventMode.Virtual ? text["Virtual room: see the event's page"] : text.PlaceOf(e);

    static string? Description(ProgrammeEvent e, Text text, string? url)
    {
        var lines = new List<string>();
        if (e.ChangedBecause is { } why)
            lines.Add(why);
        if (url is not null)
            lines.Add(text["Agenda, room and reply: {0}", url]);
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
