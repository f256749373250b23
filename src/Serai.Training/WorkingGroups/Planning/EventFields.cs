using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Time;

namespace Serai.Training.WorkingGroups;

/// <summary>What a person can say of an event, for planning and for changing it.</summary>
internal sealed record EventFields
{
    public EventKind Kind { get; init; } = EventKind.WorkingGroup;

    public int? Number { get; init; }

    public LocalText? Title { get; init; }

    public Guid? GroupId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public EventMode Mode { get; init; }

    public LocalText? City { get; init; }

    public LocalText? Venue { get; init; }

    public string Zone { get; init; } = "Europe/Brussels";

    public Guid? HostMember { get; init; }

    public string? RoomLink { get; init; }

    public string? Note { get; init; }

    public Problems Check()
    {
        var problems = new Problems();
        if (Kind == EventKind.WorkingGroup && Number is null)
            problems.Add(nameof(Number), "Which working group is it? Give its number, for instance 4.");
        if (Number is < 1 or > 20)
            problems.Add(nameof(Number), "The number of a working group is between 1 and 20.");
        if (From is null && To is not null)
            problems.Add(nameof(From), "Give the first day too.");
        if (From is { } from && To is { } to && to < from)
            problems.Add(nameof(To), "The last day ({0}) is before the first ({1}).", to, from);
        if (From is { } start && To is { } end && end.DayNumber - start.DayNumber > 366)
            problems.Add(nameof(To), "An event is at most a year long.");
        if (!Zones.IsKnown(Zone))
            problems.Add(nameof(Zone), "Choose the zone that the times are given in.");
        CheckLink(problems, nameof(RoomLink), RoomLink);
        return problems;
    }

    public static void CheckLink(Problems problems, string field, string? link)
    {
        if (!string.IsNullOrWhiteSpace(link) && !(Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            problems.Add(field, "A room is an address that begins with https://");
    }

    /// <summary>Writes what was said; tells whether calendars must learn of it.</summary>
    public bool WriteTo(ProgrammeEvent e)
    {
        var to = From is null ? null : To ?? From;
        var matters = e.From != From || e.To != to || e.Zone != Zone || e.Mode != Mode || !Equals(e.City, NullIfEmpty(City)) || !Equals(e.Venue, NullIfEmpty(Venue))
            || !Equals(e.Title, NullIfEmpty(Title)) || e.Kind != Kind || e.Number != Number;
        e.Kind = Kind;
        e.Number = Kind is EventKind.WorkingGroup ? Number : null;
        e.Title = NullIfEmpty(Title);
        e.GroupId = GroupId;
        if (e.From != From || e.To != to)
            e.Precision = From is null ? Programmes.Precision.Unknown : Programmes.Precision.Day;
        e.From = From;
        e.To = to;
        e.Mode = Mode;
        e.City = NullIfEmpty(City);
        e.Venue = NullIfEmpty(Venue);
        e.Zone = Zone;
        e.HostMember = HostMember;
        e.RoomLink = string.IsNullOrWhiteSpace(RoomLink) ? null : RoomLink.Trim();
        e.Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
        return matters;
    }

    public static EventFields Of(ProgrammeEvent e) => new()
    {
        Kind = e.Kind, Number = e.Number, Title = e.Title, GroupId = e.GroupId, From = e.From, To = e.To, Mode = e.Mode, City = e.City, Venue = e.Venue,
        Zone = e.Zone, HostMember = e.HostMember, RoomLink = e.RoomLink, Note = e.Note,
    };

    static LocalText? NullIfEmpty(LocalText? text) => text is { IsEmpty: false } ? text : null;
}
