namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Whole seconds as value and count, ascending.</summary>
sealed class PackedTimes(int[] values, int[] counts)
{
    public int Distinct => values.Length;

    public long Count => counts.Sum(c => (long)c);

    public static PackedTimes OfSorted(ReadOnlySpan<int> ascending)
    {
        var distinct = 0;
        for (var i = 0; i < ascending.Length; i++)
            if (i == 0 || ascending[i] != ascending[i - 1])
                distinct++;
        int[] values = new int[distinct], counts = new int[distinct];
        var at = -1;
        for (var i = 0; i < ascending.Length; i++)
        {
            if (at < 0 || ascending[i] != values[at])
                values[++at] = ascending[i];
            counts[at]++;
        }
        return new PackedTimes(values, counts);
    }

    public PackedTimes Merge(PackedTimes other)
    {
        var (theirValues, theirCounts) = other.Parts;
        int[] mergedValues = new int[values.Length + theirValues.Length], mergedCounts = new int[mergedValues.Length];
        int a = 0, b = 0, at = 0;
        while (a < values.Length || b < theirValues.Length)
        {
            var value = b == theirValues.Length || a < values.Length && values[a] <= theirValues[b] ? values[a] : theirValues[b];
            var count = 0;
            if (a < values.Length && values[a] == value)
                count += counts[a++];
            if (b < theirValues.Length && theirValues[b] == value)
                count += theirCounts[b++];
            mergedValues[at] = value;
            mergedCounts[at++] = count;
        }
        return at == mergedValues.Length ? new PackedTimes(mergedValues, mergedCounts) : new PackedTimes(mergedValues[..at], mergedCounts[..at]);
    }

    /// <summary>Writes every value as often as it counts.</summary>
    public void Unpack(Span<int> to)
    {
        for (var i = 0; i < values.Length; i++)
        {
            to[..counts[i]].Fill(values[i]);
            to = to[counts[i]..];
        }
    }

    (int[] Values, int[] Counts) Parts => (values, counts);
}
