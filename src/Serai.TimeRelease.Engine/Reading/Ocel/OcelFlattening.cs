using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Engine.Reading.Ocel;

/// <summary>
/// Makes an event log of an object-centric one: one type of object is taken as the case, and an event belongs to every object of that
/// type it relates to. An event that relates to two trucks stands in the log of both, as it took the time of both.
/// </summary>
public sealed class OcelFlattening
{
    readonly string _file;
    readonly EventMapping _mapping;
    readonly Problems _problems;
    readonly RefusedRows? _refused;
    readonly string _type;
    readonly EventLogBuilder _builder;
    readonly EventSink _sink;
    readonly string?[] _segments;
    long _elsewhere;

    /// <param name="file">Name, for problems.</param>
    /// <param name="countsByType">Per object type, how many events relate to an object of it.</param>
    /// <param name="mapping"><see cref="EventMapping.Case"/> names the object type; needed where events relate to several.</param>
    /// <param name="options">Zone for stamps without an offset.</param>
    /// <param name="problems">Takes what was not sound.</param>
    /// <param name="refused">Takes the refused events, or null.</param>
    /// <exception cref="UnreadableFileException">The type of object is not named, or not there.</exception>
    public OcelFlattening(string file, IReadOnlyDictionary<string, long> countsByType, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused)
    {
        (_file, _mapping, _problems, _refused) = (file, mapping, problems, refused);
        _type = Choose(countsByType, mapping.Case);
        _segments = new string?[mapping.By.Count];
        _builder = new EventLogBuilder(mapping.By);
        _sink = new EventSink(file, _builder, problems, new StampText(options), new EventColumns(_type, "type", "time"));
        refused?.Columns(["event", "case", "type", "time"]);
    }

    /// <summary>The type of object that is the case.</summary>
    public string Type => _type;

    static string Choose(IReadOnlyDictionary<string, long> counts, string? wanted)
    {
        var listed = string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => $"{c.Key} ({c.Value:N0} events)"));
        if (counts.Count == 0) throw new UnreadableFileException(ProblemCodes.FileEmpty, "a log whose events relate to no object", "events that relate to objects");
        if (wanted is null)
            return counts.Count == 1 ? counts.Keys.First() : throw new UnreadableFileException(FileCodes.ObjectTypeUnclear, "several types of object: " + listed, "the type that is the case, named by --case");
        return counts.Keys.FirstOrDefault(k => k == wanted) ?? counts.Keys.FirstOrDefault(k => string.Equals(k, wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnreadableFileException(FileCodes.ObjectTypeUnknown, $"no events that relate to an object of type \"{wanted}\"", "one of " + listed);
    }

    /// <summary>Adds one event to the case of one object.</summary>
    /// <param name="row">Number of the event in the file, from 1.</param>
    /// <param name="eventId">Its identifier, for the file of refused rows.</param>
    /// <param name="objectId">The object, which is the case.</param>
    /// <param name="type">The event's type, which is the activity.</param>
    /// <param name="time">Its stamp as written.</param>
    /// <param name="value">The value of a column by which figures are broken down, or of the actor.</param>
    public void Add(int row, string eventId, string objectId, string? type, string? time, Func<string, string?> value)
    {
        for (var s = 0; s < _segments.Length; s++) _segments[s] = value(_mapping.By[s]);
        var raw = new RawEvent
        {
            Row = row,
            Case = objectId,
            Activity = type,
            Time = time,
            Start = _mapping.Start is { } start ? value(start) : null,
            Lifecycle = _mapping.Lifecycle is { } lifecycle ? value(lifecycle) : value("lifecycle:transition") ?? value("lifecycle"),
            Instance = _mapping.Instance is { } instance ? value(instance) : null,
            Actor = _mapping.Actor is { } actor ? value(actor) : value("org:resource") ?? value("resource") ?? value("actor"),
            Segments = _segments,
        };
        if (_sink.Take(raw) is { } error) _refused?.Add(row, [eventId, objectId, type, time], error);
    }

    /// <summary>An event that relates to no object of the type: it is counted, and told once.</summary>
    public void Elsewhere() => _elsewhere++;

    public EventLog Build()
    {
        if (_elsewhere > 0)
            _problems.Add(new ReadProblem(_file, 0, null, FileCodes.EventWithoutObject, $"{_elsewhere:N0} events that relate to no {_type}", $"events of a {_type}; these are not part of the log") { Kind = ProblemKind.Note });
        _sink.Finish();
        return _builder.Build(_sink.CasesWithoutEvents);
    }
}
