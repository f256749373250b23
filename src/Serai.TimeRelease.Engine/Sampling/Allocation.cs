namespace Serai.TimeRelease.Engine.Sampling;

/// <summary>A stratum to be sampled.</summary>
/// <param name="Name">Such as the lane.</param>
/// <param name="Population">How many cases it has, N.</param>
/// <param name="StandardDeviation">Of the times, from the test run.</param>
public sealed record SamplingStratum(string Name, long Population, double StandardDeviation);

/// <summary>How many cases to draw in a stratum.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="Unrounded">By the rule, before floor, cap and rounding.</param>
/// <param name="Cases">The answer.</param>
/// <param name="Limit">Which limit decided, if one did.</param>
public sealed record AllocatedStratum(string Name, double Unrounded, long Cases, AllocationLimit Limit);

/// <summary>Which limit decided the size of a stratum's sample.</summary>
public enum AllocationLimit
{
    /// <summary>None: the rule did.</summary>
    None,

    /// <summary>The smallest number wanted of every stratum.</summary>
    Floor,

    /// <summary>There are no more cases.</summary>
    Population,
}

/// <summary>Divides a sample among strata; rounded by largest remainder, so that the parts add up.</summary>
/// <remarks>Source: J. Neyman, Journal of the Royal Statistical Society 97 (1934) 558–625. Worked example: docs/methods/sampling.md.</remarks>
public static class Allocation
{
    /// <summary>In proportion to N·s: where cases are many or differ much. Keeps the rare, slow red lane from being starved.</summary>
    /// <inheritdoc cref="Divide" path="/param[@name='total']"/>
    /// <inheritdoc cref="Divide" path="/param[@name='strata']"/>
    /// <inheritdoc cref="Divide" path="/param[@name='floor']"/>
    /// <exception cref="ArgumentException">The floors need more than the total, or a stratum has a number out of range.</exception>
    public static IReadOnlyList<AllocatedStratum> Neyman(long total, IReadOnlyList<SamplingStratum> strata, long floor = 0) =>
        Divide(total, strata, floor, stratum => stratum.Population * stratum.StandardDeviation);

    /// <summary>In proportion to N.</summary>
    /// <inheritdoc cref="Neyman" path="/param"/>
    /// <inheritdoc cref="Neyman" path="/exception"/>
    public static IReadOnlyList<AllocatedStratum> Proportional(long total, IReadOnlyList<SamplingStratum> strata, long floor = 0) =>
        Divide(total, strata, floor, stratum => stratum.Population);

    /// <summary>√(Σ W²s²/n): standard error of the stratified mean.</summary>
    /// <param name="strata">The strata.</param>
    /// <param name="cases">Cases drawn in each, in the same order.</param>
    /// <param name="finite">Whether to count that what was drawn is no longer uncertain: × (1 − n/N).</param>
    /// <returns>In the unit of the standard deviations; infinite if a stratum with cases has none drawn.</returns>
    public static double StandardError(IReadOnlyList<SamplingStratum> strata, IReadOnlyList<long> cases, bool finite = false)
    {
        double all = strata.Sum(stratum => stratum.Population);
        return Math.Sqrt(strata.Zip(cases, (stratum, n) =>
        {
            var weighted = stratum.Population / all * stratum.StandardDeviation;
            return stratum.Population == 0 ? 0 : weighted * weighted / n * (finite ? 1 - ((double)n / stratum.Population) : 1);
        }).Sum());
    }

    /// <summary>In proportion to any measure.</summary>
    /// <param name="total">Cases to draw; no more than there are.</param>
    /// <param name="strata">The strata.</param>
    /// <param name="floor">Smallest number of every stratum, if it has as many.</param>
    /// <param name="measure">What to divide by.</param>
    private static IReadOnlyList<AllocatedStratum> Divide(long total, IReadOnlyList<SamplingStratum> strata, long floor, Func<SamplingStratum, double> measure)
    {
        foreach (var stratum in strata)
        {
            if (stratum.Population < 0 || !(stratum.StandardDeviation >= 0) || double.IsInfinity(stratum.StandardDeviation))
                throw new ArgumentException(FormattableString.Invariant($"Stratum \"{stratum.Name}\" has {stratum.Population} cases and a standard deviation of {stratum.StandardDeviation}; expected both at least 0."), nameof(strata));
        }
        var most = strata.Select(stratum => (double)stratum.Population).ToArray();
        var least = most.Select(cases => Math.Min(cases, Math.Max(0, floor))).ToArray();
        if (total < least.Sum())
            throw new ArgumentException(FormattableString.Invariant($"{total} cases cannot give {floor} to each of {strata.Count} strata; expected at least {least.Sum()}."), nameof(total));
        var wanted = Math.Min(total, most.Sum());
        var weights = strata.Select(measure).ToArray();
        if (weights.Sum() == 0)
            weights = most;
        var scale = weights.Sum();
        var plain = weights.Select(weight => scale == 0 ? 0 : total * weight / scale).ToArray();
        var exact = Fill(wanted, weights, least, most);
        var whole = Round(exact, (long)wanted, most);
        return [.. strata.Select((stratum, i) => new AllocatedStratum(
            stratum.Name, plain[i], whole[i],
            plain[i] > most[i] && whole[i] == most[i] ? AllocationLimit.Population : plain[i] < least[i] && whole[i] == least[i] ? AllocationLimit.Floor : AllocationLimit.None))];
    }

    // Σ clamp(λ·w, least, most) = wanted: what a cap or a floor takes is spread over the rest in proportion.
    private static double[] Fill(double wanted, double[] weights, double[] least, double[] most)
    {
        double low = 0, high = 1;
        double At(double level) => weights.Select((weight, i) => Math.Clamp(level * weight, least[i], most[i])).Sum();
        while (At(high) < wanted && high < 1e300)
            high *= 2;
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (At(middle) < wanted)
                low = middle;
            else
                high = middle;
        }
        var result = weights.Select((weight, i) => Math.Clamp(high * weight, least[i], most[i])).ToArray();
        // The free ones once more without the error of the search; strata without spread take what nobody else can.
        var free = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0 && high * weights[i] > least[i] && high * weights[i] < most[i]).ToArray();
        if (free.Length > 0)
        {
            var rest = wanted - result.Where((_, i) => !free.Contains(i)).Sum();
            var sum = free.Sum(i => weights[i]);
            foreach (var i in free)
                result[i] = Math.Clamp(rest * weights[i] / sum, least[i], most[i]);
            return result;
        }
        for (var i = 0; i < result.Length; i++)
            result[i] += Math.Min(most[i] - result[i], Math.Max(0, wanted - result.Sum()));
        return result;
    }

    private static long[] Round(double[] exact, long wanted, double[] most)
    {
        var whole = exact.Select(value => (long)Math.Floor(value + 1e-9)).ToArray();
        var order = Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i).ToArray();
        for (var left = wanted - whole.Sum(); left > 0;)
        {
            var given = false;
            foreach (var i in order)
            {
                if (left > 0 && whole[i] < most[i])
                {
                    whole[i]++;
                    left--;
                    given = true;
                }
            }
            if (!given)
                break;
        }
        return whole;
    }
}
