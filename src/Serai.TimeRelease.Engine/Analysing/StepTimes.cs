using System.Runtime.CompilerServices;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>
/// Times from one activity to the next, by group and by both. Written one after the other as they come, with the number of their kind; brought together by kind only when they
/// are asked for (<see cref="Arranged"/>). A list for each of some thousand kinds would be copied as it grows and would scatter the writing.
/// </summary>
sealed class StepTimes
{
    const int SlabBits = 17, Slab = 1 << SlabBits;
    const long Second = 1_000_000;

    readonly List<int[]> _kindSlabs = [], _secondSlabs = [];
    int[] _kinds = [], _seconds = [];
    int _at = Slab;

    /// <summary>Times that are no whole seconds.</summary>
    readonly List<(int Kind, long Micros)> _fractions = [];

    readonly List<(int Group, int From, int To)> _known = [];
    readonly Dictionary<(int Group, int From, int To), int> _numbers = [];

    /// <summary>Per group: the number of a kind plus one, by <c>from * _width + to</c>, while the activities are few.</summary>
    readonly List<int[]> _squares = [];
    int _width;

    public IReadOnlyList<(int Group, int From, int To)> Kinds => _known;

    public long Count => Math.Max(0, _kindSlabs.Count - 1) * (long)Slab + (_kindSlabs.Count > 0 ? _at : 0) + _fractions.Count;

    /// <summary>Makes room for a number of activities; to be called before <see cref="Add"/> with one of them.</summary>
    public void Widen(int activities)
    {
        if (activities <= _width)
            return;
        _width = Math.Max(16, activities + activities / 2);
        _squares.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int group, int from, int to, long micros)
    {
        var kind = NumberOf(group, from, to);
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
        _kindSlabs.Add(_kinds = GC.AllocateUninitializedArray<int>(Slab));
        _secondSlabs.Add(_seconds = GC.AllocateUninitializedArray<int>(Slab));
        _at = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int NumberOf(int group, int from, int to)
    {
        if (group < _squares.Count && _squares[group] is { Length: > 0 } square && square[from * _width + to] is var number and > 0)
            return number - 1;
        return Look(group, from, to);
    }

    int Look(int group, int from, int to)
    {
        if (!_numbers.TryGetValue((group, from, to), out var number))
        {
            number = _known.Count;
            _numbers.Add((group, from, to), number);
            _known.Add((group, from, to));
        }
        if (_width > 128)
            return number;
        while (_squares.Count <= group)
            _squares.Add([]);
        if (_squares[group].Length == 0)
            _squares[group] = new int[_width * _width];
        _squares[group][from * _width + to] = number + 1;
        return number;
    }

    /// <summary>Takes over the times of another one, with its groups and activities renumbered; the other one is spent.</summary>
    public void Absorb(StepTimes other, int[] groupMap, int[] eventMap)
    {
        var map = new int[other._known.Count];
        for (var k = 0; k < map.Length; k++)
        {
            var (group, from, to) = other._known[k];
            map[k] = Look(groupMap[group], eventMap[from], eventMap[to]);
        }
        for (var s = 0; s < other._kindSlabs.Count; s++)
        {
            var kinds = other._kindSlabs[s];
            var count = s == other._kindSlabs.Count - 1 ? other._at : Slab;
            for (var i = 0; i < count; i++)
                kinds[i] = map[kinds[i]];
            if (count == Slab)
            {
                // A full slab goes in front of the one that is being written.
                _kindSlabs.Insert(0, kinds);
                _secondSlabs.Insert(0, other._secondSlabs[s]);
                if (_kindSlabs.Count == 1)
                    (_kinds, _seconds, _at) = (kinds, other._secondSlabs[s], Slab);
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
        other._kindSlabs.Clear();
        other._secondSlabs.Clear();
    }

    /// <summary>All times of each bin in one run, in any order.</summary>
    /// <param name="binOf">Per kind: its bin.</param>
    /// <param name="bins">How many bins there are.</param>
    public Binned Arranged(int[] binOf, int bins)
    {
        var starts = new int[bins + 1];
        ForEach((kinds, _, count) =>
        {
            foreach (var kind in kinds.AsSpan(0, count))
                starts[binOf[kind] + 1]++;
        });
        for (var b = 0; b < bins; b++)
            starts[b + 1] += starts[b];
        var values = GC.AllocateUninitializedArray<int>(starts[bins]);
        var next = starts.AsSpan(0, bins).ToArray();
        ForEach((kinds, seconds, count) => Scatter(kinds, seconds, count, binOf, next, values));
        var fractions = new List<double>?[bins];
        foreach (var (kind, micros) in _fractions)
            (fractions[binOf[kind]] ??= []).Add(micros / (double)Second);
        return new Binned(values, starts, fractions);
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
