using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Comparing;

/// <summary>
/// The change from one round to the next, divided into what changed inside the segments and what changed because their mix did: direct
/// standardisation, the first round's shares applied to the second round's means.
/// </summary>
/// <param name="Segments">Every segment that occurs in either round.</param>
/// <param name="Mean1">Crude mean of round 1.</param>
/// <param name="Mean2">Crude mean of round 2.</param>
/// <param name="Adjusted">Mean of round 2 with the mix of round 1, over the segments that both have; not a number if there is none.</param>
/// <param name="Base">Mean of round 1 over these segments; equals <paramref name="Mean1"/> if both rounds have all.</param>
/// <param name="Inside">Adjusted − base: change inside the segments.</param>
/// <param name="Mix">Mean of round 2 over these segments − adjusted: effect of the mix.</param>
/// <param name="ComeAndGone">What segments that only one round has do to the crude change; 0 if both have all.</param>
/// <remarks>Inside + mix + come and gone = mean 2 − mean 1. Worked example: docs/methods/comparing-rounds.md.</remarks>
public sealed record RoundComparison(
    IReadOnlyList<RoundSegment> Segments, double Mean1, double Mean2, double Adjusted, double Base, double Inside, double Mix, double ComeAndGone)
{
    /// <summary>Mean 2 − mean 1.</summary>
    public double Total => Mean2 - Mean1;

    /// <summary>Crude change as a share of the mean of round 1.</summary>
    public double CrudeShare => Total / Mean1;

    /// <summary>Change inside the segments as a share of the base.</summary>
    public double AdjustedShare => Inside / Base;

    /// <summary>Segments of round 1 that round 2 does not have: their change is unknown.</summary>
    public IEnumerable<RoundSegment> OnlyInRound1 => Segments.Where(segment => segment.Count1 > 0 && segment.Count2 == 0);

    /// <summary>Segments of round 2 that round 1 does not have.</summary>
    public IEnumerable<RoundSegment> OnlyInRound2 => Segments.Where(segment => segment.Count2 > 0 && segment.Count1 == 0);

    /// <summary>Compares two rounds from counts and means.</summary>
    /// <exception cref="ArgumentException">A round has no cases.</exception>
    public static RoundComparison Of(IReadOnlyList<RoundSegment> segments)
    {
        var (n1, n2) = (segments.Sum(segment => segment.Count1), segments.Sum(segment => segment.Count2));
        if (n1 == 0 || n2 == 0)
            throw new ArgumentException($"Round 1 has {n1} cases and round 2 has {n2}; expected both to have some.", nameof(segments));
        var mean1 = Mean(segments, segment => segment.Count1, segment => segment.Mean1);
        var mean2 = Mean(segments, segment => segment.Count2, segment => segment.Mean2);
        var both = segments.Where(segment => segment.InBoth).ToArray();
        var start = Mean(both, segment => segment.Count1, segment => segment.Mean1);
        var adjusted = Mean(both, segment => segment.Count1, segment => segment.Mean2);
        var end = Mean(both, segment => segment.Count2, segment => segment.Mean2);
        return new(segments, mean1, mean2, adjusted, start, adjusted - start, end - adjusted, (mean2 - end) - (mean1 - start));
    }

    /// <summary>Compares two rounds from the cases of each segment.</summary>
    /// <exception cref="ArgumentException">A round has no cases.</exception>
    public static RoundComparison Of(IReadOnlyDictionary<string, Distribution> round1, IReadOnlyDictionary<string, Distribution> round2) =>
        Of([.. round1.Keys.Union(round2.Keys).Order(StringComparer.Ordinal).Select(name =>
        {
            var (first, second) = (round1.GetValueOrDefault(name), round2.GetValueOrDefault(name));
            return new RoundSegment(name, first?.Count ?? 0, first?.Mean ?? double.NaN, second?.Count ?? 0, second?.Mean ?? double.NaN);
        })]);

    private static double Mean(IReadOnlyList<RoundSegment> segments, Func<RoundSegment, long> count, Func<RoundSegment, double> mean)
    {
        var (sum, n) = (default(CompensatedSum), 0L);
        foreach (var segment in segments.Where(segment => count(segment) > 0))
        {
            sum.Add(count(segment) * mean(segment));
            n += count(segment);
        }
        return n == 0 ? double.NaN : sum.Value / n;
    }
}
