using System.Text;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>
/// Reads the stamps of one file. Where the order of day and month is to be detected, rows are held back until a date shows it, or to the
/// end of the file.
/// </summary>
public sealed class StampText
{
    const int AtLeast = 1000;

    readonly IReadOnlyList<int> _columns;
    readonly ReadOptions _options;
    readonly ZoneClock? _zone;
    StampParser _parser;

    /// <param name="options">Zone, order of dates and choice of repeated times.</param>
    /// <param name="columns">The columns that hold stamps; negative ones are passed over.</param>
    /// <exception cref="UnreadableFileException">The zone is not known.</exception>
    public StampText(ReadOptions options, params IReadOnlyList<int> columns)
    {
        (_options, _columns) = (options, columns);
        if (options.Zone is { } zone && !ZoneClock.Knows(zone))
            throw new UnreadableFileException(ProblemCodes.ZoneUnknown, $"the zone \"{zone}\"", $"an IANA name such as Asia/Tashkent ({ZoneClock.DatabaseVersion})");
        _zone = options.Zone is null ? null : new ZoneClock(options.Zone);
        _parser = new StampParser(_zone, options.DateOrder, options.Twice);
    }

    public StampOutcome Read(string text, out long micros) => _parser.Parse(text, out micros);

    public string Expected(StampOutcome outcome) => outcome.Expected(_options.DateOrder, _options.Zone);

    /// <summary>A date with a time of day, written as such: a number of a declaration is not one.</summary>
    public static bool LooksLikeStamp(string? text)
    {
        if (text is null || text.Length > 60 || !text.Contains(':')) return false;
        var shape = StampShape.Of(Encoding.UTF8.GetBytes(text));
        return shape.Fault == StampOutcome.Read && shape.HasTime;
    }

    /// <summary>The same rows, after the order of their dates is known as well as it can be.</summary>
    public IEnumerable<TableLine> Observed(IEnumerable<TableLine> rows)
    {
        if (_options.DateOrder != DateOrder.Detect)
        {
            foreach (var row in rows) yield return row;
            yield break;
        }
        var evidence = new DateOrderEvidence();
        List<TableLine> held = [];
        var deciding = true;
        foreach (var row in rows)
        {
            if (!deciding)
            {
                yield return row;
                continue;
            }
            held.Add(row with { Cells = [.. row.Cells] });
            Look(row, evidence);
            // Dates that need no order never decide one; a thousand of them say how this file writes.
            if (evidence.Order == DateOrder.Detect && (held.Count < AtLeast || evidence.Either > 0)) continue;
            deciding = false;
            Decide(evidence);
            foreach (var earlier in held) yield return earlier;
            held = [];
        }
        if (!deciding) yield break;
        Decide(evidence);
        foreach (var row in held) yield return row;
    }

    void Look(in TableLine row, DateOrderEvidence evidence)
    {
        foreach (var column in _columns)
            if (LongTable.Cell(row, column) is { Length: <= 60 } text) evidence.Look(Encoding.UTF8.GetBytes(text));
    }

    void Decide(DateOrderEvidence evidence)
    {
        if (evidence.Order != DateOrder.Detect) _parser = new StampParser(_zone, evidence.Order, _options.Twice);
    }
}
