namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Values kept one by one, ascending.</summary>
public sealed class SortedValues : Distribution
{
    private readonly double[] values;

    private SortedValues(double[] sorted) => values = sorted;

    /// <summary>A sorted copy of the values.</summary>
    /// <exception cref="ArgumentException">A value is not a finite number.</exception>
    public static SortedValues Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        foreach (var value in sorted)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException("Only finite numbers can be put in order.", nameof(values));
        }
        Array.Sort(sorted);
        return new(sorted);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{double})"/>
    public static SortedValues Of(IEnumerable<double> values) => Of(values.ToArray());

    internal static Distribution FromRuns(IEnumerable<(double Value, long Count)> runs) => new WeightedRuns(runs);

    /// <summary>The values, ascending.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <inheritdoc/>
    public override long Count => values.Length;

    /// <inheritdoc/>
    public override double AtRank(long rank) =>
        rank >= 0 && rank < values.Length ? values[rank] : throw new ArgumentOutOfRangeException(nameof(rank));

    /// <inheritdoc/>
    public override long CountAtMost(double limit) => Search(limit, orEqual: true);

    /// <inheritdoc/>
    public override long CountBelow(double limit) => Search(limit, orEqual: false);

    /// <inheritdoc/>
    public override double SumOfRanks(long from, long to)
    {
        var sum = default(CompensatedSum);
        for (var i = from; i < to; i++)
            sum.Add(values[i]);
        return sum.Value;
    }

    /// <inheritdoc/>
    public override IEnumerable<(double Value, long Count)> Runs()
    {
        for (var i = 0; i < values.Length;)
        {
            var next = i + 1;
            while (next < values.Length && values[next] == values[i])
                next++;
            yield return (values[i], next - i);
            i = next;
        }
    }

    private protected override double SumOfSquares(double around)
    {
        var sum = default(CompensatedSum);
        foreach (var value in values)
            sum.Add((value - around) * (value - around));
        return sum.Value;
    }

    private protected override (double SumOfLogs, long Positive) Logs()
    {
        var sum = default(CompensatedSum);
        long positive = 0;
        for (var i = values.Length - 1; i >= 0 && values[i] > 0; i--, positive++)
            sum.Add(Math.Log(values[i]));
        return (sum.Value, positive);
    }

    private long Search(double limit, bool orEqual)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (orEqual ? values[middle] <= limit : values[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
