using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Times in runs, one for each bin.</summary>
/// <param name="Values">Whole seconds, bin after bin.</param>
/// <param name="Starts">Where each bin begins, one more at the end.</param>
/// <param name="Fractions">Per bin: seconds that are not whole, or null.</param>
/// <param name="Packed">Per bin: further whole seconds as value and count, or null.</param>
sealed record Binned(int[] Values, int[] Starts, List<double>?[] Fractions, List<PackedTimes>?[] Packed)
{
    public bool IsEmpty(int bin) => Starts[bin + 1] == Starts[bin] && Fractions[bin] is null && Packed[bin] is null;

    /// <summary>The times of a bin, ascending. Puts its run in order.</summary>
    public Distribution Sorted(int bin)
    {
        var (array, from, count) = (Values, Starts[bin], Starts[bin + 1] - Starts[bin]);
        if (Packed[bin] is { } packed)
        {
            var all = GC.AllocateUninitializedArray<int>(checked(count + (int)packed.Sum(p => p.Count)));
            Values.AsSpan(from, count).CopyTo(all);
            var at = count;
            foreach (var part in packed)
            {
                part.Unpack(all.AsSpan(at));
                at += (int)part.Count;
            }
            (array, from, count) = (all, 0, all.Length);
        }
        var run = array.AsSpan(from, count);
        RadixSort.Sort(run);
        if (Fractions[bin] is not { } fractions)
            return new SortedSeconds(array, from, count);
        var mixed = new double[count + fractions.Count];
        for (var i = 0; i < count; i++)
            mixed[i] = run[i];
        fractions.CopyTo(mixed, count);
        return SortedValues.Of(mixed);
    }
}
