using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Whole seconds one by one, ascending; the form in which an analysis holds what it measured until it is merged or printed.</summary>
sealed class SortedSeconds : Distribution
{
    readonly int[] _array;
    readonly int _from, _count;

    /// <param name="array">Holds the values, ascending.</param>
    /// <param name="from">Where they begin.</param>
    /// <param name="count">How many there are.</param>
    public SortedSeconds(int[] array, int from, int count)
    {
        (_array, _from, _count) = (array, from, count);
        long sum = 0;
        foreach (var value in Values)
            sum += value;
        TotalSeconds = sum;
    }

    public ReadOnlySpan<int> Values => _array.AsSpan(_from, _count);

    public long TotalSeconds { get; }

    public override long Count => _count;

    public override double Sum => TotalSeconds;

    public override double AtRank(long rank) => (ulong)rank < (ulong)_count ? _array[_from + rank] : throw new ArgumentOutOfRangeException(nameof(rank));

    public override long CountAtMost(double limit) => Find(limit, orEqual: true);

    public override long CountBelow(double limit) => Find(limit, orEqual: false);

    public override double SumOfRanks(long from, long to)
    {
        long sum = 0;
        foreach (var value in Values[(int)from..(int)to])
            sum += value;
        return sum;
    }

    public override IEnumerable<(double Value, long Count)> Runs()
    {
        var end = _from + _count;
        for (var i = _from; i < end;)
        {
            var value = _array[i];
            var from = i;
            while (++i < end && _array[i] == value)
            {
            }
            yield return (value, i - from);
        }
    }

    private protected override double SumOfSquares(double around)
    {
        var sum = default(CompensatedSum);
        var values = Values;
        for (var i = 0; i < values.Length;)
        {
            var from = i;
            while (++i < values.Length && values[i] == values[from])
            {
            }
            var distance = values[from] - around;
            sum.Add(distance * distance * (i - from));
        }
        return sum.Value;
    }

    private protected override (double SumOfLogs, long Positive) Logs()
    {
        var sum = default(CompensatedSum);
        var values = Values[Find(0, orEqual: true)..];
        for (var i = 0; i < values.Length;)
        {
            var from = i;
            while (++i < values.Length && values[i] == values[from])
            {
            }
            sum.Add(Math.Log(values[from]) * (i - from));
        }
        return (sum.Value, values.Length);
    }

    int Find(double limit, bool orEqual)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (orEqual ? _array[_from + middle] <= limit : _array[_from + middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
