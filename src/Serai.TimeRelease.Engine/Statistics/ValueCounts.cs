using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>
/// Durations in whole seconds as value and count, ascending. Two of them merge into one without loss, so that quantiles of parts
/// (files, partitions, administrations) are exact after merging. Sums are exact integers.
/// </summary>
public sealed class ValueCounts : Distribution
{
    private readonly long[] values;
    private readonly long[] upTo;
    private readonly Lazy<Int128[]> sumUpTo;

    private ValueCounts(long[] values, long[] upTo)
    {
        this.values = values;
        this.upTo = upTo;
        sumUpTo = new(() =>
        {
            var sums = new Int128[values.Length];
            Int128 sum = 0;
            for (var i = 0; i < sums.Length; i++)
                sums[i] = sum += (Int128)values[i] * CountOf(i);
            return sums;
        });
    }

    /// <summary>No values.</summary>
    public static ValueCounts Empty { get; } = new([], []);

    /// <summary>How many different values.</summary>
    public int Distinct => values.Length;

    /// <summary>The different values in seconds, ascending.</summary>
    public ReadOnlySpan<long> Values => values;

    /// <summary>From durations in seconds, in any order.</summary>
    public static ValueCounts Of(ReadOnlySpan<long> seconds)
    {
        var copy = seconds.ToArray();
        SecondsSort.Ascending(copy);
        return OfSorted(copy);
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{long})"/>
    public static ValueCounts Of(IEnumerable<long> seconds) => Of(seconds.ToArray());

    /// <summary>From durations in seconds that are already ascending; nothing is copied.</summary>
    /// <exception cref="ArgumentException">The values are not ascending.</exception>
    public static ValueCounts OfSorted(ReadOnlySpan<long> ascending)
    {
        var distinct = ascending.Length == 0 ? 0 : 1;
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i] < ascending[i - 1])
                throw new ArgumentException(FormattableString.Invariant($"Position {i} holds {ascending[i]} after {ascending[i - 1]}; expected ascending values."), nameof(ascending));
            if (ascending[i] != ascending[i - 1])
                distinct++;
        }
        var values = new long[distinct];
        var upTo = new long[distinct];
        var at = -1;
        for (var i = 0; i < ascending.Length; i++)
        {
            if (at < 0 || ascending[i] != values[at])
                values[++at] = ascending[i];
            upTo[at] = i + 1;
        }
        return new(values, upTo);
    }

    /// <summary>From pairs of value in seconds and count, in any order; equal values are added up.</summary>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static ValueCounts OfPairs(IEnumerable<KeyValuePair<long, long>> pairs)
    {
        var counts = new Dictionary<long, long>();
        foreach (var (value, count) in pairs)
        {
            if (count < 0)
                throw new ArgumentException(FormattableString.Invariant($"The value {value} has the count {count}; expected zero or more."), nameof(pairs));
            if (count > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
        }
        var values = counts.Keys.ToArray();
        Array.Sort(values);
        var upTo = new long[values.Length];
        long sum = 0;
        for (var i = 0; i < values.Length; i++)
            upTo[i] = sum = checked(sum + counts[values[i]]);
        return new(values, upTo);
    }

    /// <summary>All values of both. The order does not matter and nothing is lost.</summary>
    public ValueCounts Merge(ValueCounts other)
    {
        if (other.Count == 0)
            return this;
        if (Count == 0)
            return other;
        var merged = new long[values.Length + other.values.Length];
        var counts = new long[merged.Length];
        int a = 0, b = 0, at = 0;
        long sum = 0;
        while (a < values.Length || b < other.values.Length)
        {
            var value = b == other.values.Length || (a < values.Length && values[a] <= other.values[b]) ? values[a] : other.values[b];
            if (a < values.Length && values[a] == value)
                sum += CountOf(a++);
            if (b < other.values.Length && other.values[b] == value)
                sum += other.CountOf(b++);
            merged[at] = value;
            counts[at++] = sum;
        }
        Array.Resize(ref merged, at);
        Array.Resize(ref counts, at);
        return new(merged, counts);
    }

    /// <summary>Merges any number of parts, pairwise, so that no part is copied more than log₂(parts) times.</summary>
    public static ValueCounts MergeAll(IEnumerable<ValueCounts> parts)
    {
        var queue = new Queue<ValueCounts>(parts);
        while (queue.Count > 1)
            queue.Enqueue(queue.Dequeue().Merge(queue.Dequeue()));
        return queue.Count == 0 ? Empty : queue.Dequeue();
    }

    /// <summary>Value in seconds and count, ascending: the form in which parts travel.</summary>
    public IEnumerable<KeyValuePair<long, long>> Pairs()
    {
        for (var i = 0; i < values.Length; i++)
            yield return new(values[i], CountOf(i));
    }

    /// <summary>The exact sum in seconds.</summary>
    public Int128 TotalSeconds => values.Length == 0 ? 0 : sumUpTo.Value[^1];

    /// <inheritdoc/>
    public override double Sum => (double)TotalSeconds;

    /// <inheritdoc/>
    public override long Count => upTo.Length == 0 ? 0 : upTo[^1];

    /// <inheritdoc/>
    public override double AtRank(long rank) => SecondsAtRank(rank);

    /// <summary>The value in seconds at a 0-based rank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not in 0 … n − 1.</exception>
    public long SecondsAtRank(long rank) =>
        rank >= 0 && rank < Count ? values[Ranks.RunOf(upTo, rank)] : throw new ArgumentOutOfRangeException(nameof(rank));

    /// <inheritdoc/>
    public override long CountAtMost(double limit) => Before(Find(limit, orEqual: true));

    /// <inheritdoc/>
    public override long CountBelow(double limit) => Before(Find(limit, orEqual: false));

    /// <inheritdoc/>
    public override double SumOfRanks(long from, long to) => to <= from ? 0 : (double)(SumBefore(to) - SumBefore(from));

    /// <inheritdoc/>
    public override IEnumerable<(double Value, long Count)> Runs()
    {
        for (var i = 0; i < values.Length; i++)
            yield return (values[i], CountOf(i));
    }

    private protected override double SumOfSquares(double around)
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < values.Length; i++)
        {
            var distance = values[i] - around;
            sum.Add(distance * distance * CountOf(i));
        }
        return sum.Value;
    }

    private protected override (double SumOfLogs, long Positive) Logs()
    {
        var sum = default(CompensatedSum);
        for (var i = values.Length - 1; i >= 0 && values[i] > 0; i--)
            sum.Add(Math.Log(values[i]) * CountOf(i));
        return (sum.Value, Count - CountAtMost(0));
    }

    private long CountOf(int run) => upTo[run] - Before(run);

    private long Before(int run) => run == 0 ? 0 : upTo[run - 1];

    private Int128 SumBefore(long rank)
    {
        if (rank == 0)
            return 0;
        var run = Ranks.RunOf(upTo, rank - 1);
        return (run == 0 ? 0 : sumUpTo.Value[run - 1]) + ((Int128)values[run] * (rank - Before(run)));
    }

    private int Find(double limit, bool orEqual)
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
