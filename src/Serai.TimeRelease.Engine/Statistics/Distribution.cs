namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>
/// Measured values in ascending order, whatever they are kept in: one by one (<see cref="SortedValues"/>) or as value and count
/// (<see cref="ValueCounts"/>). All statistics are computed here, so that both give the same figures.
/// </summary>
/// <remarks>
/// Every figure is in the unit of the values. A statistic of no values is <see cref="double.NaN"/>, never zero: missing is not zero.
/// Formulas and worked values: docs/methods/statistics.md.
/// </remarks>
public abstract class Distribution
{
    /// <summary>How many values, n.</summary>
    public abstract long Count { get; }

    /// <summary>The value at a 0-based rank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not in 0 … n − 1.</exception>
    public abstract double AtRank(long rank);

    /// <summary>How many values are at most this limit.</summary>
    public abstract long CountAtMost(double limit);

    /// <summary>How many values are below this limit.</summary>
    public abstract long CountBelow(double limit);

    /// <summary>The sum of the values at the ranks from <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    public abstract double SumOfRanks(long from, long to);

    /// <summary>The runs of equal neighbours in ascending order: value and how often. A value may come in several runs.</summary>
    public abstract IEnumerable<(double Value, long Count)> Runs();

    private protected abstract double SumOfSquares(double around);

    private protected abstract (double SumOfLogs, long Positive) Logs();

    /// <summary>Smallest value.</summary>
    public double Minimum => Count == 0 ? double.NaN : AtRank(0);

    /// <summary>Largest value.</summary>
    public double Maximum => Count == 0 ? double.NaN : AtRank(Count - 1);

    /// <summary>Sum of all values.</summary>
    public virtual double Sum => SumOfRanks(0, Count);

    /// <summary>Arithmetic mean.</summary>
    public virtual double Mean => Count == 0 ? double.NaN : Sum / Count;

    /// <summary>Standard deviation with divisor n − 1; not defined for fewer than two values.</summary>
    public double StandardDeviation => Count < 2 ? double.NaN : Math.Sqrt(SumOfSquares(Mean) / (Count - 1));

    /// <summary>Standard deviation with divisor n, which is the bootstrap's standard error of the mean times √n.</summary>
    public double PopulationStandardDeviation => Count == 0 ? double.NaN : Math.Sqrt(SumOfSquares(Mean) / Count);

    /// <summary>SD / mean, with divisor n − 1.</summary>
    public double CoefficientOfVariation => StandardDeviation / Mean;

    /// <summary>The middle value (type 7, 6 and every other sensible definition agree).</summary>
    public double Median => Percentile(0.5);

    /// <summary>The value that a share <paramref name="p"/> of the values does not exceed.</summary>
    /// <param name="p">0 to 1.</param>
    /// <param name="type">How it is read off; see <see cref="PercentileType"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not in 0 … 1.</exception>
    public double Percentile(double p, PercentileType type = PercentileType.Type7)
    {
        var (rank, fraction) = PercentileRank.Of(Count, p, type);
        if (Count == 0)
            return double.NaN;
        var low = AtRank(rank);
        return fraction == 0 ? low : low + (fraction * (AtRank(rank + 1) - low));
    }

    /// <summary>Mean of what is left when floor(n·<paramref name="fraction"/>) values are taken away at each end.</summary>
    /// <param name="fraction">0 (the mean) to below 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in 0 … 0.5.</exception>
    public double TrimmedMean(double fraction)
    {
        var k = Cut(fraction);
        return Count == 0 ? double.NaN : k == 0 ? Mean : SumOfRanks(k, Count - k) / (Count - (2 * k));
    }

    /// <summary>Mean after the floor(n·<paramref name="fraction"/>) lowest and highest values were set to the nearest kept one.</summary>
    /// <param name="fraction">0 (the mean) to below 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in 0 … 0.5.</exception>
    public double WinsorisedMean(double fraction)
    {
        var k = Cut(fraction);
        if (Count == 0 || k == 0)
            return Mean;
        return (SumOfRanks(k, Count - k) + (k * (AtRank(k) + AtRank(Count - 1 - k)))) / Count;
    }

    /// <summary>exp(mean of ln x) over the positive values, and how many values that left out.</summary>
    public GeometricMean GeometricMean
    {
        get
        {
            var (sum, positive) = Logs();
            return new(positive == 0 ? double.NaN : Math.Exp(sum / positive), Count - positive);
        }
    }

    /// <summary>Median of the absolute distances from the median.</summary>
    public double MedianAbsoluteDeviation
    {
        get
        {
            if (Count == 0)
                return double.NaN;
            var median = Median;
            return SortedValues.FromRuns(Runs().Select(run => (Math.Abs(run.Value - median), run.Count))).Median;
        }
    }

    /// <summary>0.6745·(x − median)/MAD. Infinite, or not a number, where more than half of the values are equal.</summary>
    /// <remarks>Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC (1993).</remarks>
    public double ModifiedZ(double value) => 0.6745 * (value - Median) / MedianAbsoluteDeviation;

    /// <summary>P25 − <paramref name="reach"/>·IQR and P75 + <paramref name="reach"/>·IQR; values outside are flagged, not removed.</summary>
    /// <remarks>Source: J. W. Tukey, "Exploratory Data Analysis", Addison-Wesley (1977).</remarks>
    public Fences TukeyFences(double reach = 1.5, PercentileType type = PercentileType.Type7)
    {
        var (low, high) = (Percentile(0.25, type), Percentile(0.75, type));
        return Fence(low - (reach * (high - low)), high + (reach * (high - low)), leftOut: 0);
    }

    /// <summary>Tukey's fences of ln x, carried back: the form for times, whose plain lower fence is negative and useless.</summary>
    /// <remarks>Values of zero and less have no logarithm: they are left out of the quartiles and counted, and flagged as below.</remarks>
    public Fences LogFences(double reach = 1.5, PercentileType type = PercentileType.Type7)
    {
        var leftOut = CountAtMost(0);
        var logs = SortedValues.FromRuns(Runs().Where(run => run.Value > 0).Select(run => (Math.Log(run.Value), run.Count)));
        var (low, high) = (logs.Percentile(0.25, type), logs.Percentile(0.75, type));
        return Fence(Math.Exp(low - (reach * (high - low))), Math.Exp(high + (reach * (high - low))), leftOut);
    }

    /// <summary>Share of the values at most <paramref name="target"/>; for cases not yet released see <c>Survival</c>.</summary>
    public double ShareWithin(double target) => Count == 0 ? double.NaN : (double)CountAtMost(target) / Count;

    private Fences Fence(double lower, double upper, long leftOut) =>
        new(lower, upper, Count == 0 ? 0 : CountBelow(lower), Count == 0 ? 0 : Count - CountAtMost(upper), leftOut);

    private long Cut(double fraction)
    {
        if (!(fraction >= 0 && fraction <= 0.5))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A share cut off at each end lies between 0 and 0.5.");
        // 0.1 is a hair more than a tenth in binary, and 0.3·10 a hair less than three: the share meant is the decimal one.
        var k = (long)Math.Floor((Count * fraction) + 1e-9);
        return 2 * k >= Count && Count > 0 ? (Count - 1) / 2 : k;
    }
}
