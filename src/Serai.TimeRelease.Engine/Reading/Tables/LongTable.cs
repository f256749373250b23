using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Files;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>Reads a table with one row per event, whatever file it stands in.</summary>
public static class LongTable
{
    /// <param name="table">The rows.</param>
    /// <param name="mapping">Which column means what; what is null is looked for under well-known names.</param>
    /// <param name="options">Zone and order of dates.</param>
    /// <param name="problems">Takes what was not sound.</param>
    /// <param name="refused">Takes the refused rows, or null.</param>
    /// <exception cref="UnreadableFileException">A column is missing, or nothing could be read.</exception>
    public static EventLog Read(IEventTable table, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused = null)
    {
        var columns = table.Columns;
        int caseAt = Need(columns, mapping.Case, WellKnownNames.Case, "--case"), eventAt = Need(columns, mapping.Event, WellKnownNames.Event, "--event"), timeAt = Need(columns, mapping.Time, WellKnownNames.Time, "--time");
        int startAt = TableColumns.Find(columns, mapping.Start, WellKnownNames.Start), lifecycleAt = TableColumns.Find(columns, mapping.Lifecycle, WellKnownNames.Lifecycle);
        int instanceAt = TableColumns.Find(columns, mapping.Instance, WellKnownNames.Instance), actorAt = TableColumns.Find(columns, mapping.Actor, WellKnownNames.Actor);
        var segmentsAt = TableColumns.Segments(columns, mapping.By);
        TableColumns.TellDuplicates(columns, table.File, problems);
        if (table is Xlsx.XlsxTable sheet) sheet.TimeColumns.UnionWith(startAt < 0 ? [timeAt] : [timeAt, startAt]);
        refused?.Columns(columns);

        var builder = new EventLogBuilder(mapping.By);
        var stamps = new StampText(options, [timeAt, startAt]);
        var sink = new EventSink(table.File, builder, problems, stamps, new EventColumns(columns[caseAt], columns[eventAt], columns[timeAt], startAt < 0 ? null : columns[startAt], lifecycleAt < 0 ? null : columns[lifecycleAt]));
        var segments = new string?[segmentsAt.Length];
        var rows = 0;
        foreach (var line in stamps.Observed(table.Rows()))
        {
            rows++;
            if (line.Error is { } bad)
            {
                var problem = new ReadProblem(table.File, line.Row, bad.Column, FileCodes.ErrorCell, bad.Value, "a value in place of the error");
                problems.Add(problem);
                refused?.Add(line.Row, line.Cells, problem.ToString());
                continue;
            }
            for (var s = 0; s < segments.Length; s++) segments[s] = Cell(line, segmentsAt[s]);
            var raw = new RawEvent
            {
                Row = line.Row,
                Case = Cell(line, caseAt),
                Activity = Cell(line, eventAt),
                Time = Cell(line, timeAt),
                Start = Cell(line, startAt),
                Lifecycle = Cell(line, lifecycleAt),
                Instance = Cell(line, instanceAt),
                Actor = Cell(line, actorAt),
                Segments = segments,
            };
            if (sink.Take(raw) is { } error) refused?.Add(line.Row, line.Cells, error);
        }
        if (rows == 0) throw new UnreadableFileException(ProblemCodes.NoRows, "a header without rows", "at least one row below the header");
        sink.Finish();
        return builder.Build(sink.CasesWithoutEvents);
    }

    static int Need(IReadOnlyList<string> columns, string? name, string[] wellKnown, string option)
    {
        var at = TableColumns.Find(columns, name, wellKnown);
        return at >= 0 ? at : throw new UnreadableFileException(ProblemCodes.ColumnMissing, "no column of a known name among " + string.Join(", ", columns.Where(c => c.Length > 0).Take(40)), $"{wellKnown[0]}, or the column named by {option}", 1);
    }

    internal static string? Cell(in TableLine line, int column) => column >= 0 && column < line.Cells.Length && line.Cells[column] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
