namespace Serai.TimeRelease.Engine.Statistics;

/// <summary>Values that are not whole numbers, kept as value and count: logarithms and distances of a <see cref="ValueCounts"/>.</summary>
internal sealed class WeightedRuns : Distribution
{
    private readonly double[] values;
    private readonly long[] upTo;

    public WeightedRuns(IEnumerable<(double Value, long Count)> runs)
    {
        var pairs = runs.Where(run => run.Count > 0).ToArray();
        values = Array.ConvertAll(pairs, pair => pair.Value);
        upTo = Array.ConvertAll(pairs, pair => pair.Count);
        Array.Sort(values, upTo);
        for (var i = 1; i < upTo.Length; i++)
            upTo[i] += upTo[i - 1];
    }

    public override long Count => upTo.Length == 0 ? 0 : upTo[^1];

    public override double AtRank(long rank) =>
        rank >= 0 && rank < Count ? values[Ranks.RunOf(upTo, rank)] : throw new ArgumentOutOfRangeException(nameof(rank));

    public override long CountAtMost(double limit) => Before(Array.FindLastIndex(values, value => value <= limit) + 1);

    public override long CountBelow(double limit) => Before(Array.FindLastIndex(values, value => value < limit) + 1);

    public override double SumOfRanks(long from, long to)
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < values.Length; i++)
        {
            var taken = Math.Min(to, upTo[i]) - Math.Max(from, Before(i));
            if (taken > 0)
                sum.Add(values[i] * taken);
        }
        return sum.Value;
    }

    public override IEnumerable<(double Value, long Count)> Runs()
    {
        for (var i = 0; i < values.Length; i++)
            yield return (values[i], upTo[i] - Before(i));
    }

    private protected override double SumOfSquares(double around)
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < values.Length; i++)
            sum.Add((values[i] - around) * (values[i] - around) * (upTo[i] - Before(i)));
        return sum.Value;
    }

    private protected override (double SumOfLogs, long Positive) Logs()
    {
        var sum = default(CompensatedSum);
        var positive = 0L;
        foreach (var (value, count) in Runs().Where(run => run.Value > 0))
        {
            sum.Add(Math.Log(value) * count);
            positive += count;
        }
        return (sum.Value, positive);
    }

    private long Before(int run) => run == 0 ? 0 : upTo[run - 1];
}
