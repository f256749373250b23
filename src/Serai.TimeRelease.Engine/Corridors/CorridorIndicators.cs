using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>Time and payments at one border crossing point in one direction.</summary>
/// <param name="Node">The post; empty for all.</param>
/// <param name="Country">Its country; empty for all.</param>
/// <param name="Side">Out, in, or both.</param>
/// <param name="Hours">One value per crossing, in hours (TFI1).</param>
/// <param name="Payments">One value per crossing, USD, unofficial payments included (TFI2).</param>
public sealed record BorderFigures(string Node, string Country, BorderSide Side, Distribution Hours, Distribution Payments);

/// <summary>One activity over all stops.</summary>
/// <param name="Code">Code or name.</param>
/// <param name="Count">How often it was logged.</param>
/// <param name="Hours">Where its time was written down, in hours.</param>
/// <param name="Official">Mean official payment, USD.</param>
/// <param name="Unofficial">Mean unofficial payment, USD.</param>
public sealed record ActivityFigures(string Code, long Count, Distribution Hours, double Official, double Unofficial);

/// <summary>The four indicators of CAREC's Corridor Performance Measurement and Monitoring, with what they rest on.</summary>
/// <remarks>Definitions and sources: docs/methods/corridors.md. Means of no sample are not a number; missing is not zero.</remarks>
public sealed record CorridorIndicators
{
    /// <summary>How many trips.</summary>
    public required int Trips { get; init; }

    /// <summary>Trips by who delivered them, in order of name.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Sources { get; init; }

    /// <summary>Trips left out, with reasons.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>TFI1 and TFI2 over all crossings: each country's post of a border counts by itself.</summary>
    public required BorderFigures Borders { get; init; }

    /// <summary>TFI1 and TFI2 by post and direction.</summary>
    public required IReadOnlyList<BorderFigures> ByPost { get; init; }

    /// <summary>TFI1 and TFI2 by country, in both directions and in each.</summary>
    public required IReadOnlyList<BorderFigures> ByCountry { get; init; }

    /// <summary>TFI3: cost in USD per 500 km and 20 tonnes, one value per trip with known cargo.</summary>
    public required Distribution Cost { get; init; }

    /// <summary>TFI4, speed with delay: Σ km / Σ hours with all stops, km/h.</summary>
    public required double SpeedWithDelay { get; init; }

    /// <summary>Speed without delay: Σ km / Σ moving hours, km/h. Never below <see cref="SpeedWithDelay"/>.</summary>
    public required double SpeedWithoutDelay { get; init; }

    /// <summary>Speed with delay of each trip, for its distribution; their plain mean is not the mean speed.</summary>
    public required Distribution SpeedsWithDelay { get; init; }

    /// <summary>Time and payments by activity.</summary>
    public required IReadOnlyList<ActivityFigures> Activities { get; init; }

    /// <summary>Both sides of every border and the gap between.</summary>
    public required IReadOnlyList<BorderCrossing> Crossings { get; init; }

    /// <summary>Computes the indicators.</summary>
    /// <param name="trips">The logs; those that are impossible are listed and left out.</param>
    public static CorridorIndicators Of(IEnumerable<Trip> trips)
    {
        var leftOut = new List<string>();
        var used = new List<Trip>();
        foreach (var trip in trips)
        {
            var problems = trip.Problems();
            if (problems.Count > 0)
                leftOut.AddRange(problems);
            else
                used.Add(trip);
        }
        var stops = used.SelectMany(trip => trip.Stops).ToArray();
        var borders = stops.Where(stop => stop.Side != BorderSide.None).ToArray();
        return new()
        {
            Trips = used.Count,
            Sources = [.. used.GroupBy(trip => trip.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Count()))],
            LeftOut = leftOut,
            Borders = Figures("", "", BorderSide.None, borders),
            ByPost = [.. borders.GroupBy(stop => (stop.Node, stop.Country, stop.Side)).OrderBy(group => group.Key.Country, StringComparer.Ordinal).ThenBy(group => group.Key.Node, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Side).Select(group => Figures(group.Key.Node, group.Key.Country, group.Key.Side, group))],
            ByCountry = [.. borders.GroupBy(stop => stop.Country, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group.GroupBy(stop => stop.Side)
                .OrderBy(side => side.Key).Select(side => Figures("", group.Key, side.Key, side)).Prepend(Figures("", group.Key, BorderSide.None, group)))],
            Cost = SortedValues.Of(used.Where(trip => trip.Tonnes > 0 && trip.Kilometres > 0).Select(trip => (double)trip.Cost * 500 / trip.Kilometres * 20 / trip.Tonnes)),
            SpeedWithDelay = Speeds.Mean(used.Select(trip => (trip.Kilometres, trip.TotalHours))),
            SpeedWithoutDelay = Speeds.Mean(used.Select(trip => (trip.Kilometres, trip.MovingHours))),
            SpeedsWithDelay = SortedValues.Of(used.Where(trip => trip.TotalHours > 0).Select(trip => trip.Kilometres / trip.TotalHours)),
            Activities = [.. stops.SelectMany(stop => stop.Activities).GroupBy(activity => activity.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
                new ActivityFigures(group.Key, group.LongCount(), SortedValues.Of(group.Where(activity => !double.IsNaN(activity.Hours)).Select(activity => activity.Hours)),
                    (double)group.Average(activity => activity.Official), (double)group.Average(activity => activity.Unofficial)))],
            Crossings = [.. used.SelectMany(BorderCrossing.Of)],
        };
    }

    private static BorderFigures Figures(string node, string country, BorderSide side, IEnumerable<TripStop> stops)
    {
        var all = stops.ToArray();
        return new(node, country, side, SortedValues.Of(all.Select(stop => stop.Hours)), SortedValues.Of(all.Select(stop => (double)stop.Cost)));
    }
}
