using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Engine.Reading.Wide;

/// <summary>
/// Reads a table with one row per case and one column per time point: what most administrations hand over. Two columns "X start" and
/// "X end" make one activity X with a start and an end, and X is its actor too, because such a pair is kept per agency.
/// </summary>
public static class WideTable
{
    const int Sample = 500;

    /// <param name="table">The rows.</param>
    /// <param name="mapping"><see cref="EventMapping.Times"/> names the time points; where it is empty, every column whose values are stamps is one.</param>
    /// <param name="options">Zone and order of dates.</param>
    /// <param name="problems">Takes what was not sound: an unreadable stamp costs its time point, not the row.</param>
    /// <param name="refused">Takes rows with a fault, or null.</param>
    /// <exception cref="UnreadableFileException">A column is missing, no column holds stamps, or nothing could be read.</exception>
    public static EventLog Read(IEventTable table, EventMapping mapping, ReadOptions options, Problems problems, RefusedRows? refused = null)
    {
        var columns = table.Columns;
        var caseAt = TableColumns.Find(columns, mapping.Case, WellKnownNames.Case);
        var segmentsAt = TableColumns.Segments(columns, mapping.By);
        TableColumns.TellDuplicates(columns, table.File, problems);
        using var rows = table.Rows().GetEnumerator();
        List<TableLine> first = [];
        while (first.Count < Sample && rows.MoveNext()) first.Add(rows.Current with { Cells = [.. rows.Current.Cells] });
        if (first.Count == 0) throw new UnreadableFileException(ProblemCodes.NoRows, "a header without rows", "at least one row below the header");
        int[] times = mapping.Times.Count > 0
            ? [.. mapping.Times.Select(name => TableColumns.IndexOf(columns, name) is >= 0 and var at ? at : throw TableColumns.Missing(columns, name))]
            : [.. Enumerable.Range(0, columns.Count).Where(c => c != caseAt && !segmentsAt.Contains(c) && columns[c].Length > 0 && HoldsStamps(first, c, options))];
        var points = WideColumns.Points(columns, times);
        if (points.Count == 0) throw new UnreadableFileException(ProblemCodes.ColumnMissing, "no column whose values are dates with a time", "one column per time point, or their names in --points", 1);
        refused?.Columns(columns);

        var builder = new EventLogBuilder(mapping.By);
        var stamps = new StampText(options, times);
        var segments = new string?[segmentsAt.Length];
        var sinks = points.Select(p => new EventSink(table.File, builder, problems, stamps, new EventColumns(caseAt < 0 ? "" : columns[caseAt], p.Activity, columns[p.Time < 0 ? p.Start : p.Time], p.Start < 0 ? null : columns[p.Start]))).ToList();
        HashSet<string> cases = new(StringComparer.Ordinal);
        long without = 0;
        foreach (var line in stamps.Observed(first.Concat(Rest(rows))))
        {
            var name = caseAt < 0 ? "row " + line.Row.ToString(System.Globalization.CultureInfo.InvariantCulture) : LongTable.Cell(line, caseAt);
            if (Fault(table.File, line, caseAt < 0 ? null : columns[caseAt], name, cases) is { } fault)
            {
                problems.Add(fault);
                refused?.Add(line.Row, line.Cells, fault.ToString());
                continue;
            }
            for (var s = 0; s < segments.Length; s++) segments[s] = LongTable.Cell(line, segmentsAt[s]);
            var (taken, error) = (0, (string?)null);
            for (var p = 0; p < points.Count; p++)
            {
                var (time, start) = (LongTable.Cell(line, points[p].Time), LongTable.Cell(line, points[p].Start));
                if (time is null && start is null) continue;
                var raw = new RawEvent { Row = line.Row, Case = name, Activity = points[p].Activity, Time = time ?? start, Start = time is null ? null : start, Actor = points[p].Start < 0 ? null : points[p].Activity, Segments = segments };
                if (points[p] is { Start: >= 0, Time: >= 0 } && (time is null || start is null)) problems.Add(Half(table.File, line.Row, columns, points[p], time is null));
                if (sinks[p].Take(raw) is { } told) error ??= told;
                else taken++;
            }
            if (error is not null) refused?.Add(line.Row, line.Cells, error);
            if (taken > 0) continue;
            without++;
            if (error is null) problems.Add(new ReadProblem(table.File, line.Row, null, ProblemCodes.CaseWithoutEvents, $"case {name} without a stamp", "at least one") { Kind = ProblemKind.Note });
        }
        return builder.Build(without);
    }

    static ReadProblem? Fault(string file, in TableLine line, string? column, string? name, HashSet<string> cases)
    {
        if (line.Error is { } bad) return new ReadProblem(file, line.Row, bad.Column, FileCodes.ErrorCell, bad.Value, "a value in place of the error");
        if (name is null) return new ReadProblem(file, line.Row, column, ProblemCodes.CaseMissing, "", "the number of the declaration or other case");
        return cases.Add(name) ? null : new ReadProblem(file, line.Row, column, FileCodes.CaseTwice, EventSink.Quoted(name), "one row for each case; the first one is taken");
    }

    static ReadProblem Half(string file, int row, IReadOnlyList<string> columns, WidePoint point, bool noEnd) => noEnd
        ? new ReadProblem(file, row, columns[point.Time], ProblemCodes.PairWithoutEnd, $"a start of {point.Activity} without its end", "both; kept as a single stamp") { Kind = ProblemKind.Note }
        : new ReadProblem(file, row, columns[point.Start], ProblemCodes.PairWithoutStart, $"an end of {point.Activity} without its start", "both; kept as a single stamp") { Kind = ProblemKind.Note };

    static IEnumerable<TableLine> Rest(IEnumerator<TableLine> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    /// <summary>Most of what is filled in is a date with a time of day.</summary>
    static bool HoldsStamps(List<TableLine> sample, int column, ReadOptions options)
    {
        var (filled, stamps) = (0, 0);
        foreach (var line in sample)
        {
            if (LongTable.Cell(line, column) is not { } text) continue;
            filled++;
            if (StampText.LooksLikeStamp(text)) stamps++;
        }
        return filled > 0 && stamps * 2 > filled;
    }
}
