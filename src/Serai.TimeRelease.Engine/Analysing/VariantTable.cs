using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Counts the different sequences of activities: found by a 64-bit hash, then compared, so that two sequences are never taken for one.</summary>
sealed class VariantTable
{
    readonly Dictionary<ulong, int> _byHash = [];
    readonly List<int> _next = [];
    readonly List<int> _ends = [];
    int[] _sequences = new int[256];
    int _length;

    // Per case: its variant and its duration.
    readonly List<int> _variantOf = [];
    readonly List<long> _micros = [];

    public int Count => _ends.Count;

    public void Add(ReadOnlySpan<int> sequence, long micros)
    {
        _variantOf.Add(VariantOf(sequence));
        _micros.Add(micros);
    }

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
        foreach (var variant in other._variantOf)
            _variantOf.Add(map[variant]);
        _micros.AddRange(other._micros);
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
        // Durations by variant: a counting sort, then each variant by itself.
        var starts = new int[Count + 1];
        foreach (var variant in _variantOf)
            starts[variant + 1]++;
        for (var v = 0; v < Count; v++)
            starts[v + 1] += starts[v];
        var grouped = new long[_micros.Count];
        var next = starts[..^1];
        for (var i = 0; i < grouped.Length; i++)
            grouped[next[_variantOf[i]]++] = _micros[i];
        var figures = new VariantFigures[Count];
        for (var v = 0; v < figures.Length; v++)
        {
            var list = new TimeList();
            foreach (var micros in grouped.AsSpan(starts[v]..starts[v + 1]))
                list.Add(micros);
            var values = list.Sorted();
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
