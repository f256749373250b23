using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>
/// Parses the rows of chunks into partitions; one for each thread. A record is: length of the case name (2 bytes), the name, stamp (8), row (4), then activity, actor and
/// segments as variable-length numbers (0 for none), the start (8) where one is mapped, and phase (1), length (2) and text of the instance where a lifecycle is.
/// A record whose stamp is missing only tells that the case exists.
/// </summary>
sealed unsafe class RowReading : IDisposable
{
    public const int LongestName = 4096;
    const string ShortNote = ProblemCodes.FieldsMissing;
    readonly ColumnPlan _plan;
    readonly StampParser _stamps;
    readonly string? _zone;
    readonly DateOrder _order;
    readonly byte _delimiter, _newline;
    readonly string _file;
    readonly int _shift, _columns, _required, _recordBytes;
    readonly RowMarks _marks = new();
    /// <summary>Names of the activities of a wide table, with eight bytes behind each.</summary>
    readonly byte[][] _wideNames;
    int[] _starts = [], _ends = [];
    int _rowStart, _rowEnd;
    Chunk _chunk = null!;

    public RowReading(ColumnPlan plan, CsvFormat format, string file, StampParser stamps, string? zone, DateOrder order, int partitionBits, PartitionStore store)
    {
        (_plan, _file, _stamps, _zone, _order, Store) = (plan, file, stamps, zone, order, store);
        (_delimiter, _newline) = ((byte)format.Delimiter, format.Newline);
        _columns = format.Headers.Count;
        _required = plan.LastRequired + 1;
        _shift = 64 - partitionBits;
        Segments = [.. plan.By.Select(_ => new ByteNames())];
        _wideNames = [.. plan.Times.Select(t => Encoding.UTF8.GetBytes(plan.Name(t) + "\0\0\0\0\0\0\0\0"))];
        _recordBytes = 2 + 32 + 8 + 4 + 5 * (2 + plan.By.Length) + 8 + 3;
    }

    public PartitionStore Store { get; }
    public StampParser Stamps => _stamps;
    public ByteNames Events { get; } = new();
    public ByteNames Actors { get; } = new();
    public ByteNames[] Segments { get; }
    public Problems Problems { get; } = new();
    public RefusedRows Refused { get; } = new();
    public long EventCount { get; private set; }

    /// <summary>Whether any row said `start`.</summary>
    public bool SawStart { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(Chunk chunk)
    {
        _chunk = chunk;
        if (chunk.RefusedAs is { } code)
        {
            Refuse(code, chunk.FirstRow, 0, chunk.RowLength, null, CsvSniffing.Quoted(Encoding.UTF8.GetString(chunk.Buffer.AsSpan(0, Math.Min(chunk.Length, 70)))),
                code == ProblemCodes.RowTooLong ? $"a row end within {chunk.RowLength} bytes" : "a quote that closes the field");
            return;
        }
        var rows = _marks.Find(chunk.Pointer, chunk.Length, _delimiter, _newline, chunk.HasQuotes);
        if (chunk.HasQuotes)
        {
            ReadQuoted();
            return;
        }
        int* marks = _marks.Marks, rowEnds = _marks.RowEnds;
        var first = 0;
        for (var row = 0; row < rows; row++)
        {
            var last = rowEnds[row];
            Row(new PlainFields(marks + first), last - first + 1, marks[first - 1] + 1, marks[last], chunk.FirstRow + row);
            first = last + 1;
        }
    }

    /// <summary>Rows of a chunk with quotes: the same marks, with quotes among them.</summary>
    void ReadQuoted()
    {
        if (_starts.Length < _columns + 2)
            (_starts, _ends) = (new int[_columns + 64], new int[_columns + 64]);
        int* marks = _marks.Marks;
        int count = _marks.Count, next = 0, row = _chunk.FirstRow, rowStart = 0;
        var text = _chunk.Pointer;
        while (next < count)
        {
            var fields = 0;
            var stray = false;
            for (var start = rowStart; ;)
            {
                var mark = marks[next++];
                int contentStart = start, contentEnd;
                if (mark == start && text[mark] == '"')
                {
                    var doubled = false;
                    for (; ; )
                    {
                        mark = marks[next++];
                        if (text[mark] != '"')
                            continue;
                        if (next < count && marks[next] == mark + 1 && text[mark + 1] == '"')
                        {
                            next++;
                            doubled = true;
                            continue;
                        }
                        break;
                    }
                    contentStart++;
                    contentEnd = mark;
                    if (doubled)
                        contentEnd = Undouble(text, contentStart, contentEnd);
                    mark = marks[next++];
                    while (text[mark] == '"')
                        mark = marks[next++];
                    var closed = _marks.Marks[next - 2];
                    stray |= !Blank(text, closed + 1, mark);
                }
                else
                {
                    while (text[mark] == '"')
                        mark = marks[next++];
                    contentEnd = mark;
                }
                if (fields == _starts.Length)
                {
                    Array.Resize(ref _starts, fields * 2);
                    Array.Resize(ref _ends, fields * 2);
                }
                _starts[fields] = contentStart;
                _ends[fields++] = contentEnd;
                start = mark + 1;
                if (text[mark] != _newline)
                    continue;
                if (stray)
                    Refuse(ProblemCodes.QuoteInside, row, rowStart, mark - rowStart, null, "text behind a closing quote", "a separator there, and quotes within a field doubled");
                else
                    Row(new QuotedFields(_starts, _ends), fields, rowStart, mark, row);
                rowStart = start;
                row++;
                break;
            }
        }
    }

    static bool Blank(byte* text, int from, int to)
    {
        for (; from < to; from++)
            if (text[from] > ' ')
                return false;
        return true;
    }

    /// <summary>Makes one quote of two, in place.</summary>
    static int Undouble(byte* text, int from, int to)
    {
        var at = from;
        for (; from < to; from++)
        {
            text[at++] = text[from];
            if (text[from] == '"')
                from++;
        }
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Row<T>(T fields, int count, int start, int end, int row) where T : struct, IFields
    {
        if ((count != _columns || !_chunk.Sound) && !Acceptable(fields, count, start, end, row))
            return;
        var (caseName, caseLength) = Trimmed(fields, _plan.Case);
        if ((uint)(caseLength - 1) >= LongestName)
        {
            RefuseCase(row, start, end, caseLength);
            return;
        }
        if (_plan.Lifecycle >= 0)
            (_rowStart, _rowEnd) = (start, end);
        if (_plan.Times.Length > 0)
        {
            Wide(fields, count, start, end, row, caseName, caseLength);
            return;
        }
        var (time, timeLength) = Trimmed(fields, _plan.Time);
        var outcome = _stamps.Parse(new ReadOnlySpan<byte>(time, timeLength), out var micros);
        if (!outcome.IsRead())
        {
            RefuseStamp(outcome, row, start, end, _plan.Time, time, timeLength);
            Emit(caseName, caseLength, EventTimes.NoTime, row, 0, fields, count, EventTimes.NoTime);
            return;
        }
        var (name, nameLength) = Trimmed(fields, _plan.Event);
        if (nameLength == 0)
        {
            Refuse(ProblemCodes.EventMissing, row, start, end - start, _plan.Event, "", "what happened");
            Emit(caseName, caseLength, EventTimes.NoTime, row, 0, fields, count, EventTimes.NoTime);
            return;
        }
        var started = EventTimes.NoTime;
        if (_plan.Start >= 0 && !TryStart(fields, count, row, start, end, micros, out started))
        {
            Emit(caseName, caseLength, EventTimes.NoTime, row, 0, fields, count, EventTimes.NoTime);
            return;
        }
        Emit(caseName, caseLength, micros, row, Events.CodeOf(name, nameLength, row) + 1, fields, count, started);
    }

    void RefuseCase(int row, int start, int end, int length)
    {
        if (length == 0)
            Refuse(ProblemCodes.CaseMissing, row, start, end - start, _plan.Case, "", "the case");
        else
            Refuse(ProblemCodes.RowTooLong, row, start, end - start, _plan.Case, $"a case of {length} bytes", $"at most {LongestName}");
    }

    bool TryStart<T>(in T fields, int count, int row, int start, int end, long micros, out long started) where T : struct, IFields
    {
        started = EventTimes.NoTime;
        if (_plan.Start >= count)
            return true;
        var (text, length) = Trimmed(fields, _plan.Start);
        var outcome = _stamps.Parse(new ReadOnlySpan<byte>(text, length), out started);
        if (outcome == StampOutcome.Empty)
            return true;
        if (!outcome.IsRead())
        {
            RefuseStamp(outcome, row, start, end, _plan.Start, text, length);
            return false;
        }
        if (started <= micros)
            return true;
        Refuse(ProblemCodes.EndBeforeStart, row, start, end - start, _plan.Time, $"an end {TimeSpan.FromMicroseconds(started - micros)} before the start", "an end at or after the start");
        return false;
    }

    void Wide<T>(in T fields, int count, int start, int end, int row, byte* caseName, int caseLength) where T : struct, IFields
    {
        var any = false;
        for (var c = 0; c < _wideNames.Length; c++)
        {
            var column = _plan.Times[c];
            if (column >= count)
                continue;
            var (text, length) = Trimmed(fields, column);
            if (length == 0)
                continue;
            var outcome = _stamps.Parse(new ReadOnlySpan<byte>(text, length), out var micros);
            if (!outcome.IsRead())
            {
                RefuseStamp(outcome, row, start, end, column, text, length);
                continue;
            }
            any = true;
            fixed (byte* name = _wideNames[c])
                Emit(caseName, caseLength, micros, row, Events.CodeOf(name, _wideNames[c].Length - 8, row) + 1, fields, count, EventTimes.NoTime);
        }
        if (!any)
            Emit(caseName, caseLength, EventTimes.NoTime, row, 0, fields, count, EventTimes.NoTime);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Emit<T>(byte* caseName, int caseLength, long micros, int row, int eventCode, in T fields, int count, long started) where T : struct, IFields
    {
        byte phase = 0;
        byte* instance = null;
        var instanceLength = 0;
        if (_plan.Lifecycle >= 0 && !Phase(fields, count, row, eventCode != 0, out phase, out instance, out instanceLength))
            (micros, eventCode) = (EventTimes.NoTime, 0);
        var hash = ByteNames.Hash(caseName, caseLength, out _, out _);
        var partition = (int)(hash >> _shift);
        if (_shift == 64)
            partition = 0;
        var store = Store;
        var at = store.Room(partition, _recordBytes + caseLength + instanceLength);
        *(ushort*)at = (ushort)caseLength;
        at += 2;
        if (caseLength <= 32)
        {
            Vector128.Store(Vector128.Load(caseName), at);
            Vector128.Store(Vector128.Load(caseName + 16), at + 16);
        }
        else
            Unsafe.CopyBlockUnaligned(at, caseName, (uint)caseLength);
        at += caseLength;
        *(long*)at = micros;
        *(int*)(at + 8) = row;
        at += 12;
        at = Number(at, eventCode);
        if (_plan.Actor >= 0)
            at = Number(at, Code(Actors, fields, _plan.Actor, count, row));
        for (var s = 0; s < Segments.Length; s++)
            at = Number(at, Code(Segments[s], fields, _plan.By[s], count, row));
        if (_plan.Start >= 0)
        {
            *(long*)at = started;
            at += 8;
        }
        if (_plan.Lifecycle >= 0)
        {
            *at = phase;
            *(ushort*)(at + 1) = (ushort)instanceLength;
            at += 3;
            Unsafe.CopyBlockUnaligned(at, instance, (uint)instanceLength);
            at += instanceLength;
        }
        store.Advance(partition, at);
        if (eventCode == 0)
            return;
        store.CountEvent(partition);
        EventCount++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Code<T>(ByteNames names, in T fields, int column, int count, int row) where T : struct, IFields
    {
        if (column >= count)
            return 0;
        var (text, length) = Trimmed(fields, column);
        return length == 0 ? 0 : names.CodeOf(text, length, row) + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static byte* Number(byte* at, int value)
    {
        while (value >= 0x80)
        {
            *at++ = (byte)(value | 0x80);
            value >>= 7;
        }
        *at++ = (byte)value;
        return at;
    }

    /// <summary>1 for a start, 2 for an end; anything else is left out and counted.</summary>
    bool Phase<T>(in T fields, int count, int row, bool counts, out byte phase, out byte* instance, out int instanceLength) where T : struct, IFields
    {
        instance = null;
        instanceLength = 0;
        var (text, length) = _plan.Lifecycle < count ? Trimmed(fields, _plan.Lifecycle) : default;
        phase = LifecyclePairs.Phase(new ReadOnlySpan<byte>(text, length));
        if (phase == LifecyclePairs.Other)
        {
            if (counts)
                Refuse(ProblemCodes.LifecycleUnknown, row, _rowStart, _rowEnd - _rowStart, _plan.Lifecycle, CsvSniffing.Quoted(Encoding.UTF8.GetString(text, length)), "`start` or `complete`");
            return false;
        }
        SawStart |= phase == LifecyclePairs.Start;
        if (_plan.Instance >= 0 && _plan.Instance < count)
            (instance, instanceLength) = Trimmed(fields, _plan.Instance);
        instanceLength = Math.Min(instanceLength, LongestName);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Text Trimmed<T>(in T fields, int column) where T : struct, IFields
    {
        var (start, end) = fields.Of(column);
        var text = _chunk.Pointer;
        while (end > start && text[end - 1] <= ' ')
            end--;
        while (end > start && text[start] <= ' ')
            start++;
        return new Text(text + start, end - start);
    }

    readonly ref struct Text(byte* start, int length)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Deconstruct(out byte* at, out int count)
        {
            at = start;
            count = length;
        }
    }

    /// <summary>What is rare about a row: more or fewer fields than the header, broken letters, an overlong name of its case.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    bool Acceptable<T>(T fields, int count, int start, int end, int row) where T : struct, IFields
    {
        if (count == 1 && Blank(_chunk.Pointer, start, end))
            return false;
        if (count > _columns)
            for (var i = _columns; i < count; i++)
            {
                var (from, to) = fields.Of(i);
                if (!Blank(_chunk.Pointer, from, to))
                {
                    Refuse(ProblemCodes.RowTooWide, row, start, end - start, null, $"{count} fields", $"{_columns}, as in the header");
                    return false;
                }
            }
        if (count < _required)
        {
            Refuse(ProblemCodes.RowTooShort, row, start, end - start, null, $"{count} field{(count == 1 ? "" : "s")}", $"{_columns}, as in the header");
            return false;
        }
        if (count < _columns)
        {
            if (Problems.KeepsMore(ShortNote))
                Note(ShortNote, row, null, $"{count} field{(count == 1 ? "" : "s")}", $"{_columns}, as in the header; those that lack are taken as empty");
            else
                Problems.Count(ShortNote, ProblemKind.Note);
        }
        if (!_chunk.Sound && !Utf8.IsValid(_chunk.Buffer.AsSpan(start, end - start)))
        {
            Refuse(ProblemCodes.EncodingBroken, row, start, end - start, null, "bytes that are no letters in UTF-8", "one encoding in the whole file; --encoding names it");
            return false;
        }
        return true;
    }

    void RefuseStamp(StampOutcome outcome, int row, int start, int end, int column, byte* text, int length)
    {
        var code = outcome.Code();
        var told = Problems.KeepsMore(code);
        Refuse(code, row, start, end - start, column, !told || length == 0 ? "" : CsvSniffing.Quoted(Encoding.UTF8.GetString(text, length)), told ? outcome.Expected(_order, _zone) : "");
    }

    void Refuse(string code, int row, int start, long length, int? column, string found, string expected)
    {
        Refused.Add(_chunk.Offset + start, length, row, code);
        if (Problems.KeepsMore(code))
            Problems.Add(new ReadProblem(_file, row, column is { } c ? _plan.Name(c) : null, code, found, expected));
        else
            Problems.Count(code, ProblemKind.RowRefused);
    }

    void Note(string code, int row, string? column, string found, string expected) =>
        Problems.Add(new ReadProblem(_file, row, column, code, found, expected) { Kind = ProblemKind.Note });

    public void Dispose() => _marks.Dispose();
}
