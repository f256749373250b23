namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>Sets of moments, kept as stretches in order that neither overlap nor touch.</summary>
internal static class Stretches
{
    public static List<(long From, long To)> Merge(IEnumerable<(long From, long To)> stretches)
    {
        var merged = new List<(long From, long To)>();
        foreach (var (from, to) in stretches.Where(stretch => stretch.To >= stretch.From).OrderBy(stretch => stretch.From))
        {
            if (merged.Count > 0 && from <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else
                merged.Add((from, to));
        }
        return merged;
    }

    public static long Length(IEnumerable<(long From, long To)> stretches) => stretches.Sum(stretch => stretch.To - stretch.From);

    /// <summary>What both hold. Both are in order.</summary>
    public static List<(long From, long To)> Both(IReadOnlyList<(long From, long To)> a, IReadOnlyList<(long From, long To)> b)
    {
        var both = new List<(long From, long To)>();
        for (int i = FirstBeyond(a, b), j = FirstBeyond(b, a); i < a.Count && j < b.Count;)
        {
            var (from, to) = (Math.Max(a[i].From, b[j].From), Math.Min(a[i].To, b[j].To));
            if (from < to)
                both.Add((from, to));
            if (a[i].To < b[j].To)
                i++;
            else
                j++;
        }
        return both;
    }

    /// <summary>What the first holds and the second does not. Both are in order.</summary>
    public static List<(long From, long To)> Without(IReadOnlyList<(long From, long To)> a, IReadOnlyList<(long From, long To)> b)
    {
        var rest = new List<(long From, long To)>();
        var j = FirstBeyond(b, a);
        foreach (var (start, end) in a)
        {
            var at = start;
            while (j < b.Count && b[j].To <= at)
                j++;
            for (var k = j; k < b.Count && b[k].From < end; k++)
            {
                if (b[k].From > at)
                    rest.Add((at, b[k].From));
                at = Math.Max(at, b[k].To);
            }
            if (at < end)
                rest.Add((at, end));
        }
        return rest;
    }

    // The first stretch that may matter for the other set: an agency's year of work is long, one wait is short.
    private static int FirstBeyond(IReadOnlyList<(long From, long To)> set, IReadOnlyList<(long From, long To)> other)
    {
        if (other.Count == 0)
            return set.Count;
        int low = 0, high = set.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (set[middle].To <= other[0].From)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
