using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Times from one activity to the next, by both: in a square of lists while the activities are few, in a dictionary when they are many.</summary>
sealed class Follows
{
    const int Widest = 64;
    TimeList?[] _square = [];
    int _width;
    Dictionary<(int From, int To), TimeList>? _many;

    /// <summary>Makes room for a number of activities.</summary>
    public void Widen(int activities)
    {
        if (activities <= _width || _many is not null)
            return;
        var known = All().ToArray();
        if (activities > Widest)
        {
            _many = known.ToDictionary(k => (k.From, k.To), k => k.Times);
            return;
        }
        _width = activities;
        _square = new TimeList?[activities * activities];
        foreach (var (from, to, times) in known)
            _square[from * _width + to] = times;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TimeList Of(int from, int to) => _many is null ? _square[from * _width + to] ??= new TimeList() : Look(from, to);

    TimeList Look(int from, int to)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_many!, (from, to), out _);
        return list ??= new TimeList();
    }

    public IEnumerable<(int From, int To, TimeList Times)> All()
    {
        if (_many is not null)
        {
            foreach (var ((from, to), times) in _many)
                yield return (from, to, times);
            yield break;
        }
        for (var i = 0; i < _square.Length; i++)
            if (_square[i] is { } times)
                yield return (i / _width, i % _width, times);
    }

    public IEnumerable<TimeList> Into(int to)
    {
        if (_many is not null)
        {
            foreach (var (pair, times) in _many)
                if (pair.To == to)
                    yield return times;
        }
        else if (to < _width)
            for (var from = 0; from < _width; from++)
                if (_square[from * _width + to] is { } times)
                    yield return times;
    }
}
