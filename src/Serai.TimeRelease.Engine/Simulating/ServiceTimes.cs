using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Simulating;

/// <summary>How long a step takes, read off by a random share: the same share gives the same place in any distribution, which keeps two simulations in step.</summary>
public abstract record ServiceTimes
{
    /// <summary>The time in seconds that a share <paramref name="u"/> of the steps does not exceed.</summary>
    /// <param name="u">Above 0 and below 1.</param>
    public abstract double Quantile(double u);

    /// <summary>Mean in seconds.</summary>
    public abstract double Mean { get; }

    /// <summary>As measured: every measured duration is equally likely.</summary>
    /// <exception cref="ArgumentException">Nothing was measured.</exception>
    public static ServiceTimes Measured(ValueCounts seconds) => seconds.Count == 0
        ? throw new ArgumentException("Nothing was measured; expected at least one duration.", nameof(seconds))
        : new MeasuredTimes(seconds);

    /// <summary>Exponential, for comparison with queueing theory.</summary>
    public static ServiceTimes Exponential(double mean) => new ExponentialTimes(mean);

    /// <summary>Always the same.</summary>
    public static ServiceTimes Constant(double seconds) => new ConstantTimes(seconds);

    /// <summary>A technical minimum plus a lognormal excess, for a mean that is known from publications only.</summary>
    /// <param name="minimum">Technical minimum, seconds.</param>
    /// <param name="mean">Mean, seconds, above the minimum.</param>
    /// <param name="variation">Coefficient of variation of the excess.</param>
    /// <exception cref="ArgumentException">The mean is not above the minimum, or the variation not above 0.</exception>
    public static ServiceTimes Lognormal(double minimum, double mean, double variation)
    {
        if (!(mean > minimum) || !(variation > 0))
            throw new ArgumentException(FormattableString.Invariant($"Found a minimum of {minimum}, a mean of {mean}, a variation of {variation}; expected the mean above the minimum and a variation above 0."));
        var spread = Math.Log(1 + (variation * variation));
        return new LognormalTimes(minimum, Math.Log(mean - minimum) - (spread / 2), Math.Sqrt(spread));
    }

    private sealed record MeasuredTimes(ValueCounts Seconds) : ServiceTimes
    {
        public override double Mean => Seconds.Mean;

        public override double Quantile(double u) => Seconds.AtRank(Math.Clamp((long)(u * Seconds.Count), 0, Seconds.Count - 1));
    }

    private sealed record ExponentialTimes(double Seconds) : ServiceTimes
    {
        public override double Mean => Seconds;

        public override double Quantile(double u) => -Seconds * Math.Log(1 - u);
    }

    private sealed record ConstantTimes(double Seconds) : ServiceTimes
    {
        public override double Mean => Seconds;

        public override double Quantile(double u) => Seconds;
    }

    private sealed record LognormalTimes(double Minimum, double Level, double Spread) : ServiceTimes
    {
        public override double Mean => Minimum + Math.Exp(Level + (Spread * Spread / 2));

        public override double Quantile(double u) => Minimum + Math.Exp(Level + (Spread * Normal.Quantile(u)));
    }
}
