namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>The binomial distribution for n up to 10⁹ and more, without cancellation in either tail.</summary>
/// <remarks>
/// Probabilities by C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000);
/// tails are summed from their largest term outwards until a term no longer counts.
/// </remarks>
public static class Binomial
{
    /// <summary>P(X = k) for X ~ Bin(n, p).</summary>
    public static double Probability(long k, long n, double p)
    {
        Check(n, p);
        if (k < 0 || k > n)
            return 0;
        if (p == 0)
            return k == 0 ? 1 : 0;
        if (p == 1)
            return k == n ? 1 : 0;
        if (k == 0)
            return Math.Exp(n * Log1P(-p));
        if (k == n)
            return Math.Exp(n * Math.Log(p));
        var exponent = StirlingError(n) - StirlingError(k) - StirlingError(n - k) - Deviance(k, n * p) - Deviance(n - k, n * (1 - p));
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * k * (n - k)));
    }

    /// <summary>P(X ≤ k).</summary>
    public static double AtMost(long k, long n, double p)
    {
        Check(n, p);
        if (k < 0)
            return 0;
        if (k >= n)
            return 1;
        return k <= n * p ? LowerTail(k, n, p) : 1 - UpperTail(k + 1, n, p);
    }

    /// <summary>P(X ≥ k).</summary>
    public static double AtLeast(long k, long n, double p)
    {
        Check(n, p);
        if (k <= 0)
            return 1;
        if (k > n)
            return 0;
        return k > n * p ? UpperTail(k, n, p) : 1 - LowerTail(k - 1, n, p);
    }

    private static double LowerTail(long k, long n, double p)
    {
        var term = Probability(k, n, p);
        var sum = default(CompensatedSum);
        sum.Add(term);
        var odds = (1 - p) / p;
        for (var i = k; i > 0 && term > sum.Value * 1e-18; i--)
            sum.Add(term *= i / (double)(n - i + 1) * odds);
        return Math.Min(1, sum.Value);
    }

    private static double UpperTail(long k, long n, double p)
    {
        var term = Probability(k, n, p);
        var sum = default(CompensatedSum);
        sum.Add(term);
        var odds = p / (1 - p);
        for (var i = k; i < n && term > sum.Value * 1e-18; i++)
            sum.Add(term *= (n - i) / (double)(i + 1) * odds);
        return Math.Min(1, sum.Value);
    }

    private static void Check(long n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
    }

    // ln(1 + x) without losing the digits of a small x (W. Kahan).
    private static double Log1P(double x)
    {
        var one = 1 + x;
        return one == 1 ? x : Math.Log(one) * (x / (one - 1));
    }

    // ln n! minus Stirling's formula.
    private static double StirlingError(double n)
    {
        if (n < 16)
        {
            double factorial = 1;
            for (var i = 2; i <= n; i++)
                factorial *= i;
            return Math.Log(factorial) - (((n + 0.5) * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI)));
        }
        var square = n * n;
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / 1188.0 / square)) / square)) / square)) / square)) / n;
    }

    // x·ln(x/m) + m − x, without cancellation where x is close to m.
    private static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
            return (x * Math.Log(x / mean)) + mean - x;
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
                return next;
            sum = next;
        }
    }
}
