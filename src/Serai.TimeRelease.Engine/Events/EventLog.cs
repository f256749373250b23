namespace Serai.TimeRelease.Engine.Events;

/// <summary>
/// The events of a study as plain columns, sorted by case: the events of case <c>c</c> stand at
/// <c>CaseStarts[c] … CaseStarts[c + 1] - 1</c>, in order of their stamp; equal stamps keep the order in which they were recorded.
/// The arrays are shared and are not to be changed.
/// </summary>
/// <remarks>
/// Units: every stamp is in microseconds since 1970-01-01T00:00:00Z, so a difference of two is a difference of instants whatever the
/// zones were. <see cref="NoTime"/> stands where an optional stamp is missing; missing is never zero.
/// Events have no meaning for the engine beyond their name. Building one: <see cref="EventLogBuilder"/> row by row, or the readers.
/// </remarks>
public sealed class EventLog
{
    /// <summary>Stands in <see cref="StartMicros"/> where no start was recorded.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>Stands in <see cref="ActorIds"/> and in <see cref="SegmentColumn.Codes"/> where no value was recorded.</summary>
    public const int NoCode = -1;

    /// <summary>Names of the cases, by case number.</summary>
    public required CaseNames CaseNames { get; init; }

    /// <summary>Names of the activities; <see cref="EventIds"/> points here. In order of first appearance in the input.</summary>
    public required string[] EventNames { get; init; }

    /// <summary>Names of the actors (agency, office, person); <see cref="ActorIds"/> points here. Empty where no actor column was mapped.</summary>
    public string[] ActorNames { get; init; } = [];

    /// <summary>One offset per case and the number of events at the end: <c>CaseCount + 1</c> entries.</summary>
    public required int[] CaseStarts { get; init; }

    /// <summary>Per event: its stamp, or the end of it where a start is recorded too.</summary>
    public required long[] TimeMicros { get; init; }

    /// <summary>Per event: when it started, or <see cref="NoTime"/>; null where no event of the log has a start.</summary>
    public long[]? StartMicros { get; init; }

    /// <summary>Per event: index into <see cref="EventNames"/>.</summary>
    public required int[] EventIds { get; init; }

    /// <summary>Per event: index into <see cref="ActorNames"/> or <see cref="NoCode"/>; null where no actor column was mapped.</summary>
    public int[]? ActorIds { get; init; }

    /// <summary>Per event: the row of the source, as its author counts them (a header is row 1), of the end where an event came in two rows; null where not kept.</summary>
    public int[]? Rows { get; init; }

    /// <summary>Per case: the values by which figures are broken down (lane, office, …). Of a case with several values in its rows the first recorded one counts.</summary>
    public SegmentColumn[] Segments { get; init; } = [];

    /// <summary>Cases of the source whose every event was refused, so that they are not in this log. They belong to <c>missing</c> of every interval.</summary>
    public long CasesWithoutEvents { get; init; }

    public int CaseCount => CaseStarts.Length - 1;

    /// <summary>Number of events. The columns of a log are as long; those of a part that a reader hands out may be longer.</summary>
    public int EventCount => CaseStarts[^1];

    /// <summary>The segment column of this name, or null. Names are compared exactly, then without case.</summary>
    public SegmentColumn? Segment(string name) =>
        Array.Find(Segments, s => string.Equals(s.Name, name, StringComparison.Ordinal))
        ?? Array.Find(Segments, s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Number of the activity of this name, or -1. Names are compared exactly, then without case.</summary>
    public int EventId(string name)
    {
        var exact = Array.IndexOf(EventNames, name);
        return exact >= 0 ? exact : Array.FindIndex(EventNames, e => string.Equals(e, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The stamp at which event <paramref name="index"/> began: its start where one is recorded, else its only stamp.</summary>
    public long BeganMicros(int index) => StartMicros is { } starts && starts[index] != NoTime ? starts[index] : TimeMicros[index];

    /// <summary>The earliest stamp of a case, starts included. A case of a log has at least one event.</summary>
    public long FirstMicros(int caseNumber)
    {
        int from = CaseStarts[caseNumber], to = CaseStarts[caseNumber + 1];
        var first = TimeMicros[from];
        if (StartMicros is { } starts)
            for (var i = from; i < to; i++)
                if (starts[i] != NoTime && starts[i] < first)
                    first = starts[i];
        return first;
    }

    /// <summary>The latest stamp of a case; a start later than every end counts too, so that a record with swapped stamps does not shorten its case.</summary>
    public long LastMicros(int caseNumber)
    {
        int from = CaseStarts[caseNumber], to = CaseStarts[caseNumber + 1];
        var last = TimeMicros[to - 1];
        if (StartMicros is { } starts)
            for (var i = from; i < to; i++)
                if (starts[i] > last)
                    last = starts[i];
        return last;
    }
}
