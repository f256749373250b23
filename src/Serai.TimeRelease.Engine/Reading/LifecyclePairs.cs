using System.Runtime.InteropServices;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Reading;

/// <summary>
/// Joins the start and the end of one handling that were recorded in two rows: by an instance where one is recorded (whatever else the rows say), else in order within
/// case, activity and actor, the oldest open start first.
/// </summary>
sealed class LifecyclePairs
{
    /// <summary>What a row records: nothing said, a start, an end, or something else of a lifecycle (scheduled, suspended, …).</summary>
    public const byte None = 0, Start = 1, Complete = 2, Other = 3;

    readonly Dictionary<(int Instance, int Event, int Actor), Queue<int>> _open = [];

    public long WithoutEnd { get; private set; }
    public long WithoutStart { get; private set; }
    public long EndBeforeStart { get; private set; }

    /// <summary>Called for an end before its start, with the index of the end.</summary>
    public Action<int>? Refuse { get; init; }

    /// <summary>What the text of a lifecycle column says.</summary>
    public static byte Phase(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return None;
        if (Is(text, "complete"u8) || Is(text, "completed"u8) || Is(text, "end"u8) || Is(text, "finish"u8) || Is(text, "finished"u8))
            return Complete;
        return Is(text, "start"u8) || Is(text, "started"u8) || Is(text, "begin"u8) ? Start : Other;
    }

    static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => System.Text.Ascii.EqualsIgnoreCase(text, word);

    /// <summary>Joins the events of one case.</summary>
    /// <param name="phases">Per event, in order of stamps: what it records.</param>
    /// <param name="times">Stamps.</param>
    /// <param name="starts">Gets the start of every end that has one.</param>
    /// <param name="events">Activities.</param>
    /// <param name="actors">Actors, or empty.</param>
    /// <param name="instances">Instances, <see cref="EventLog.NoCode"/> where none is recorded; or empty.</param>
    /// <param name="dropped">Set for events that are no events of their own any more.</param>
    public void Join(ReadOnlySpan<byte> phases, ReadOnlySpan<long> times, Span<long> starts, ReadOnlySpan<int> events, ReadOnlySpan<int> actors, ReadOnlySpan<int> instances, Span<bool> dropped)
    {
        _open.Clear();
        // An end may stand before its start where two stamps are equal or were swapped, so ends wait until every start is known.
        for (var i = 0; i < phases.Length; i++)
            if (phases[i] == Start)
            {
                ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(_open, Key(events, actors, instances, i), out _);
                (queue ??= new Queue<int>()).Enqueue(i);
            }
        for (var i = 0; i < phases.Length; i++)
        {
            if (phases[i] != Complete)
                continue;
            if (!_open.TryGetValue(Key(events, actors, instances, i), out var queue) || !queue.TryPeek(out var start)
                || times[start] > times[i] && (instances.IsEmpty || instances[i] < 0))
            {
                WithoutStart++;
                continue;
            }
            queue.Dequeue();
            dropped[start] = true;
            if (times[start] > times[i])
            {
                EndBeforeStart++;
                dropped[i] = true;
                Refuse?.Invoke(i);
                continue;
            }
            starts[i] = times[start];
        }
        foreach (var queue in _open.Values)
            WithoutEnd += queue.Count;
    }

    static (int, int, int) Key(ReadOnlySpan<int> events, ReadOnlySpan<int> actors, ReadOnlySpan<int> instances, int i) =>
        !instances.IsEmpty && instances[i] >= 0 ? (instances[i], -1, -1) : (-1, events[i], actors.IsEmpty ? -1 : actors[i]);
}
