using System.Runtime.CompilerServices;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Times from one activity to the next, by group and by both.</summary>
/// <param name="times">Holds them.</param>
sealed class StepTimes(TimesByKind times)
{
    readonly List<(int Group, int From, int To)> _known = [];
    readonly Dictionary<(int Group, int From, int To), int> _numbers = [];

    /// <summary>Per group: the number of a kind plus one, by <c>from * _width + to</c>, while the activities are few.</summary>
    readonly List<int[]> _squares = [];
    int _width;

    /// <summary>What each kind is.</summary>
    public IReadOnlyList<(int Group, int From, int To)> Kinds => _known;

    public TimesByKind Times => times;

    /// <summary>Makes room for a number of activities; to be called before <see cref="Add"/> with one of them.</summary>
    public void Widen(int activities)
    {
        if (activities <= _width)
            return;
        _width = Math.Max(16, activities + activities / 2);
        _squares.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int group, int from, int to, long micros) => times.Add(NumberOf(group, from, to), micros);

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
        times.Absorb(other.Times, map);
    }
}
