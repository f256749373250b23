namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>The fullest class of a histogram: what "the mode" means for durations, which hardly ever repeat exactly.</summary>
/// <param name="From">Lower end, included.</param>
/// <param name="To">Upper end, not included.</param>
/// <param name="Count">How many values lie in it.</param>
/// <param name="Ties">How many other classes are as full; the lowest one is given.</param>
public sealed record ModalClass(double From, double To, long Count, int Ties)
{
    private static readonly double[] Steps =
        [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800, 604800, 2592000];

    /// <summary>The modal class for classes of one width, from 0 upwards.</summary>
    /// <param name="distribution">Values, in any unit.</param>
    /// <param name="width">Width of a class, in the unit of the values.</param>
    /// <returns>The class, or nothing if there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The width is not positive.</exception>
    public static ModalClass? Of(Distribution distribution, double width)
    {
        if (!(width > 0) || !double.IsFinite(width))
            throw new ArgumentOutOfRangeException(nameof(width), width, "A class has a positive width.");
        (double Class, long Count, int Ties) best = (0, 0, 0);
        var (at, count) = (double.NaN, 0L);
        foreach (var run in distribution.Runs())
        {
            var index = Math.Floor(run.Value / width);
            if (index != at)
            {
                Close();
                (at, count) = (index, 0);
            }
            count += run.Count;
        }
        Close();
        return best.Count == 0 ? null : new(best.Class * width, (best.Class + 1) * width, best.Count, best.Ties);

        void Close()
        {
            if (count > best.Count)
                best = (at, count, 0);
            else if (count == best.Count && count > 0)
                best.Ties++;
        }
    }

    /// <summary>The modal class of durations in seconds, with a width that people use (5 minutes, an hour, a day).</summary>
    /// <remarks>The width is the first such step at or above 2·IQR/∛n (D. Freedman and P. Diaconis, Zeitschrift für Wahrscheinlichkeitstheorie 57 (1981) 453–476).</remarks>
    public static ModalClass? OfSeconds(Distribution seconds) => seconds.Count == 0 ? null : Of(seconds, WidthForSeconds(seconds));

    /// <summary>The class width in seconds that <see cref="OfSeconds"/> takes; also good for drawing the histogram.</summary>
    public static double WidthForSeconds(Distribution seconds)
    {
        var wanted = 2 * (seconds.Percentile(0.75) - seconds.Percentile(0.25)) / Math.Cbrt(seconds.Count);
        var at = Array.FindIndex(Steps, step => step >= wanted);
        return at < 0 ? Steps[^1] : Steps[at];
    }
}
