namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>One border crossed: the side that is left, the side that is entered, and the gap between, which nobody owns unless the study says so.</summary>
/// <param name="Trip">Name of the trip.</param>
/// <param name="ExitNode">Post of the country that is left; nothing if its stop is not in the log.</param>
/// <param name="EntryNode">Post of the country that is entered; nothing if its stop is not in the log.</param>
/// <param name="ExitHours">Time at the post that is left; nothing if not logged.</param>
/// <param name="GapHours">From the exit of one to the entry of the other, a ferry between them included; nothing if a side is missing.</param>
/// <param name="EntryHours">Time at the post that is entered; nothing if not logged.</param>
/// <param name="Payments">At both, USD.</param>
public sealed record BorderCrossing(string Trip, string? ExitNode, string? EntryNode, double? ExitHours, double? GapHours, double? EntryHours, decimal Payments)
{
    /// <summary>Both sides and the gap; nothing if a side is missing: missing is not zero.</summary>
    public double? TotalHours => ExitHours + GapHours + EntryHours;

    /// <summary>The borders of one trip, in order. An exit and the next entry belong together.</summary>
    public static IReadOnlyList<BorderCrossing> Of(Trip trip)
    {
        var crossings = new List<BorderCrossing>();
        TripStop? left = null;
        foreach (var stop in trip.Stops.Where(stop => stop.Side != BorderSide.None))
        {
            if (left is not null && stop.Side == BorderSide.Entry)
            {
                crossings.Add(new(trip.Id, left.Node, stop.Node, left.Hours, (stop.From - left.To).TotalHours, stop.Hours, left.Cost + stop.Cost));
                left = null;
                continue;
            }
            if (left is not null)
                crossings.Add(new(trip.Id, left.Node, null, left.Hours, null, null, left.Cost));
            left = stop.Side == BorderSide.Exit ? stop : null;
            if (stop.Side == BorderSide.Entry)
                crossings.Add(new(trip.Id, null, stop.Node, null, null, stop.Hours, stop.Cost));
        }
        if (left is not null)
            crossings.Add(new(trip.Id, left.Node, null, left.Hours, null, null, left.Cost));
        return crossings;
    }
}
