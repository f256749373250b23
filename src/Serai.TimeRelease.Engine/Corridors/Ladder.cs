namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>A rung of the ladder: how far, how long and how dear it was up to here.</summary>
/// <param name="Label">Node at which this rung lies.</param>
/// <param name="What">"start", "leg", "stop", or "unrecorded" for time between two parts.</param>
/// <param name="Kilometres">Since the start.</param>
/// <param name="Hours">Since the start.</param>
/// <param name="Cost">Since the start, USD.</param>
public sealed record LadderPoint(string Label, string What, double Kilometres, double Hours, double Cost);

/// <summary>The chart of time and cost against distance: legs slope, stops and borders rise straight up.</summary>
/// <remarks>Source: the time/cost-distance method of UNESCAP, https://www.unescap.org/resources/timecost-distance-methodology.</remarks>
public static class Ladder
{
    /// <summary>Of one trip.</summary>
    public static IReadOnlyList<LadderPoint> Of(Trip trip)
    {
        if (trip.Parts.Count == 0)
            return [];
        var at = new LadderPoint(trip.Parts[0] is TripLeg first ? first.FromNode : ((TripStop)trip.Parts[0]).Node, "start", 0, 0, 0);
        var points = new List<LadderPoint> { at };
        var clock = trip.Parts[0].From;
        foreach (var part in trip.Parts)
        {
            if (part.From > clock)
                points.Add(at = at with { What = "unrecorded", Hours = at.Hours + (part.From - clock).TotalHours });
            points.Add(at = part switch
            {
                TripLeg leg => new(leg.ToNode, "leg", at.Kilometres + leg.Kilometres, at.Hours + leg.Hours, at.Cost + (double)leg.Cost),
                TripStop stop => new(stop.Node, "stop", at.Kilometres, at.Hours + stop.Hours, at.Cost + (double)stop.Cost),
                _ => at,
            });
            clock = part.To;
        }
        return points;
    }

    /// <summary>The mean ladder of trips that took the same way: means of every rung, which add up, as medians would not.</summary>
    /// <param name="trips">Trips; those that did not take the way of most of them are not used.</param>
    /// <returns>The ladder and how many trips it rests on.</returns>
    public static (IReadOnlyList<LadderPoint> Points, int Trips) Mean(IEnumerable<Trip> trips)
    {
        // Time between two parts has no node of its own: it goes to the part that follows.
        var ways = trips.Where(trip => trip.Parts.Count > 0).Select(trip => Of(trip).Where(point => point.What != "unrecorded").ToArray())
            .GroupBy(points => string.Join('\n', points.Select(point => point.What + point.Label)), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.ToArray();
        if (ways is null)
            return ([], 0);
        return ([.. ways[0].Select((point, i) => new LadderPoint(
            point.Label, point.What, ways.Average(way => way[i].Kilometres), ways.Average(way => way[i].Hours), ways.Average(way => way[i].Cost)))], ways.Length);
    }
}
