using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Times in runs, one for each bin.</summary>
/// <param name="Values">Whole seconds, bin after bin.</param>
/// <param name="Starts">Where each bin begins, one more at the end.</param>
/// <param name="Fractions">Per bin: seconds that are not whole, or null.</param>
sealed record Binned(int[] Values, int[] Starts, List<double>?[] Fractions)
{
    public long CountOf(int bin) => Starts[bin + 1] - Starts[bin] + (Fractions[bin]?.Count ?? 0);

    /// <summary>The times of a bin, ascending. Puts its run in order.</summary>
    public Distribution Sorted(int bin)
    {
        var run = Values.AsSpan(Starts[bin]..Starts[bin + 1]);
        RadixSort.Sort(run);
        if (Fractions[bin] is not { } fractions)
            return new SortedSeconds(Values, Starts[bin], run.Length);
        var all = new double[run.Length + fractions.Count];
        for (var i = 0; i < run.Length; i++)
            all[i] = run[i];
        fractions.CopyTo(all, run.Length);
        return SortedValues.Of(all);
    }
}
