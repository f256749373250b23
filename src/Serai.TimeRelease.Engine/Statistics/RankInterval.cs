namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>A confidence interval for a percentile between two of the measured values. It asks nothing of the shape of the distribution.</summary>
/// <param name="Lower">Value at the lower rank; not a number if that side is open.</param>
/// <param name="Upper">Value at the upper rank; not a number if that side is open.</param>
/// <param name="LowerRank">1-based rank; 0 if n is too small for a lower limit.</param>
/// <param name="UpperRank">1-based rank; 0 if n is too small for an upper limit.</param>
/// <param name="Coverage">The exact probability with which such an interval holds the percentile; 0 unless both limits exist.</param>
public sealed record RankInterval(double Lower, double Upper, long LowerRank, long UpperRank, double Coverage)
{
    /// <summary>Whether both limits exist.</summary>
    public bool Exists => LowerRank > 0 && UpperRank > 0;

    /// <summary>
    /// The interval [x(l), x(u)]: l the largest rank with P(X ≤ l − 1) ≤ α/2, u the smallest with P(X ≥ u) ≤ α/2, X ~ Bin(n, p).
    /// For the median that is [x(k), x(n + 1 − k)].
    /// </summary>
    /// <remarks>Source: H. A. David and H. N. Nagaraja, "Order Statistics", 3rd edition, Wiley (2003), section 7.1. Good for n up to 10⁷ and more.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">p or the confidence does not lie between 0 and 1.</exception>
    public static RankInterval Of(Distribution distribution, double p = 0.5, double confidence = 0.95)
    {
        var (lower, upper, coverage) = Of(distribution.Count, p, confidence);
        return new(
            lower == 0 ? double.NaN : distribution.AtRank(lower - 1), upper == 0 ? double.NaN : distribution.AtRank(upper - 1),
            lower, upper, coverage);
    }

    /// <summary>The 1-based ranks and the exact coverage for n values; a rank is 0 if there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p or the confidence does not lie between 0 and 1, or n is negative.</exception>
    public static (long LowerRank, long UpperRank, double Coverage) Of(long n, double p, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p > 0 && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "An interval is for a percentile between 0 and 1, ends not included.");
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence lies between 0 and 1, ends not included.");
        // (1 − 0.95)/2 is a hair above 0.025 in binary; a coverage of exactly the wanted one must count.
        var tail = ((1 - confidence) / 2) + 1e-15;
        var spread = Math.Max(1, Math.Sqrt(n * p * (1 - p)));
        var lower = Largest(0, n, (long)((n * p) - (2 * spread)), k => Binomial.AtMost(k - 1, n, p) <= tail);
        var above = Largest(0, n, (long)(n - (n * p) - (2 * spread)), k => Binomial.AtLeast(n + 1 - k, n, p) <= tail);
        var upper = above == 0 ? 0 : n + 1 - above;
        var coverage = lower == 0 || upper == 0 ? 0 : 1 - Binomial.AtMost(lower - 1, n, p) - Binomial.AtLeast(upper, n, p);
        return (lower, upper, coverage);
    }

    // The largest k in 0 … n for which the test holds, if it holds from 1 up to k; doubling steps from a guess keep the costly test rare.
    private static long Largest(long low, long high, long guess, Func<long, bool> holds)
    {
        guess = Math.Clamp(guess, 1, Math.Max(1, high));
        if (high == 0)
            return 0;
        var step = 1L;
        if (holds(guess))
        {
            low = guess;
            while (low + step <= high && holds(low + step))
            {
                low += step;
                step *= 2;
            }
            high = Math.Min(high, low + step - 1);
        }
        else
        {
            high = guess - 1;
            while (high - step + 1 > 0 && !holds(high - step + 1))
            {
                high -= step;
                step *= 2;
            }
            low = Math.Max(0, high - step + 1);
        }
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (holds(middle))
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
