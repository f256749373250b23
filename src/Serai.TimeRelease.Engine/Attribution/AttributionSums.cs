namespace Serai.TimeRelease.Engine.Attribution;

/// <summary>
/// Attribution summed over cases. Kept as whole numbers: for every actor how long it was active together with how many, so that the
/// shared rule stays exact, and sums of parts merge without loss.
/// </summary>
/// <param name="actors">How many actors there are.</param>
public sealed class AttributionSums(int actors)
{
    // [actor][k − 1]: how long the actor was active while k were.
    private readonly long[][] together = [.. Enumerable.Range(0, actors).Select(_ => new long[4])];
    private readonly List<long> active = [0];

    /// <summary>How many actors there are.</summary>
    public int Actors => together.Length;

    /// <summary>How many cases.</summary>
    public long Cases { get; private set; }

    /// <summary>In how many cases at least two actors were active at one time.</summary>
    public long OverlappingCases { get; private set; }

    /// <summary>Sum of the windows.</summary>
    public long Elapsed => active.Sum();

    /// <summary>Time with nobody active.</summary>
    public long Idle => active[0];

    /// <summary>Time with at least one active (processing).</summary>
    public long Union => active.Skip(1).Sum();

    /// <summary>Time with at least two active.</summary>
    public long AtLeastTwo => active.Skip(2).Sum();

    /// <summary>Time in which the actor was active, whoever else was. Over all actors more than the union where work overlaps.</summary>
    public long Inclusive(int actor) => together[actor].Sum();

    /// <summary>Time in which the actor was the only one active.</summary>
    public long Exclusive(int actor) => together[actor][0];

    /// <summary>Each slice divided by the number of active actors. Over all actors exactly the union.</summary>
    public double Shared(int actor)
    {
        var sum = 0.0;
        for (var k = together[actor].Length; k > 0; k--)
            sum += together[actor][k - 1] / (double)k;
        return sum;
    }

    /// <summary>Sum of the inclusive times; bupaR and others print this as "processing time".</summary>
    public long InclusiveOfAll => Enumerable.Range(0, Actors).Sum(Inclusive);

    /// <summary>Adds the sums of other cases with the same actors.</summary>
    /// <exception cref="ArgumentException">The number of actors differs.</exception>
    public void Merge(AttributionSums other)
    {
        if (other.Actors != Actors)
            throw new ArgumentException($"Found {other.Actors} actors; expected {Actors}.", nameof(other));
        Cases += other.Cases;
        OverlappingCases += other.OverlappingCases;
        for (var k = 0; k < other.active.Count; k++)
        {
            Room(k);
            active[k] += other.active[k];
        }
        for (var actor = 0; actor < Actors; actor++)
        {
            for (var k = 1; k <= other.together[actor].Length; k++)
                Count(actor, k, other.together[actor][k - 1]);
        }
    }

    internal void Add(long length, List<int> who)
    {
        Room(who.Count);
        active[who.Count] += length;
        foreach (var actor in who)
            Count(actor, who.Count, length);
    }

    internal void Close(bool overlapping)
    {
        Cases++;
        OverlappingCases += overlapping ? 1 : 0;
    }

    private void Count(int actor, int k, long length)
    {
        if (length == 0)
            return;
        if (k > together[actor].Length)
            Array.Resize(ref together[actor], Math.Max(k, together[actor].Length * 2));
        together[actor][k - 1] += length;
    }

    private void Room(int k)
    {
        while (active.Count <= k)
            active.Add(0);
    }
}
