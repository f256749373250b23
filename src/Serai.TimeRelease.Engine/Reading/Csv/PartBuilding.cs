using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Makes an <see cref="EventLog"/> of one partition: numbers its cases, brings the events together by case (counting sort) and in order. One for each thread; the arrays of
/// a part are used again for the next one, and may be longer than its events.
/// </summary>
sealed unsafe class PartBuilding
{
    readonly ColumnPlan _plan;
    readonly SharedNames _names;
    readonly bool _paired;
    readonly ByteNames _cases = new();
    readonly ByteNames _instances = new();
    readonly int _segments;
    byte[] _scratch = [];
    int _count;

    // Per record, in the order met.
    int[] _caseOf = [], _event = [], _actor = [], _row = [], _instance = [];
    long[] _time = [], _start = [];
    byte[] _phase = [];

    // Per case, in the order met.
    readonly int[][] _segmentCode, _segmentRow;
    int[] _perCase = [], _rank = [], _order = [];
    bool[] _varies = [];

    // The part.
    int[] _outEvent = [], _outActor = [], _outRow = [], _outInstance = [];
    long[] _outTime = [], _outStart = [];
    byte[] _outPhase = [];
    bool[] _dropped = [];
    readonly int[][] _outSegments;

    public PartBuilding(ColumnPlan plan, SharedNames names, bool paired)
    {
        (_plan, _names, _paired, _segments) = (plan, names, paired, plan.By.Length);
        _segmentCode = new int[_segments][];
        _segmentRow = new int[_segments][];
        _outSegments = new int[_segments][];
        for (var s = 0; s < _segments; s++)
            (_segmentCode[s], _segmentRow[s], _outSegments[s]) = ([], [], []);
        Pairs = new LifecyclePairs { Refuse = i => RefusedEnds.Add(_outRow[_joining + i]) };
    }

    public LifecyclePairs Pairs { get; }
    int _joining;

    /// <summary>Rows of ends that stand before their start.</summary>
    public List<int> RefusedEnds { get; } = [];
    public long CasesWithoutEvents { get; private set; }
    public long SegmentsVarying { get; private set; }

    public EventLog Build(IReadOnlyList<RowReading> threads, int partition)
    {
        _cases.Clear();
        _instances.Clear();
        _count = 0;
        for (var t = 0; t < threads.Count; t++)
        {
            var thread = t;
            threads[t].Store.Drain(partition, ref _scratch, (start, length) => Decode(start, length, thread));
        }
        return Arrange();
    }

    void Reserve(int records)
    {
        if (_caseOf.Length >= records)
            return;
        records = Math.Max(records, _caseOf.Length + _caseOf.Length / 2);
        Array.Resize(ref _caseOf, records);
        Array.Resize(ref _event, records);
        Array.Resize(ref _row, records);
        Array.Resize(ref _time, records);
        if (_plan.Actor >= 0)
            Array.Resize(ref _actor, records);
        if (_plan.Start >= 0)
            Array.Resize(ref _start, records);
        if (_plan.Lifecycle >= 0)
        {
            Array.Resize(ref _phase, records);
            Array.Resize(ref _instance, records);
        }
    }

    void ReserveCases()
    {
        var cases = Math.Max(64, _perCase.Length * 2);
        Array.Resize(ref _perCase, cases);
        Array.Resize(ref _varies, cases);
        for (var s = 0; s < _segments; s++)
        {
            Array.Resize(ref _segmentCode[s], cases);
            Array.Resize(ref _segmentRow[s], cases);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Decode(byte* at, int length, int thread)
    {
        var end = at + length;
        // The shortest record: a name of one letter, one activity, one number for each segment.
        Reserve(_count + length / (2 + 1 + 8 + 4 + 1 + _segments) + 1);
        int[] eventMap = _names.EventMaps[thread], actorMap = _names.ActorMaps[thread];
        var segmentMaps = _names.SegmentMaps[thread];
        bool hasActor = _plan.Actor >= 0, hasStart = _plan.Start >= 0, hasPhase = _plan.Lifecycle >= 0;
        var count = _count;
        var known = _cases.Count;
        while (at < end)
        {
            int nameLength = *(ushort*)at;
            var name = at + 2;
            at = name + nameLength;
            var time = *(long*)at;
            var row = *(int*)(at + 8);
            at += 12;
            var number = _cases.CodeOf(name, nameLength, row);
            if (number == known)
            {
                known++;
                if (number >= _perCase.Length)
                    ReserveCases();
                _perCase[number] = 0;
                _varies[number] = false;
                for (var s = 0; s < _segments; s++)
                    _segmentCode[s][number] = EventLog.NoCode;
            }
            var code = Number(ref at);
            if (hasActor)
                _actor[count] = Number(ref at) is var actor and > 0 ? actorMap[actor - 1] : EventLog.NoCode;
            for (var s = 0; s < _segments; s++)
            {
                var value = Number(ref at);
                if (value == 0)
                    continue;
                value = segmentMaps[s][value - 1];
                ref var held = ref _segmentCode[s][number];
                if (held == value)
                {
                    if (row < _segmentRow[s][number])
                        _segmentRow[s][number] = row;
                    continue;
                }
                if (held >= 0)
                    _varies[number] = true;
                if (held >= 0 && row > _segmentRow[s][number])
                    continue;
                held = value;
                _segmentRow[s][number] = row;
            }
            if (hasStart)
            {
                _start[count] = *(long*)at;
                at += 8;
            }
            if (hasPhase)
            {
                _phase[count] = *at;
                int instanceLength = *(ushort*)(at + 1);
                at += 3;
                _instance[count] = instanceLength == 0 ? EventLog.NoCode : _instances.CodeOf(at, instanceLength, row);
                at += instanceLength;
            }
            if (code == 0)
                continue;
            _perCase[number]++;
            _caseOf[count] = number;
            _time[count] = time;
            _row[count] = row;
            _event[count++] = eventMap[code - 1];
        }
        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Number(ref byte* at)
    {
        int value = *at++;
        return value < 0x80 ? value : Longer(ref at, value);
    }

    static int Longer(ref byte* at, int value)
    {
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    EventLog Arrange()
    {
        int cases = _cases.Count, count = _count;
        if (_rank.Length < cases)
            (_rank, _order) = (new int[cases + cases / 2], new int[cases + cases / 2]);
        // Cases in order of first appearance, those without events left out.
        var kept = 0;
        var firstRows = _rank;
        for (var c = 0; c < cases; c++)
        {
            if (_perCase[c] == 0)
            {
                CasesWithoutEvents++;
                continue;
            }
            firstRows[kept] = _cases.FirstRow(c);
            _order[kept++] = c;
        }
        Array.Sort(firstRows, _order, 0, kept);
        var caseStarts = new int[kept + 1];
        for (var k = 0; k < kept; k++)
            caseStarts[k + 1] = caseStarts[k] + _perCase[_order[k]];
        // From here on: per case in the order met, where its next event goes.
        for (var k = 0; k < kept; k++)
            _perCase[_order[k]] = caseStarts[k];
        ReserveOut(count, kept);
        for (var i = 0; i < count; i++)
        {
            var to = _perCase[_caseOf[i]]++;
            _outTime[to] = _time[i];
            _outRow[to] = _row[i];
            _outEvent[to] = _event[i];
        }
        if (_plan.Actor >= 0 || _plan.Start >= 0 || _plan.Lifecycle >= 0)
            ScatterMore(caseStarts, kept);
        for (var k = 0; k < kept; k++)
            SortCase(caseStarts[k], caseStarts[k + 1]);
        if (_paired && JoinPairs(caseStarts, kept) is var left && left < kept)
            caseStarts = caseStarts[..((kept = left) + 1)];
        for (var s = 0; s < _segments; s++)
            for (var k = 0; k < kept; k++)
                _outSegments[s][k] = _segmentCode[s][_order[k]];
        for (var k = 0; k < kept; k++)
            if (_varies[_order[k]])
                SegmentsVarying++;
        return new EventLog
        {
            CaseNames = Names(kept),
            EventNames = _names.Events,
            ActorNames = _names.Actors,
            CaseStarts = caseStarts,
            TimeMicros = _outTime,
            StartMicros = _plan.Start >= 0 || _paired ? _outStart : null,
            EventIds = _outEvent,
            ActorIds = _plan.Actor >= 0 ? _outActor : null,
            Rows = _outRow,
            Segments = [.. _plan.ByNames.Select((name, s) => new SegmentColumn(name, _outSegments[s], _names.Segments[s]))],
        };
    }

    void ReserveOut(int count, int cases)
    {
        if (_outTime.Length < count)
        {
            var size = count + count / 8;
            (_outTime, _outRow, _outEvent) = (new long[size], new int[size], new int[size]);
            if (_plan.Actor >= 0)
                _outActor = new int[size];
            if (_plan.Start >= 0 || _plan.Lifecycle >= 0)
                _outStart = new long[size];
            if (_plan.Lifecycle >= 0)
                (_outPhase, _outInstance, _dropped) = (new byte[size], new int[size], new bool[size]);
        }
        for (var s = 0; s < _segments; s++)
            if (_outSegments[s].Length < cases)
                _outSegments[s] = new int[cases + cases / 8];
    }

    void ScatterMore(int[] caseStarts, int kept)
    {
        for (var k = 0; k < kept; k++)
            _perCase[_order[k]] = caseStarts[k];
        for (var i = 0; i < _count; i++)
        {
            var to = _perCase[_caseOf[i]]++;
            if (_plan.Actor >= 0)
                _outActor[to] = _actor[i];
            if (_plan.Start >= 0)
                _outStart[to] = _start[i];
            else if (_plan.Lifecycle >= 0)
                _outStart[to] = EventLog.NoTime;
            if (_plan.Lifecycle >= 0)
            {
                _outPhase[to] = _phase[i];
                _outInstance[to] = _instance[i];
            }
        }
    }

    /// <summary>By stamp, then by row. Events mostly come nearly in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void SortCase(int from, int to)
    {
        var disorder = 0;
        for (var i = from + 1; i < to; i++)
        {
            if (_outTime[i] > _outTime[i - 1] || _outTime[i] == _outTime[i - 1] && _outRow[i] >= _outRow[i - 1])
                continue;
            if (++disorder > 64 && to - from > 256)
            {
                SortLargeCase(from, to);
                return;
            }
            long time = _outTime[i];
            int row = _outRow[i], code = _outEvent[i];
            var actor = _plan.Actor >= 0 ? _outActor[i] : 0;
            var start = _outStart.Length > 0 ? _outStart[i] : 0;
            var (phase, instance) = _plan.Lifecycle >= 0 ? (_outPhase[i], _outInstance[i]) : default;
            var j = i;
            for (; j > from && (_outTime[j - 1] > time || _outTime[j - 1] == time && _outRow[j - 1] > row); j--)
                Move(j - 1, j);
            _outTime[j] = time;
            _outRow[j] = row;
            _outEvent[j] = code;
            if (_plan.Actor >= 0)
                _outActor[j] = actor;
            if (_outStart.Length > 0)
                _outStart[j] = start;
            if (_plan.Lifecycle >= 0)
                (_outPhase[j], _outInstance[j]) = (phase, instance);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Move(int from, int to)
    {
        _outTime[to] = _outTime[from];
        _outRow[to] = _outRow[from];
        _outEvent[to] = _outEvent[from];
        if (_plan.Actor >= 0)
            _outActor[to] = _outActor[from];
        if (_outStart.Length > 0)
            _outStart[to] = _outStart[from];
        if (_plan.Lifecycle >= 0)
            (_outPhase[to], _outInstance[to]) = (_outPhase[from], _outInstance[from]);
    }

    void SortLargeCase(int from, int to)
    {
        var order = Enumerable.Range(from, to - from).ToArray();
        Array.Sort(order, (a, b) => _outTime[a] != _outTime[b] ? _outTime[a].CompareTo(_outTime[b]) : _outRow[a] != _outRow[b] ? _outRow[a].CompareTo(_outRow[b]) : a.CompareTo(b));
        Permute(_outTime, order, from);
        Permute(_outRow, order, from);
        Permute(_outEvent, order, from);
        if (_plan.Actor >= 0)
            Permute(_outActor, order, from);
        if (_outStart.Length > 0)
            Permute(_outStart, order, from);
        if (_plan.Lifecycle >= 0)
        {
            Permute(_outPhase, order, from);
            Permute(_outInstance, order, from);
        }
    }

    static void Permute<T>(T[] values, int[] order, int from) => Array.ConvertAll(order, i => values[i]).CopyTo(values, from);

    /// <summary>Joins the pairs of every case; a case of which nothing is left goes. Returns the number of cases.</summary>
    int JoinPairs(int[] caseStarts, int kept)
    {
        int write = 0, cases = 0;
        for (var k = 0; k < kept; k++)
        {
            int from = caseStarts[k], length = caseStarts[k + 1] - from;
            _joining = from;
            _dropped.AsSpan(from, length).Clear();
            Pairs.Join(_outPhase.AsSpan(from, length), _outTime.AsSpan(from, length), _outStart.AsSpan(from, length), _outEvent.AsSpan(from, length),
                _plan.Actor >= 0 ? _outActor.AsSpan(from, length) : [], _outInstance.AsSpan(from, length), _dropped.AsSpan(from, length));
            var first = write;
            for (var i = from; i < from + length; i++)
                if (!_dropped[i])
                    Move(i, write++);
            if (write == first)
            {
                CasesWithoutEvents++;
                continue;
            }
            _order[cases] = _order[k];
            caseStarts[cases++] = first;
        }
        caseStarts[cases] = write;
        return cases;
    }

    CaseNames Names(int kept)
    {
        var ends = new long[kept];
        var length = 0L;
        for (var k = 0; k < kept; k++)
            ends[k] = length += _cases[_order[k]].Length;
        var utf8 = GC.AllocateUninitializedArray<byte>((int)length);
        for (var k = 0; k < kept; k++)
            _cases[_order[k]].CopyTo(utf8.AsSpan((int)(k == 0 ? 0 : ends[k - 1])));
        return new CaseNames(utf8, ends);
    }
}
