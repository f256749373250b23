using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Events;

/// <summary>
/// Builds an <see cref="EventLog"/> row by row: the way of the readers whose format is slow by itself (workbooks, XES, OCEL), of forms and of tests.
/// Rows may come in any order; cases stand in the log in order of first appearance.
/// </summary>
/// <param name="segmentNames">Names of the segment columns; each <see cref="Add"/> gives as many values.</param>
public sealed class EventLogBuilder(params IReadOnlyList<string> segmentNames)
{
    readonly Dictionary<string, int> _cases = new(StringComparer.Ordinal);
    readonly List<string> _caseNames = [];
    readonly NameCodes _events = new();
    readonly NameCodes _actors = new();
    readonly List<Row> _rows = [];
    readonly List<int>[] _segmentCodes = [.. segmentNames.Select(_ => new List<int>())];
    readonly NameCodes[] _segmentValues = [.. segmentNames.Select(_ => new NameCodes())];
    bool _hasStarts;

    /// <summary>Events added so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds one event.</summary>
    /// <param name="caseId">What the event belongs to: declaration, consignment, truck.</param>
    /// <param name="activity">What happened.</param>
    /// <param name="timeMicros">When, or when it ended; microseconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="startMicros">When it started, where known.</param>
    /// <param name="actor">Who did it, where known.</param>
    /// <param name="row">Row of the source, 0 where there is none.</param>
    /// <param name="segmentValues">One value per segment column, null where not recorded. The first value of a case that is not null counts.</param>
    public void Add(string caseId, string activity, long timeMicros, long? startMicros, string? actor, int row, ReadOnlySpan<string?> segmentValues)
    {
        if (segmentValues.Length != _segmentValues.Length)
            throw new ArgumentException($"{segmentValues.Length} segment values for {_segmentValues.Length} segment columns.", nameof(segmentValues));
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_cases, caseId, out var known);
        if (!known)
        {
            number = _caseNames.Count;
            _caseNames.Add(caseId);
            foreach (var codes in _segmentCodes)
                codes.Add(EventLog.NoCode);
        }
        for (var s = 0; s < segmentValues.Length; s++)
            if (_segmentCodes[s][number] < 0 && segmentValues[s] is { Length: > 0 } value)
                _segmentCodes[s][number] = _segmentValues[s].CodeOf(value);
        _hasStarts |= startMicros is not null;
        _rows.Add(new Row(number, _events.CodeOf(activity), actor is { Length: > 0 } ? _actors.CodeOf(actor) : EventLog.NoCode, row, timeMicros, startMicros ?? EventLog.NoTime));
    }

    /// <summary>The log of what was added. The builder may be added to further and build again.</summary>
    /// <param name="casesWithoutEvents">Cases of the source whose every event was refused.</param>
    public EventLog Build(long casesWithoutEvents = 0)
    {
        int count = _rows.Count, cases = _caseNames.Count;
        var starts = new int[cases + 1];
        foreach (var row in CollectionsMarshal.AsSpan(_rows))
            starts[row.Case + 1]++;
        for (var c = 0; c < cases; c++)
            starts[c + 1] += starts[c];
        var order = new int[count];
        var next = starts.AsSpan(0, cases).ToArray();
        for (var i = 0; i < count; i++)
            order[next[_rows[i].Case]++] = i;
        for (var c = 0; c < cases; c++)
            order.AsSpan(starts[c], starts[c + 1] - starts[c]).Sort((a, b) =>
                _rows[a].Time != _rows[b].Time ? _rows[a].Time.CompareTo(_rows[b].Time) : a.CompareTo(b));
        return new EventLog
        {
            CasesWithoutEvents = casesWithoutEvents,
            CaseNames = CaseNames.From(_caseNames),
            EventNames = _events.Names(),
            ActorNames = _actors.Names(),
            CaseStarts = starts,
            TimeMicros = Array.ConvertAll(order, i => _rows[i].Time),
            StartMicros = _hasStarts ? Array.ConvertAll(order, i => _rows[i].Start) : null,
            EventIds = Array.ConvertAll(order, i => _rows[i].Event),
            ActorIds = _actors.Count > 0 ? Array.ConvertAll(order, i => _rows[i].Actor) : null,
            Rows = Array.ConvertAll(order, i => _rows[i].Source),
            Segments = [.. segmentNames.Select((name, s) => new SegmentColumn(name, [.. _segmentCodes[s]], _segmentValues[s].Names()))],
        };
    }

    readonly record struct Row(int Case, int Event, int Actor, int Source, long Time, long Start);
}
