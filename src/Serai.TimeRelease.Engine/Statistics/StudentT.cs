namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Student's t distribution, for means of replications of a simulation (not for times, whose tails are too long for it).</summary>
public static class StudentT
{
    /// <summary>The two-sided quantile: confidence 0.95 and 9 degrees of freedom give 2.262157.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1, or there is no degree of freedom.</exception>
    public static double TwoSided(double confidence, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence lies between 0 and 1, ends not included.");
        double low = 0, high = 2;
        while (Inside(high, degreesOfFreedom) < confidence)
            high *= 2;
        for (var i = 0; i < 200 && high - low > 1e-15 * high; i++)
        {
            var middle = (low + high) / 2;
            if (Inside(middle, degreesOfFreedom) < confidence)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    // P(|T| ≤ t), by the finite sums of M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4.
    private static double Inside(double t, int freedom)
    {
        var angle = Math.Atan(t / Math.Sqrt(freedom));
        var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
        if (freedom == 1)
            return 2 * angle / Math.PI;
        var even = freedom % 2 == 0;
        var term = even ? 1 : cosine;
        var sum = term;
        for (var k = even ? 2 : 3; k <= freedom - 2; k += 2)
            sum += term *= (k - 1) / (double)k * cosine * cosine;
        return even ? sine * sum : 2 / Math.PI * (angle + (sine * sum));
    }
}
