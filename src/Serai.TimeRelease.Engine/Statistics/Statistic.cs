namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>A figure of a sample; it may reorder the sample while it computes.</summary>
/// <param name="sample">The values in any order, never empty.</param>
public delegate double StatisticOf(Span<double> sample);

/// <summary>The figures that are resampled most.</summary>
public static class Statistic
{
    /// <summary>Arithmetic mean.</summary>
    public static StatisticOf Mean { get; } = sample =>
    {
        var sum = default(CompensatedSum);
        foreach (var value in sample)
            sum.Add(value);
        return sum.Value / sample.Length;
    };

    /// <summary>Median.</summary>
    public static StatisticOf Median { get; } = Percentile(0.5);

    /// <summary>A percentile, found without sorting the whole sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p does not lie in 0 … 1.</exception>
    public static StatisticOf Percentile(double p, PercentileType type = PercentileType.Type7)
    {
        PercentileRank.Of(1, p, type);
        return sample =>
        {
            var (rank, fraction) = PercentileRank.Of(sample.Length, p, type);
            var low = Select(sample, (int)rank);
            if (fraction == 0)
                return low;
            var next = double.PositiveInfinity;
            foreach (var value in sample[((int)rank + 1)..])
                next = Math.Min(next, value);
            return low + (fraction * (next - low));
        };
    }

    /// <summary>Mean without floor(n·fraction) values at each end.</summary>
    public static StatisticOf TrimmedMean(double fraction) => sample => SortedValues.Of(sample).TrimmedMean(fraction);

    /// <summary>Share of values at most the target.</summary>
    public static StatisticOf ShareWithin(double target) => sample =>
    {
        var within = 0;
        foreach (var value in sample)
            within += value <= target ? 1 : 0;
        return (double)within / sample.Length;
    };

    // Hoare's selection: afterwards nothing before the rank is larger, nothing after it is smaller.
    private static double Select(Span<double> values, int rank)
    {
        int low = 0, high = values.Length - 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var pivot = MedianOf(values[low], values[middle], values[high]);
            int i = low, j = high;
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }
            if (rank <= j)
                high = j;
            else if (rank >= i)
                low = i;
            else
                break;
        }
        return values[rank];
    }

    private static double MedianOf(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
