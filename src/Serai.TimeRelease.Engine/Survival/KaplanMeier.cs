using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Survival;

/// <summary>
/// The share of goods not yet released by a time, when some were not released at all before the study was frozen. Leaving those out
/// makes every figure too low.
/// </summary>
/// <remarks>
/// Source: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American Statistical
/// Association 53 (1958) 457–481. Formulas and worked example: docs/methods/survival.md. Times are in the unit of the cases.
/// </remarks>
public sealed class KaplanMeier
{
    private const double Rounding = 1e-12;
    private readonly SurvivalStep[] steps;
    private readonly double[] greenwood;
    private readonly double[] incidence;

    private KaplanMeier(List<(double Time, long Released, long NotYet, long Otherwise)> rows)
    {
        steps = new SurvivalStep[rows.Count];
        greenwood = new double[rows.Count];
        incidence = new double[rows.Count];
        long Of(Func<(double Time, long Released, long NotYet, long Otherwise), long> which) => rows.Sum(which);
        (Released, NotYet, Otherwise) = (Of(row => row.Released), Of(row => row.NotYet), Of(row => row.Otherwise));
        var atRisk = Count;
        // Between two censorings the product telescopes: S = S₀·(left/left₀). Without censoring that is exactly (n − k)/n.
        var (baseShare, baseRisk) = (1.0, atRisk);
        var variance = default(CompensatedSum);
        var (anyEvent, released) = (1.0, 0.0);
        for (var i = 0; i < steps.Length; i++)
        {
            var (time, d, censored, other) = rows[i];
            var share = baseRisk == 0 ? 0 : baseShare * ((atRisk - d) / (double)baseRisk);
            if (d > 0 && atRisk > d)
                variance.Add(d / ((double)atRisk * (atRisk - d)));
            greenwood[i] = share > 0 ? variance.Value : 0;
            released += anyEvent * d / atRisk;
            anyEvent *= (atRisk - d - other) / (double)atRisk;
            incidence[i] = released;
            steps[i] = new(time, atRisk, d, censored, other, share, share * Math.Sqrt(greenwood[i]));
            atRisk -= d;
            if (censored + other > 0)
            {
                atRisk -= censored + other;
                (baseShare, baseRisk) = (share, atRisk);
            }
        }
    }

    /// <summary>The estimate from cases in any order.</summary>
    /// <exception cref="ArgumentException">A time is negative or not a number.</exception>
    public static KaplanMeier Of(IEnumerable<Followed> cases)
    {
        var rows = new SortedDictionary<double, (long Released, long NotYet, long Otherwise)>();
        foreach (var one in cases)
        {
            if (!(one.Time >= 0) || double.IsInfinity(one.Time))
                throw new ArgumentException(FormattableString.Invariant($"Found the time {one.Time}; expected a number of at least 0."), nameof(cases));
            var row = rows.GetValueOrDefault(one.Time);
            rows[one.Time] = one.Ending switch
            {
                Ending.Released => row with { Released = row.Released + 1 },
                Ending.NotYet => row with { NotYet = row.NotYet + 1 },
                _ => row with { Otherwise = row.Otherwise + 1 },
            };
        }
        return new([.. rows.Select(row => (row.Key, row.Value.Released, row.Value.NotYet, row.Value.Otherwise))]);
    }

    /// <summary>The estimate from values and counts in seconds, which merge from parts.</summary>
    /// <exception cref="ArgumentException">A time is negative.</exception>
    public static KaplanMeier Of(ValueCounts released, ValueCounts notYet, ValueCounts? otherwise = null)
    {
        var rows = new SortedDictionary<double, (long Released, long NotYet, long Otherwise)>();
        foreach (var (value, count) in released.Pairs())
            rows[value] = rows.GetValueOrDefault(value) with { Released = count };
        foreach (var (value, count) in notYet.Pairs())
            rows[value] = rows.GetValueOrDefault(value) with { NotYet = count };
        foreach (var (value, count) in (otherwise ?? ValueCounts.Empty).Pairs())
            rows[value] = rows.GetValueOrDefault(value) with { Otherwise = count };
        if (rows.Count > 0 && rows.First().Key < 0)
            throw new ArgumentException(FormattableString.Invariant($"Found the time {rows.First().Key}; expected at least 0."), nameof(released));
        return new([.. rows.Select(row => (row.Key, row.Value.Released, row.Value.NotYet, row.Value.Otherwise))]);
    }

    /// <summary>How many cases.</summary>
    public long Count => Released + NotYet + Otherwise;

    /// <summary>How many were released.</summary>
    public long Released { get; }

    /// <summary>How many were not released at the freeze date.</summary>
    public long NotYet { get; }

    /// <summary>How many ended otherwise.</summary>
    public long Otherwise { get; }

    /// <summary>One row for each time at which something happened, ascending.</summary>
    public IReadOnlyList<SurvivalStep> Steps => steps;

    /// <summary>The longest time that a case was followed.</summary>
    public double LastObserved => steps.Length == 0 ? double.NaN : steps[^1].Time;

    /// <summary>S(t): estimated share not released up to and including t. Beyond the last observed time it stays as it was.</summary>
    public double SurvivalAt(double time) => steps.Length == 0 ? double.NaN : At(time) is var i && i < 0 ? 1 : steps[i].Survival;

    /// <summary>1 − S(target): share within the target, with its interval.</summary>
    /// <param name="target">Longest time that meets the target.</param>
    /// <param name="confidence">Of the interval.</param>
    public (double Share, double Lower, double Upper) ShareWithin(double target, double confidence = 0.95)
    {
        var share = 1 - SurvivalAt(target);
        var (low, high) = IntervalAt(target, confidence);
        return (share, 1 - high, 1 - low);
    }

    /// <summary>Interval for S(t) on the scale of ln(−ln S), which never leaves 0 … 1.</summary>
    /// <remarks>Source: J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980), section 1.3. Where S is 1 or 0 it has no width and is not a number.</remarks>
    public (double Lower, double Upper) IntervalAt(double time, double confidence = 0.95)
    {
        var i = steps.Length == 0 ? -1 : At(time);
        if (i < 0 || steps[i].Survival is not (> 0 and < 1))
            return (double.NaN, double.NaN);
        var log = Math.Log(steps[i].Survival);
        var half = Normal.TwoSided(confidence) * Math.Sqrt(greenwood[i]) / Math.Abs(log);
        return (Math.Exp(log * Math.Exp(half)), Math.Exp(log * Math.Exp(-half)));
    }

    /// <summary>The smallest release time with S ≤ 1 − p, or the last observed time if S never gets there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p does not lie between 0 and 1.</exception>
    public ReachedPercentile Percentile(double p)
    {
        if (!(p is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "Expected a share between 0 and 1, ends not included.");
        foreach (var step in steps)
        {
            if (step.Released > 0 && step.Survival <= 1 - p + Rounding)
                return new(true, step.Time);
        }
        return new(false, LastObserved);
    }

    /// <summary>Interval for a percentile: the times at which the log-log interval of S leaves 1 − p.</summary>
    /// <remarks>Source: R. Brookmeyer and J. Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38 (1982) 29–41.</remarks>
    public (ReachedPercentile Lower, ReachedPercentile Upper) PercentileInterval(double p, double confidence = 0.95)
    {
        ReachedPercentile lower = new(false, LastObserved), upper = new(false, LastObserved);
        foreach (var step in steps.Where(step => step.Released > 0))
        {
            var (low, high) = step.Survival == 0 ? (0, 0) : IntervalAt(step.Time, confidence);
            if (!lower.Reached && low <= 1 - p + Rounding)
                lower = new(true, step.Time);
            if (!upper.Reached && step.Survival > 0 && high <= 1 - p + Rounding)
                upper = new(true, step.Time);
        }
        return (lower, upper);
    }

    /// <summary>Mean time up to <paramref name="limit"/>: the area under S from 0 to there.</summary>
    /// <param name="limit">Not beyond the last observed time, unless S has come down to 0 by then.</param>
    /// <returns>The mean in the unit of the times, and its standard error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit lies beyond what was observed.</exception>
    public (double Mean, double StandardError) RestrictedMean(double limit)
    {
        if (steps.Length == 0)
            return (double.NaN, double.NaN);
        if (!(limit >= 0) || (limit > LastObserved && steps[^1].Survival > 0))
            throw new ArgumentOutOfRangeException(nameof(limit), limit, FormattableString.Invariant($"Expected a limit from 0 to {LastObserved}, the last observed time."));
        var area = default(CompensatedSum);
        var (at, share) = (0.0, 1.0);
        var pieces = new List<(double Area, SurvivalStep Step)>();
        foreach (var step in steps.TakeWhile(step => step.Time <= limit))
        {
            area.Add(share * (step.Time - at));
            pieces.Add((area.Value, step));
            (at, share) = (step.Time, step.Survival);
        }
        area.Add(share * (limit - at));
        var variance = default(CompensatedSum);
        foreach (var (before, step) in pieces.Where(piece => piece.Step.Released > 0 && piece.Step.AtRisk > piece.Step.Released))
            variance.Add((area.Value - before) * (area.Value - before) * step.Released / ((double)step.AtRisk * (step.AtRisk - step.Released)));
        return (area.Value, Math.Sqrt(variance.Value));
    }

    /// <summary>
    /// Share of all cases released by a time, when the cases that ended otherwise can no longer be released. Without such cases it is 1 − S.
    /// </summary>
    /// <remarks>Source: O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141–150.</remarks>
    public double ReleasedBy(double time) => steps.Length == 0 ? double.NaN : At(time) is var i && i < 0 ? 0 : incidence[i];

    // The last row at or before the time, or −1.
    private int At(double time)
    {
        int low = 0, high = steps.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].Time <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
