namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>What one actor used, as means per case.</summary>
/// <param name="Actor">Name.</param>
/// <param name="Inclusive">Whenever it was active.</param>
/// <param name="Exclusive">When it alone was active.</param>
/// <param name="Shared">Each slice divided among those active.</param>
public sealed record ActorShare(string Actor, double Inclusive, double Exclusive, double Shared);

/// <summary>Who used the time, as means per case and in the unit of the windows divided by <c>unit</c>. The rule is printed beside every figure.</summary>
/// <param name="Actors">By name, in the order given.</param>
/// <param name="Inclusive">Sum of the inclusive times.</param>
/// <param name="Union">At least one active.</param>
/// <param name="AtLeastTwo">At least two active.</param>
/// <param name="Idle">Nobody active.</param>
/// <param name="Elapsed">The window: union + idle.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="OverlappingCases">In how many of them work overlapped.</param>
public sealed record AttributionReport(
    IReadOnlyList<ActorShare> Actors, double Inclusive, double Union, double AtLeastTwo, double Idle, double Elapsed, long Cases, long OverlappingCases)
{
    /// <summary>Means per case.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="names">Names of the actors.</param>
    /// <param name="unit">How many units of the windows make one of the report: 1,000,000 turns microseconds into seconds.</param>
    /// <exception cref="ArgumentException">There are not as many names as actors.</exception>
    public static AttributionReport Of(AttributionSums sums, IReadOnlyList<string> names, double unit = 1)
    {
        if (names.Count != sums.Actors)
            throw new ArgumentException($"Found {names.Count} names; expected {sums.Actors}.", nameof(names));
        var cases = sums.Cases * unit;
        return new(
            [.. names.Select((name, actor) => new ActorShare(name, sums.Inclusive(actor) / cases, sums.Exclusive(actor) / cases, sums.Shared(actor) / cases))],
            sums.InclusiveOfAll / cases, sums.Union / cases, sums.AtLeastTwo / cases, sums.Idle / cases, sums.Elapsed / cases, sums.Cases, sums.OverlappingCases);
    }
}
