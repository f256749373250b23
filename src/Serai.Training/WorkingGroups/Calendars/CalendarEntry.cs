namespace Serai.Training.WorkingGroups;

/// <summary>One entry of a calendar: either whole days, or a time of a day in a zone.</summary>
internal sealed record CalendarEntry
{
    public required string Uid { get; init; }

    public required int Sequence { get; init; }

    public required string Summary { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Last day of whole days; the file writes the day after, because ends are exclusive.</summary>
    public DateOnly? LastDay { get; init; }

    public TimeOnly? Starts { get; init; }

    public TimeOnly? Ends { get; init; }

    public string Zone { get; init; } = "UTC";

    public string? Location { get; init; }

    public string? Description { get; init; }

    /// <summary>Where more is told, behind a sign-in or a personal link.</summary>
    public string? Url { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>A whole week must not block the calendar of somebody who only attends its sessions.</summary>
    public bool Free { get; init; }

    public (string Name, string Email)? Organizer { get; init; }

    public (string Name, string Email)? Attendee { get; init; }
}
