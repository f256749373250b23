namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>
/// Goes over all starts and ends inside the window of a case and counts in each slice who is active. Records of one actor that overlap
/// are merged, so that nobody counts twice. Rules and worked example: docs/methods/attribution.md. For one thread; sums merge.
/// </summary>
/// <param name="actors">How many actors there are.</param>
public sealed class AttributionSweep(int actors)
{
    private readonly int[] open = new int[actors];
    private readonly List<int> active = [];
    private Edge[] edges = new Edge[16];

    /// <summary>What was counted so far.</summary>
    public AttributionSums Sums { get; } = new(actors);

    /// <summary>Adds a case.</summary>
    /// <param name="from">Start of the window, such as arrival.</param>
    /// <param name="to">End of the window, such as release.</param>
    /// <param name="works">Who worked when, in any order; what lies outside the window does not count.</param>
    /// <returns>Time of this case in which at least one, and at least two, were active.</returns>
    /// <exception cref="ArgumentException">The window or a piece of work ends before it starts, or an actor does not exist.</exception>
    public (long Union, long AtLeastTwo) Add(long from, long to, ReadOnlySpan<Work> works)
    {
        long union = 0, two = 0;
        Go(from, to, works, (start, end, who) =>
        {
            Sums.Add(end - start, who);
            union += who.Count > 0 ? end - start : 0;
            two += who.Count > 1 ? end - start : 0;
        });
        Sums.Close(overlapping: two > 0);
        return (union, two);
    }

    /// <summary>The slices of one case, in order, for a timeline; they cover the window exactly.</summary>
    /// <inheritdoc cref="Add" path="/param"/>
    /// <inheritdoc cref="Add" path="/exception"/>
    public IReadOnlyList<Slice> Slices(long from, long to, ReadOnlySpan<Work> works)
    {
        var slices = new List<Slice>();
        Go(from, to, works, (start, end, who) => slices.Add(new(start, end, [.. who])));
        return slices;
    }

    private void Go(long from, long to, ReadOnlySpan<Work> works, Action<long, long, List<int>> slice)
    {
        if (to < from)
            throw new ArgumentException(FormattableString.Invariant($"The window ends at {to}, before its start {from}."), nameof(to));
        var count = 0;
        if (edges.Length < works.Length * 2)
            edges = new Edge[works.Length * 2];
        foreach (var work in works)
        {
            if ((uint)work.Actor >= (uint)open.Length)
                throw new ArgumentException($"There is no actor {work.Actor}; expected 0 to {open.Length - 1}.", nameof(works));
            if (work.To < work.From)
                throw new ArgumentException(FormattableString.Invariant($"A piece of work ends at {work.To}, before its start {work.From}."), nameof(works));
            var (start, end) = (Math.Max(from, work.From), Math.Min(to, work.To));
            if (end <= start)
                continue;
            edges[count++] = new(start, work.Actor, 1);
            edges[count++] = new(end, work.Actor, -1);
        }
        Sort(edges.AsSpan(0, count));
        var at = from;
        for (var i = 0; i < count;)
        {
            var next = edges[i].At;
            if (next > at)
                slice(at, next, active);
            at = next;
            for (; i < count && edges[i].At == at; i++)
            {
                var edge = edges[i];
                var before = open[edge.Actor];
                var after = open[edge.Actor] = before + edge.Step;
                if (before == 0)
                    Enter(edge.Actor);
                else if (after == 0)
                    active.Remove(edge.Actor);
            }
        }
        if (to > at)
            slice(at, to, active);
    }

    // A case has few records, and mostly in order.
    private static void Sort(Span<Edge> edges)
    {
        if (edges.Length > 64)
        {
            edges.Sort();
            return;
        }
        for (var i = 1; i < edges.Length; i++)
        {
            var edge = edges[i];
            var at = i;
            for (; at > 0 && edges[at - 1].CompareTo(edge) > 0; at--)
                edges[at] = edges[at - 1];
            edges[at] = edge;
        }
    }

    private void Enter(int actor)
    {
        var place = active.BinarySearch(actor);
        active.Insert(place < 0 ? ~place : place, actor);
    }

    // At one moment starts come first: records of one actor that touch are one stretch, and an actor is never taken out before it came in.
    private readonly record struct Edge(long At, int Actor, int Step) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => At != other.At ? At.CompareTo(other.At) : other.Step.CompareTo(Step);
    }
}
