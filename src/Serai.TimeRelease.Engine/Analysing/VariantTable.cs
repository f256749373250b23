using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Counts the different sequences of activities: found by a 64-bit hash, then compared, so that two sequences are never taken for one.</summary>
/// <param name="times">Holds the durations of the cases, by variant.</param>
sealed class VariantTable(TimesByKind times)
{
    readonly Dictionary<ulong, int> _byHash = [];
    readonly List<int> _next = [];
    readonly List<int> _ends = [];
    int[] _sequences = new int[256];
    int _length;

    public int Count => _ends.Count;

    TimesByKind Times => times;

    public void Add(ReadOnlySpan<int> sequence, long micros) => times.Add(VariantOf(sequence), micros);

    public void Absorb(VariantTable other, int[] eventMap)
    {
        var map = new int[other.Count];
        for (var v = 0; v < map.Length; v++)
        {
            var sequence = other.Sequence(v).ToArray();
            for (var i = 0; i < sequence.Length; i++)
                sequence[i] = eventMap[sequence[i]];
            map[v] = VariantOf(sequence);
        }
        times.Absorb(other.Times, map);
    }

    ReadOnlySpan<int> Sequence(int variant)
    {
        var from = variant == 0 ? 0 : _ends[variant - 1];
        return _sequences.AsSpan(from, _ends[variant] - from);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int VariantOf(ReadOnlySpan<int> sequence)
    {
        var hash = (ulong)sequence.Length;
        foreach (var id in sequence)
        {
            hash = (hash ^ (ulong)id) * 0x9E37_79B9_7F4A_7C15UL;
            hash ^= hash >> 29;
        }
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_byHash, hash, out var known);
        if (known)
        {
            for (var v = first; ; v = _next[v])
            {
                if (Sequence(v).SequenceEqual(sequence))
                    return v;
                if (_next[v] < 0)
                {
                    _next[v] = _ends.Count;
                    break;
                }
            }
        }
        else
            first = _ends.Count;
        while (_length + sequence.Length > _sequences.Length)
            Array.Resize(ref _sequences, _sequences.Length * 2);
        sequence.CopyTo(_sequences.AsSpan(_length));
        _ends.Add(_length += sequence.Length);
        _next.Add(-1);
        return _ends.Count - 1;
    }

    public IReadOnlyList<VariantFigures> Figures(string[] eventNames, PercentileType type)
    {
        var binned = times.Arranged([.. Enumerable.Range(0, Count)], Count);
        var figures = new VariantFigures[Count];
        for (var v = 0; v < figures.Length; v++)
        {
            var values = binned.Sorted(v);
            figures[v] = new VariantFigures(Array.ConvertAll(Sequence(v).ToArray(), e => eventNames[e]), values.Count, values.Mean, values.Percentile(0.5, type), values.Percentile(0.9, type));
        }
        Array.Sort(figures, (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : Compare(a.Events, b.Events));
        return figures;
    }

    static int Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
            if (string.CompareOrdinal(a[i], b[i]) is var compared && compared != 0)
                return compared;
        return a.Count.CompareTo(b.Count);
    }
}
