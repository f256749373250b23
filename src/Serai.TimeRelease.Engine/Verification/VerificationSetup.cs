using NodaTime;
using Serai.TimeRelease.Engine.Calendars;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>The longest and shortest time an interval may take, by technical reason.</summary>
/// <param name="From">Activity that begins it; null for the first stamp of the case.</param>
/// <param name="To">Activity that ends it; null for the last stamp.</param>
/// <param name="Minimum">Shorter than this cannot be, such as a whole border post in under two minutes.</param>
/// <param name="Maximum">Longer than this is not likely.</param>
public sealed record IntervalLimit(string? From, string? To, Duration? Minimum, Duration? Maximum);

/// <summary>
/// What is known about a study beyond its stamps. A rule that needs what is not given here is not applied, and the result says so.
/// </summary>
public sealed record VerificationSetup
{
    /// <summary>The process map as an ordered list of activities. Activities that are not in it may stand anywhere.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    public string? Arrival { get; init; }

    public string? Lodgement { get; init; }

    public string? Release { get; init; }

    public string? Payment { get; init; }

    /// <summary>Activity that says a guarantee was given.</summary>
    public string? Guarantee { get; init; }

    /// <summary>Activities that are an examination of the goods.</summary>
    public IReadOnlyList<string> Examinations { get; init; } = [];

    /// <summary>Segment column of the lane.</summary>
    public string? Lane { get; init; }

    public IReadOnlyList<string> Red { get; init; } = ["red", "R", "красный", "rouge", "rojo"];

    public IReadOnlyList<string> Yellow { get; init; } = ["yellow", "Y", "orange", "жёлтый", "желтый", "jaune", "amarillo"];

    /// <summary>Moment of entry; a later stamp is in the future.</summary>
    public Instant? Now { get; init; }

    /// <summary>Arrivals from here on belong to the study.</summary>
    public Instant? WindowStart { get; init; }

    /// <summary>Arrivals after this do not belong to the study.</summary>
    public Instant? WindowEnd { get; init; }

    /// <summary>Nothing is recorded after this.</summary>
    public Instant? Freeze { get; init; }

    public IReadOnlyList<IntervalLimit> Limits { get; init; } = [];

    /// <summary>By actor; <c>*</c> for every other one.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>Segment column of who recorded; without it the actor of the event.</summary>
    public string? Recorder { get; init; }

    /// <summary>Pairs of segment columns that have to agree: post of the device and of the record, plate read and plate declared.</summary>
    public IReadOnlyList<(string First, string Second)> MustAgree { get; init; } = [];

    /// <summary>Segment columns of the declaration number and the office; the same pair in two cases is one declaration twice.</summary>
    public IReadOnlyList<string> SameDeclaration { get; init; } = [];

    /// <summary>Segment column of the truck or other unit that carries several cases.</summary>
    public string? Truck { get; init; }

    /// <summary>Pairs of activities that are one physical event stamped by two posts, such as a gate seen from both sides.</summary>
    public IReadOnlyList<(string First, string Second)> SameMoment { get; init; } = [];

    /// <summary>Zone in which minutes, days and months were written; null for UTC.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Chance of a false alarm of the rules V15 and V17, over all recorders or posts together.</summary>
    public double Alpha { get; init; } = 0.001;

    /// <summary>V15 looks only at recorders with so many stamps.</summary>
    public int HeapingFrom { get; init; } = 30;

    /// <summary>V15 flags only where at least this share is heaped on :00 and :30, of 3.3 % expected.</summary>
    public double HeapingShare { get; init; } = 0.10;

    /// <summary>V14: as many gaps in a row must be equal.</summary>
    public int CopiedGaps { get; init; } = 3;

    /// <summary>V14: in as many cases of one recorder.</summary>
    public int CopiedCases { get; init; } = 3;

    /// <summary>V08 flags work outside the hours that is longer than this.</summary>
    public Duration OutsideHoursFrom { get; init; } = Duration.FromMinutes(5);

    /// <summary>V17 flags only clocks that differ by at least this.</summary>
    public Duration SkewFrom { get; init; } = Duration.FromMinutes(1);

    /// <summary>V21: reach of the fences on the log scale, in interquartile ranges.</summary>
    public double FenceReach { get; init; } = 3;

    /// <summary>Findings kept in full for each rule; all are counted.</summary>
    public int DetailsPerRule { get; init; } = 200;
}
