using NodaTime;

namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>Which side of a border a stop is on.</summary>
public enum BorderSide
{
    /// <summary>Not at a border.</summary>
    None,

    /// <summary>The country that is left ("out").</summary>
    Exit,

    /// <summary>The country that is entered ("in").</summary>
    Entry,
}

/// <summary>One activity at a stop, as the driver or conductor wrote it down.</summary>
/// <param name="Code">Code or name from the list of activities, which is data: see <see cref="CorridorReference.Activities"/>.</param>
/// <param name="Hours">How long; not a number if it was not written down.</param>
/// <param name="Official">Paid against a receipt, USD.</param>
/// <param name="Unofficial">Paid without one, USD.</param>
public sealed record TripActivity(string Code, double Hours, decimal Official, decimal Unofficial);

/// <summary>A part of a trip: moving or standing.</summary>
/// <param name="From">Beginning.</param>
/// <param name="To">End.</param>
public abstract record TripPart(Instant From, Instant To)
{
    /// <summary>How long, in hours: a difference of instants, whatever the clocks on the two sides of the Caspian say.</summary>
    public double Hours => (To - From).TotalHours;
}

/// <summary>Moving from one node to another.</summary>
/// <param name="FromNode">Where from.</param>
/// <param name="ToNode">Where to.</param>
/// <param name="Kilometres">By road, rail or sea lane; never by great circle.</param>
/// <param name="From">Departure.</param>
/// <param name="To">Arrival.</param>
/// <param name="Cost">Freight, fuel, tolls of this leg, USD.</param>
public sealed record TripLeg(string FromNode, string ToNode, double Kilometres, Instant From, Instant To, decimal Cost) : TripPart(From, To);

/// <summary>Standing at a node.</summary>
/// <param name="Node">Where.</param>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="Side">At a border, which side.</param>
/// <param name="From">Entry to the post, joining of the queue inside it included.</param>
/// <param name="To">Exit from the post.</param>
/// <param name="Activities">What was done and paid.</param>
public sealed record TripStop(string Node, string Country, BorderSide Side, Instant From, Instant To, IReadOnlyList<TripActivity> Activities) : TripPart(From, To)
{
    /// <summary>All payments, unofficial ones included, USD.</summary>
    public decimal Cost => Activities.Sum(activity => activity.Official + activity.Unofficial);
}

/// <summary>One trip from the logbook.</summary>
/// <param name="Id">Name of the trip.</param>
/// <param name="Corridor">Corridor, or nothing.</param>
/// <param name="Mode">"road", "rail".</param>
/// <param name="Source">Who delivered the log, such as the association of carriers; printed with n.</param>
/// <param name="Tonnes">Cargo; not a number if unknown.</param>
/// <param name="Parts">Legs and stops in order of time.</param>
public sealed record Trip(string Id, string? Corridor, string Mode, string Source, double Tonnes, IReadOnlyList<TripPart> Parts)
{
    /// <summary>The legs.</summary>
    public IEnumerable<TripLeg> Legs => Parts.OfType<TripLeg>();

    /// <summary>The stops.</summary>
    public IEnumerable<TripStop> Stops => Parts.OfType<TripStop>();

    /// <summary>Length of all legs, km.</summary>
    public double Kilometres => Legs.Sum(leg => leg.Kilometres);

    /// <summary>Moving time, hours.</summary>
    public double MovingHours => Legs.Sum(leg => leg.Hours);

    /// <summary>From the first beginning to the last end, hours: all stops, borders and unexplained time between parts included.</summary>
    public double TotalHours => Parts.Count == 0 ? 0 : (Parts[^1].To - Parts[0].From).TotalHours;

    /// <summary>Legs and payments, USD.</summary>
    public decimal Cost => Legs.Sum(leg => leg.Cost) + Stops.Sum(stop => stop.Cost);

    /// <summary>What makes the log impossible; such a trip is listed and left out of the indicators.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Parts.Count == 0)
            problems.Add($"Trip {Id} has no parts; expected legs and stops.");
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].To < Parts[i].From)
                problems.Add(FormattableString.Invariant($"Trip {Id}, part {i + 1}: ends at {Parts[i].To}, before it begins at {Parts[i].From}."));
            if (i > 0 && Parts[i].From < Parts[i - 1].To)
                problems.Add(FormattableString.Invariant($"Trip {Id}, part {i + 1}: begins at {Parts[i].From}, before part {i} ends at {Parts[i - 1].To}; the clocks of the two posts may differ."));
            if (Parts[i] is TripLeg leg && !(leg.Kilometres > 0))
                problems.Add(FormattableString.Invariant($"Trip {Id}, part {i + 1}: a leg of {leg.Kilometres} km; expected more than 0."));
            if (Parts[i] is TripLeg { Cost: < 0 } || Parts[i] is TripStop stop && stop.Activities.Any(activity => activity.Official < 0 || activity.Unofficial < 0 || activity.Hours < 0))
                problems.Add($"Trip {Id}, part {i + 1}: a cost or time below 0.");
        }
        return problems;
    }
}
