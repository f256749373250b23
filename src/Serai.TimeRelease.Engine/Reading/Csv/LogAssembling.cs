using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Puts the parts of a reading together to one log, in order of parts, whichever thread brings them.</summary>
sealed class LogAssembling
{
    readonly Lock _gate = new();
    int[] _begins = [];
    Piece?[] _pieces = [];
    EventLog? _any;
    long[] _times = [];
    long[]? _starts;
    int[] _events = [], _rows = [];
    int[]? _actors;

    /// <summary>Makes room for as many events as were parsed for each part; it may turn out to have fewer, as pairs become one.</summary>
    public void Begin(int[] eventsOfPart)
    {
        _begins = new int[eventsOfPart.Length + 1];
        for (var i = 0; i < eventsOfPart.Length; i++)
            _begins[i + 1] = checked(_begins[i] + eventsOfPart[i]);
        _pieces = new Piece?[eventsOfPart.Length];
        _times = GC.AllocateUninitializedArray<long>(_begins[^1]);
        _events = GC.AllocateUninitializedArray<int>(_begins[^1]);
        _rows = GC.AllocateUninitializedArray<int>(_begins[^1]);
    }

    public void Add(int index, EventLog part)
    {
        int at = _begins[index], count = part.EventCount;
        lock (_gate)
        {
            _any ??= part;
            if (part.ActorIds is not null)
                _actors ??= GC.AllocateUninitializedArray<int>(_times.Length);
            if (part.StartMicros is not null)
                _starts ??= GC.AllocateUninitializedArray<long>(_times.Length);
        }
        part.TimeMicros.AsSpan(0, count).CopyTo(_times.AsSpan(at));
        part.EventIds.AsSpan(0, count).CopyTo(_events.AsSpan(at));
        part.Rows.AsSpan(0, count).CopyTo(_rows.AsSpan(at));
        part.ActorIds?.AsSpan(0, count).CopyTo(_actors.AsSpan(at));
        part.StartMicros?.AsSpan(0, count).CopyTo(_starts.AsSpan(at));
        _pieces[index] = new Piece(part.CaseStarts, part.CaseNames, [.. part.Segments.Select(s => s.Codes.AsSpan(0, part.CaseCount).ToArray())]);
    }

    public EventLog Finish(long casesWithoutEvents)
    {
        var cases = _pieces.Sum(p => p?.Cases ?? 0);
        var events = 0;
        var caseStarts = new int[cases + 1];
        var nameEnds = new long[cases];
        var nameBytes = GC.AllocateUninitializedArray<byte>(checked((int)_pieces.Sum(p => p?.Names.Bytes ?? 0)));
        var segments = _any!.Segments.Select(_ => new int[cases]).ToArray();
        int c = 0, n = 0;
        for (var i = 0; i < _pieces.Length; i++)
        {
            if (_pieces[i] is not { } piece)
                continue;
            var count = piece.CaseStarts[^1];
            // Pairs leave gaps between the parts; close them.
            if (events < _begins[i])
            {
                _times.AsSpan(_begins[i], count).CopyTo(_times.AsSpan(events));
                _events.AsSpan(_begins[i], count).CopyTo(_events.AsSpan(events));
                _rows.AsSpan(_begins[i], count).CopyTo(_rows.AsSpan(events));
                _actors?.AsSpan(_begins[i], count).CopyTo(_actors.AsSpan(events));
                _starts?.AsSpan(_begins[i], count).CopyTo(_starts.AsSpan(events));
            }
            for (var s = 0; s < segments.Length; s++)
                piece.Segments[s].CopyTo(segments[s], c);
            var before = n;
            for (var k = 0; k < piece.Cases; k++, c++)
            {
                caseStarts[c] = events + piece.CaseStarts[k];
                var name = piece.Names.Utf8(k);
                name.CopyTo(nameBytes.AsSpan(n));
                nameEnds[c] = n += name.Length;
            }
            events += count;
            _pieces[i] = null;
        }
        caseStarts[cases] = events;
        return new EventLog
        {
            CaseNames = new CaseNames(nameBytes, nameEnds),
            EventNames = _any.EventNames,
            ActorNames = _any.ActorNames,
            CaseStarts = caseStarts,
            TimeMicros = Exact(_times, events),
            StartMicros = _starts is null ? null : Exact(_starts, events),
            EventIds = Exact(_events, events),
            ActorIds = _actors is null ? null : Exact(_actors, events),
            Rows = Exact(_rows, events),
            Segments = [.. _any.Segments.Select((s, i) => new SegmentColumn(s.Name, segments[i], s.Values))],
            CasesWithoutEvents = casesWithoutEvents,
        };
    }

    static T[] Exact<T>(T[] values, int count) => values.Length == count ? values : values[..count];

    sealed record Piece(int[] CaseStarts, CaseNames Names, int[][] Segments)
    {
        public int Cases => CaseStarts.Length - 1;
    }
}
