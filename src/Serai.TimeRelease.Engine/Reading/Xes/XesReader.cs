using System.IO.Compression;
using System.Xml;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Engine.Reading.Xes;

/// <summary>
/// Reads XES (IEEE 1849-2016 and the older 1.0 and 2.0), plain or packed with gzip, event by event: the file may be larger than memory.
/// The case is the trace's <c>concept:name</c>; activity, time, actor and lifecycle are the event's <c>concept:name</c>,
/// <c>time:timestamp</c>, <c>org:resource</c> and <c>lifecycle:transition</c>, unless the mapping says otherwise.
/// </summary>
/// <remarks>In problems, <c>row</c> is the number of the event (or of the trace, where a trace is meant) in the file, from 1.</remarks>
public sealed class XesReader
{
    readonly string _file;
    readonly ReadLimits _limits;
    readonly EventMapping _mapping;
    readonly Problems _problems;
    readonly RefusedRows? _refused;
    readonly Dictionary<string, string> _trace = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _event = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _traceGlobals = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _eventGlobals = new(StringComparer.Ordinal);
    readonly EventLogBuilder _builder;
    readonly EventSink _sink;
    readonly string?[] _segments;
    readonly string _caseKey, _activityKey, _timeKey, _actorKey;
    int _events, _traces;
    long _emptyTraces;

    XesReader(string file, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused, ReadLimits limits)
    {
        (_file, _mapping, _problems, _refused, _limits) = (file, mapping, problems, refused, limits);
        _caseKey = Bare(mapping.Case) ?? "concept:name";
        _activityKey = mapping.Event ?? "concept:name";
        _timeKey = mapping.Time ?? "time:timestamp";
        _actorKey = mapping.Actor ?? "org:resource";
        _segments = new string?[mapping.By.Count];
        _builder = new EventLogBuilder(mapping.By);
        _sink = new EventSink(file, _builder, problems, new StampText(options), new EventColumns("case:" + _caseKey, _activityKey, _timeKey, mapping.Start, mapping.Lifecycle ?? "lifecycle:transition"));
        refused?.Columns(["case:concept:name", "concept:name", "time:timestamp", "lifecycle:transition", "org:resource"]);
    }

    /// <summary>Reads the events of a file.</summary>
    /// <param name="stream">The file; not closed.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="mapping">Other keys than the standard ones, and the keys to break down by; <c>case:KEY</c> or KEY for an attribute of the trace.</param>
    /// <param name="options">Zone for stamps without an offset.</param>
    /// <param name="problems">Takes what was not sound.</param>
    /// <param name="refused">Takes the refused events, or null.</param>
    /// <param name="limits">How much the file may hold.</param>
    /// <exception cref="UnreadableFileException">Nothing could be read.</exception>
    public static EventLog Read(Stream stream, string file, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused = null, ReadLimits? limits = null) =>
        new XesReader(file, mapping, options, problems, refused, limits ?? ReadLimits.Default).Read(stream);

    EventLog Read(Stream stream)
    {
        stream.Position = 0;
        var packed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        Stream source = packed
            ? new CountedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), new Unpacked(stream.Length, _limits))
            : new LeftOpen(stream);
        try
        {
            using var reader = Xml.Reader(source, _limits);
            ReadLog(reader);
        }
        catch (Exception fault) when (fault is XmlException or UnreadableFileException)
        {
            var told = fault as UnreadableFileException ?? Xml.Told((XmlException)fault);
            // What was read before the break is good; only a file without any event is refused as a whole.
            if (_events == 0) throw told;
            _problems.Add(new ReadProblem(_file, _events, null, told.Code, told.Found + $", after {_events:N0} events", told.Expected) { Kind = ProblemKind.RowRefused });
        }
        if (_events == 0 && _traces == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "an event log without traces", "traces with events");
        _sink.Finish();
        return _builder.Build(_sink.CasesWithoutEvents + _emptyTraces);
    }

    void ReadLog(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "log")
            throw new UnreadableFileException(FileCodes.WrongFormat, $"XML whose root is <{reader.LocalName}>", "XES, whose root is <log>");
        if (reader.IsEmptyElement) return;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "trace":
                    ReadTrace(reader);
                    break;
                case "global":
                    ReadAttributes(reader, reader.GetAttribute("scope") == "trace" ? _traceGlobals : _eventGlobals);
                    break;
                case "event":
                    // A log without traces: allowed, and all its events are without a case.
                    _trace.Clear();
                    ReadEvent(reader);
                    break;
                default:
                    if (reader.Depth > 0) SkipElement(reader);
                    break;
            }
        }
    }

    void ReadTrace(XmlReader reader)
    {
        _traces++;
        _trace.Clear();
        var (depth, before) = (reader.Depth, _events);
        if (!reader.IsEmptyElement)
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName == "event") ReadEvent(reader);
                else ReadAttribute(reader, _trace);
            }
        if (_events > before) return;
        _emptyTraces++;
        _problems.Add(new ReadProblem(_file, _traces, "trace", ProblemCodes.CaseWithoutEvents, $"trace {_traces}{(_trace.TryGetValue(_caseKey, out var name) ? $" ({name})" : "")} without events", "at least one event") { Kind = ProblemKind.Note });
    }

    void ReadEvent(XmlReader reader)
    {
        _events++;
        _event.Clear();
        ReadAttributes(reader, _event);
        for (var s = 0; s < _segments.Length; s++) _segments[s] = Segment(_mapping.By[s]);
        var raw = new RawEvent
        {
            Row = _events,
            Case = Of(_trace, _traceGlobals, _caseKey),
            Activity = Of(_event, _eventGlobals, _activityKey),
            Time = Of(_event, _eventGlobals, _timeKey),
            Start = _mapping.Start is { } start ? Of(_event, _eventGlobals, start) : null,
            Lifecycle = Of(_event, _eventGlobals, _mapping.Lifecycle ?? "lifecycle:transition"),
            Instance = Of(_event, _eventGlobals, _mapping.Instance ?? "concept:instance"),
            Actor = Of(_event, _eventGlobals, _actorKey),
            Segments = _segments,
        };
        if (_sink.Take(raw) is { } error) _refused?.Add(_events, [raw.Case, raw.Activity, raw.Time, raw.Lifecycle, raw.Actor], error);
    }

    string? Segment(string key)
    {
        if (Bare(key) is { } bare && bare.Length < key.Length) return Of(_trace, _traceGlobals, bare);
        return _event.GetValueOrDefault(key) ?? Of(_trace, _traceGlobals, key) ?? _eventGlobals.GetValueOrDefault(key);
    }

    static string? Of(Dictionary<string, string> own, Dictionary<string, string> globals, string key) => own.GetValueOrDefault(key) ?? globals.GetValueOrDefault(key);

    static string? Bare(string? key) => key?.StartsWith("case:", StringComparison.Ordinal) == true ? key[5..] : key;

    void ReadAttributes(XmlReader reader, Dictionary<string, string> into)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element) ReadAttribute(reader, into);
    }

    /// <summary>One attribute; attributes inside it say nothing about time and are passed over.</summary>
    void ReadAttribute(XmlReader reader, Dictionary<string, string> into)
    {
        if (reader.Depth > _limits.MaxDepth) throw new UnreadableFileException(FileCodes.TooLarge, $"elements nested more than {_limits.MaxDepth} deep", $"at most {_limits.MaxDepth}", _events);
        if (reader.GetAttribute("key") is { } key && reader.GetAttribute("value") is { } value)
        {
            if (value.Length > _limits.MaxText) throw new UnreadableFileException(FileCodes.TooLarge, $"a value of more than {_limits.MaxText:N0} characters", "shorter values", _events);
            into[key] = value;
        }
        SkipElement(reader);
    }

    /// <summary>Passes over the rest of an element without recursion, and stops on its end.</summary>
    static void SkipElement(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    sealed class LeftOpen(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
