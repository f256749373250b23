using System.Runtime.CompilerServices;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Analysing;

/// <summary>Collects durations in any order: in whole seconds as long as they are, with microseconds where they are not.</summary>
sealed class TimeList
{
    const long Second = 1_000_000;
    int[] _seconds = [];
    int _count;
    List<long>? _micros;

    public long Count => _count + (_micros?.Count ?? 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long micros)
    {
        var seconds = micros / Second;
        if (seconds * Second == micros && (int)seconds == seconds)
        {
            if (_count == _seconds.Length)
                Grow();
            _seconds[_count++] = (int)seconds;
        }
        else
            (_micros ??= []).Add(micros);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Grow() => Array.Resize(ref _seconds, Math.Max(8, _count + Math.Max(_count / 2, 8)));

    public void AddAll(TimeList other)
    {
        var count = _count + other._count;
        if (count > _seconds.Length)
            Array.Resize(ref _seconds, count);
        other._seconds.AsSpan(0, other._count).CopyTo(_seconds.AsSpan(_count));
        _count = count;
        if (other._micros is not null)
            (_micros ??= []).AddRange(other._micros);
    }

    /// <summary>The values in seconds, ascending. The list must not be added to afterwards.</summary>
    public Distribution Sorted()
    {
        if (_micros is null)
        {
            RadixSort.Sort(_seconds.AsSpan(0, _count));
            return new SortedSeconds(_seconds, 0, _count);
        }
        var values = new double[Count];
        for (var i = 0; i < _count; i++)
            values[i] = _seconds[i];
        for (var i = 0; i < _micros.Count; i++)
            values[_count + i] = _micros[i] / (double)Second;
        return SortedValues.Of(values);
    }
}
