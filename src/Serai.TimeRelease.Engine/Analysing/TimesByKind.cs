using System.Runtime.CompilerServices;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>
/// Durations, each of a kind (a segment, a pair of activities, a variant). Written one after the other as they come; brought together by kind only when they are asked for
/// (<see cref="Arranged"/>), since a list for each of some thousand kinds would be copied as it grows and would scatter the writing. When there are very many they are packed into
/// value and count (<see cref="Pack"/>), so that what is held grows with the different seconds and not with the events.
/// </summary>
/// <param name="packAbove">Durations written one by one before they are packed.</param>
sealed class TimesByKind(int packAbove = 1 << 24)
{
    const int SlabBits = 17, Slab = 1 << SlabBits;
    const long Second = 1_000_000;

    readonly List<int[]> _kindSlabs = [], _secondSlabs = [];
    int[] _kinds = [], _seconds = [];
    int _at = Slab;
    long _packAt = packAbove;

    /// <summary>Times that are no whole seconds.</summary>
    readonly List<(int Kind, long Micros)> _fractions = [];

    /// <summary>Per kind: what was packed.</summary>
    readonly List<PackedTimes?> _packed = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int kind, long micros)
    {
        var seconds = micros / Second;
        if (seconds * Second != micros || (int)seconds != seconds)
        {
            _fractions.Add((kind, micros));
            return;
        }
        if (_at == Slab)
            NewSlab();
        _kinds[_at] = kind;
        _seconds[_at++] = (int)seconds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void NewSlab()
    {
        if (_kindSlabs.Count * (long)Slab >= _packAt)
            Pack();
        _kindSlabs.Add(_kinds = GC.AllocateUninitializedArray<int>(Slab));
        _secondSlabs.Add(_seconds = GC.AllocateUninitializedArray<int>(Slab));
        _at = 0;
    }

    /// <summary>Turns what was written one by one into value and count.</summary>
    void Pack()
    {
        var kinds = 0;
        ForEach((slab, _, count) =>
        {
            foreach (var kind in slab.AsSpan(0, count))
                kinds = Math.Max(kinds, kind + 1);
        });
        var identity = new int[kinds];
        for (var k = 0; k < kinds; k++)
            identity[k] = k;
        var (values, starts) = Scattered(identity, kinds);
        _kindSlabs.Clear();
        _secondSlabs.Clear();
        _at = Slab;
        while (_packed.Count < kinds)
            _packed.Add(null);
        for (var k = 0; k < kinds; k++)
        {
            var run = values.AsSpan(starts[k]..starts[k + 1]);
            if (run.IsEmpty)
                continue;
            RadixSort.Sort(run);
            var packed = PackedTimes.OfSorted(run);
            _packed[k] = _packed[k] is { } before ? before.Merge(packed) : packed;
        }
        // Packing again must not cost more than what has come in since.
        _packAt = Math.Max(packAbove, _packed.Sum(p => (long)(p?.Distinct ?? 0)));
    }

    /// <summary>Takes over the times of another one, with its kinds renumbered; the other one is spent.</summary>
    public void Absorb(TimesByKind other, int[] map)
    {
        for (var s = 0; s < other._kindSlabs.Count; s++)
        {
            var kinds = other._kindSlabs[s];
            var count = s == other._kindSlabs.Count - 1 ? other._at : Slab;
            for (var i = 0; i < count; i++)
                kinds[i] = map[kinds[i]];
            if (count == Slab && _kindSlabs.Count > 0)
            {
                // A full slab goes in front of the one that is being written.
                _kindSlabs.Insert(0, kinds);
                _secondSlabs.Insert(0, other._secondSlabs[s]);
                continue;
            }
            for (var i = 0; i < count; i++)
            {
                if (_at == Slab)
                    NewSlab();
                _kinds[_at] = kinds[i];
                _seconds[_at++] = other._secondSlabs[s][i];
            }
        }
        foreach (var (kind, micros) in other._fractions)
            _fractions.Add((map[kind], micros));
        for (var k = 0; k < other._packed.Count; k++)
        {
            if (other._packed[k] is not { } theirs)
                continue;
            while (_packed.Count <= map[k])
                _packed.Add(null);
            _packed[map[k]] = _packed[map[k]] is { } mine ? mine.Merge(theirs) : theirs;
        }
        other._kindSlabs.Clear();
        other._secondSlabs.Clear();
        other._packed.Clear();
    }

    /// <summary>All times of each bin in one run.</summary>
    /// <param name="binOf">Per kind: its bin.</param>
    /// <param name="bins">How many bins there are.</param>
    public Binned Arranged(int[] binOf, int bins)
    {
        var (values, starts) = Scattered(binOf, bins);
        var fractions = new List<double>?[bins];
        foreach (var (kind, micros) in _fractions)
            (fractions[binOf[kind]] ??= []).Add(micros / (double)Second);
        var packed = new List<PackedTimes>?[bins];
        for (var k = 0; k < _packed.Count; k++)
            if (_packed[k] is { } some)
                (packed[binOf[k]] ??= []).Add(some);
        return new Binned(values, starts, fractions, packed);
    }

    (int[] Values, int[] Starts) Scattered(int[] binOf, int bins)
    {
        var starts = new int[bins + 1];
        ForEach((kinds, _, count) => Count(kinds, count, binOf, starts));
        for (var b = 0; b < bins; b++)
            starts[b + 1] += starts[b];
        var values = GC.AllocateUninitializedArray<int>(starts[bins]);
        var next = starts.AsSpan(0, bins).ToArray();
        ForEach((kinds, seconds, count) => Scatter(kinds, seconds, count, binOf, next, values));
        return (values, starts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Count(int[] kinds, int count, int[] binOf, int[] starts)
    {
        for (var i = 0; i < count; i++)
            starts[binOf[kinds[i]] + 1]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Scatter(int[] kinds, int[] seconds, int count, int[] binOf, int[] next, int[] values)
    {
        for (var i = 0; i < count; i++)
            values[next[binOf[kinds[i]]]++] = seconds[i];
    }

    void ForEach(Action<int[], int[], int> visit)
    {
        for (var s = 0; s < _kindSlabs.Count; s++)
            visit(_kindSlabs[s], _secondSlabs[s], s == _kindSlabs.Count - 1 ? _at : Slab);
    }
}
