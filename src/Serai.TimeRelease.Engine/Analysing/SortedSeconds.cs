using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Whole seconds one by one, ascending; the form in which an analysis holds what it measured until it is merged or printed.</summary>
sealed class SortedSeconds : Distribution
{
    readonly int[] _values;
    readonly int _count;

    /// <param name="ascending">The values; may be longer than <paramref name="count"/>.</param>
    /// <param name="count">How many of them count.</param>
    public SortedSeconds(int[] ascending, int count)
    {
        (_values, _count) = (ascending, count);
        long sum = 0;
        foreach (var value in ascending.AsSpan(0, count))
            sum += value;
        TotalSeconds = sum;
    }

    public long TotalSeconds { get; }

    public override long Count => _count;

    public override double Sum => TotalSeconds;

    public override double AtRank(long rank) => (ulong)rank < (ulong)_count ? _values[rank] : throw new ArgumentOutOfRangeException(nameof(rank));

    public override long CountAtMost(double limit) => Find(limit, orEqual: true);

    public override long CountBelow(double limit) => Find(limit, orEqual: false);

    public override double SumOfRanks(long from, long to)
    {
        long sum = 0;
        for (var i = from; i < to; i++)
            sum += _values[i];
        return sum;
    }

    public override IEnumerable<(double Value, long Count)> Runs()
    {
        for (var i = 0; i < _count;)
        {
            var from = i;
            while (++i < _count && _values[i] == _values[from])
            {
            }
            yield return (_values[from], i - from);
        }
    }

    private protected override double SumOfSquares(double around)
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < _count;)
        {
            var from = i;
            while (++i < _count && _values[i] == _values[from])
            {
            }
            var distance = _values[from] - around;
            sum.Add(distance * distance * (i - from));
        }
        return sum.Value;
    }

    private protected override (double SumOfLogs, long Positive) Logs()
    {
        var sum = default(CompensatedSum);
        var positive = 0L;
        foreach (var (value, count) in Runs())
            if (value > 0)
            {
                sum.Add(Math.Log(value) * count);
                positive += count;
            }
        return (sum.Value, positive);
    }

    int Find(double limit, bool orEqual)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (orEqual ? _values[middle] <= limit : _values[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
