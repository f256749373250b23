using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Comparing;

/// <summary>The figures of a comparison with their intervals by resampling.</summary>
/// <param name="Comparison">The comparison of the rounds themselves.</param>
/// <param name="Total">Mean 2 − mean 1.</param>
/// <param name="Inside">Change inside the segments.</param>
/// <param name="Mix">Effect of the mix.</param>
/// <param name="CrudeShare">Crude change as a share.</param>
/// <param name="AdjustedShare">Change inside the segments as a share.</param>
/// <param name="Left">Resamples in which no segment had cases in both rounds, so that nothing could be compared.</param>
public sealed record RoundIntervals(
    RoundComparison Comparison, BootstrapInterval Total, BootstrapInterval Inside, BootstrapInterval Mix, BootstrapInterval CrudeShare,
    BootstrapInterval AdjustedShare, int Left);

/// <summary>Resamples both rounds, each within itself and with its mix left to chance, and compares again.</summary>
public static class RoundBootstrap
{
    // A segment's resampled sum of this many cases is normal to within what B = 10,000 can tell; drawing it costs one number.
    private const long Many = 20_000;

    /// <summary>Compares with intervals. Cases were drawn one by one.</summary>
    /// <param name="round1">Cases of each segment in round 1.</param>
    /// <param name="round2">The same for round 2.</param>
    /// <param name="options">B, seed, confidence.</param>
    /// <exception cref="ArgumentException">A round has no cases.</exception>
    public static RoundIntervals Of(
        IReadOnlyDictionary<string, Distribution> round1, IReadOnlyDictionary<string, Distribution> round2, BootstrapOptions? options = null)
    {
        var names = round1.Keys.Union(round2.Keys).Order(StringComparer.Ordinal).ToArray();
        var (first, second) = (new Round(names, round1), new Round(names, round2));
        return Intervals(RoundComparison.Of(round1, round2), random => Compare(names, first.Draw(random), second.Draw(random)), options, "case");
    }

    /// <summary>Compares with intervals. Whole clusters (days, trains) were drawn; a cluster is its cases with their segments.</summary>
    /// <param name="round1">Clusters of round 1.</param>
    /// <param name="round2">Clusters of round 2.</param>
    /// <param name="options">B, seed, confidence.</param>
    /// <exception cref="ArgumentException">A round has no cases.</exception>
    public static RoundIntervals ByCluster(
        IReadOnlyList<IReadOnlyList<(string Segment, double Value)>> round1, IReadOnlyList<IReadOnlyList<(string Segment, double Value)>> round2,
        BootstrapOptions? options = null)
    {
        var names = round1.Concat(round2).SelectMany(cluster => cluster).Select(one => one.Segment).Distinct().Order(StringComparer.Ordinal).ToArray();
        var at = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var (first, second) = (Sums(round1), Sums(round2));
        return Intervals(
            Compare(names, All(first), All(second)), random => Compare(names, Draw(first, random), Draw(second, random)), options, "cluster");

        (long, double)[][] Sums(IReadOnlyList<IReadOnlyList<(string Segment, double Value)>> clusters) => [.. clusters.Where(cluster => cluster.Count > 0).Select(cluster =>
        {
            var sums = new (long Count, double Sum)[names.Length];
            foreach (var (segment, value) in cluster)
                sums[at[segment]] = (sums[at[segment]].Count + 1, sums[at[segment]].Sum + value);
            return sums;
        })];

        (long, double)[] All((long Count, double Sum)[][] clusters) =>
            [.. names.Select((_, i) => (clusters.Sum(cluster => cluster[i].Count), clusters.Sum(cluster => cluster[i].Sum)))];

        (long, double)[] Draw((long Count, double Sum)[][] clusters, SeededRandom random)
        {
            var sums = new (long Count, double Sum)[names.Length];
            for (var i = 0; i < clusters.Length; i++)
            {
                var drawn = clusters[random.NextBelow(clusters.Length)];
                for (var j = 0; j < sums.Length; j++)
                    sums[j] = (sums[j].Count + drawn[j].Count, sums[j].Sum + drawn[j].Sum);
            }
            return sums;
        }
    }

    private static RoundComparison Compare(string[] names, (long Count, double Sum)[] first, (long Count, double Sum)[] second) =>
        RoundComparison.Of([.. names.Select((name, i) => new RoundSegment(
            name, first[i].Count, first[i].Sum / first[i].Count, second[i].Count, second[i].Sum / second[i].Count))]);

    private static RoundIntervals Intervals(RoundComparison found, Func<SeededRandom, RoundComparison> again, BootstrapOptions? options, string method)
    {
        var set = (options ?? new()).Checked();
        var drawn = new RoundComparison[set.Replications];
        Parallel.For(0, drawn.Length, i => drawn[i] = again(new(set.Seed, i)));
        return new(
            found, Of(one => one.Total), Of(one => one.Inside), Of(one => one.Mix), Of(one => one.CrudeShare), Of(one => one.AdjustedShare),
            drawn.Count(one => !double.IsFinite(one.Inside)));

        BootstrapInterval Of(Func<RoundComparison, double> figure) => Bootstrap.Interval(figure(found), [.. drawn.Select(figure)], set, method);
    }

    // One round; a resample is a multinomial number of cases per segment, then cases of it with replacement.
    private sealed class Round
    {
        private readonly Distribution[] segments;
        private readonly (double Mean, double Spread)[] moments;
        private readonly double[][] values;
        private readonly long total;

        public Round(string[] names, IReadOnlyDictionary<string, Distribution> round)
        {
            segments = [.. names.Select(name => round.GetValueOrDefault(name) ?? ValueCounts.Empty)];
            total = segments.Sum(segment => segment.Count);
            moments = [.. segments.Select(segment => (segment.Mean, segment.PopulationStandardDeviation))];
            values = [.. segments.Select(segment => segment.Count > Many ? [] : segment.Runs().SelectMany(run => Enumerable.Repeat(run.Value, (int)run.Count)).ToArray())];
        }

        public (long, double)[] Draw(SeededRandom random)
        {
            var drawn = new (long, double)[segments.Length];
            var (left, of) = (total, total);
            for (var i = 0; i < segments.Length; i++)
            {
                var n = of == 0 ? 0 : Count(left, segments[i].Count / (double)of, random);
                left -= n;
                of -= segments[i].Count;
                drawn[i] = (n, Sum(i, n, random));
            }
            return drawn;
        }

        private double Sum(int segment, long n, SeededRandom random)
        {
            var own = values[segment];
            if (own.Length == 0)
                return n == 0 ? 0 : (n * moments[segment].Mean) + (Math.Sqrt(n) * moments[segment].Spread * random.NextNormal());
            var sum = 0.0;
            for (long i = 0; i < n; i++)
                sum += own[random.NextBelow(own.Length)];
            return sum;
        }

        // Bin(n, p): by counting where that is cheap, otherwise by its median order statistic (each step halves n).
        private static long Count(long n, double p, SeededRandom random)
        {
            if (p >= 1)
                return n;
            long found = 0;
            while (n > 200)
            {
                var middle = (n / 2) + 1;
                var at = random.NextBeta(middle, n + 1 - middle);
                if (at <= p)
                {
                    found += middle;
                    n -= middle;
                    p = (p - at) / (1 - at);
                }
                else
                {
                    n = middle - 1;
                    p /= at;
                }
            }
            for (; n > 0; n--)
                found += random.NextShare() < p ? 1 : 0;
            return found;
        }
    }
}
