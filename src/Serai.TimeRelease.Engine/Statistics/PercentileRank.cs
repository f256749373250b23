namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Where a percentile lies among n sorted values.</summary>
internal static class PercentileRank
{
    /// <summary>The 0-based rank below, and the fraction of the way to the next one; a fraction of 0 needs no next one.</summary>
    public static (long Rank, double Fraction) Of(long n, double p, PercentileType type)
    {
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A percentile is asked for as a share between 0 and 1.");
        if (n == 0)
            return (0, 0);
        var h = type switch
        {
            PercentileType.Type7 => (n - 1) * p,
            PercentileType.Type6 => ((n + 1) * p) - 1,
            PercentileType.NearestRank => Math.Ceiling(Whole(n * p)) - 1,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of percentile."),
        };
        h = Math.Clamp(Whole(h), 0, n - 1);
        var rank = (long)Math.Floor(h);
        return (rank, h - rank);
    }

    // 0.95·20 is 19 and not 18.999…: what is within rounding of a whole number is that number.
    private static double Whole(double h) => Math.Abs(h - Math.Round(h)) <= 4e-16 * Math.Max(1, Math.Abs(h)) ? Math.Round(h) : h;
}
