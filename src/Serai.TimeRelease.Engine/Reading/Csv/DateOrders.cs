using Serai.TimeRelease.Engine.Reading.Stamps;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Decides the order of day and month over the whole stamp columns of a file, and refuses stamps without zone before every row is refused for them.</summary>
static class DateOrders
{
    public static DateOrder Decide(string path, CsvFormat format, ColumnPlan plan, ReadOptions options, ReadOnlySpan<byte> sample, Problems problems)
    {
        var columns = plan.Times.Length > 0 ? plan.Times : plan.Start >= 0 ? [plan.Time, plan.Start] : new[] { plan.Time };
        var evidence = new DateOrderEvidence();
        var zoneless = new Zoneless();
        var rest = sample[(int)Math.Min(sample.Length, format.FirstRowOffset)..];
        Look(rest, format, columns, evidence, zoneless, options.DateOrder == DateOrder.Detect ? DateOrder.DayMonthYear : options.DateOrder, true);
        var file = Path.GetFileName(path);
        if (options.Zone is null && zoneless.Only)
        {
            problems.Add(new ReadProblem(file, zoneless.Row + format.FirstRow, plan.Name(zoneless.Column), ProblemCodes.ZoneMissing, CsvSniffing.Quoted(zoneless.Example!),
                StampOutcome.ZoneMissing.Expected(options.DateOrder, null)) { Kind = ProblemKind.FileRefused });
            return options.DateOrder;
        }
        if (options.DateOrder != DateOrder.Detect)
            return options.DateOrder;
        // Nothing in the beginning decides: look through the file until something does.
        if (evidence.Either > 0 && evidence.DayFirst == 0 && evidence.MonthFirst == 0 && sample.Length >= 1 << 20)
            LookFurther(path, format, columns, evidence, options.MaxRowBytes);
        if (evidence.Decided)
            return evidence.Order;
        problems.Add(new ReadProblem(file, 0, plan.Name(columns[0]), ProblemCodes.DateOrderUnclear,
            evidence.DayFirst > 0
                ? $"{evidence.DayFirst} dates that can only be day first and {evidence.MonthFirst} that can only be month first"
                : $"{CsvSniffing.Quoted(evidence.Example!)}, and no date that reads in one way only",
            "dates in one order; --date-order dmy or mdy decides") { Kind = ProblemKind.FileRefused });
        return DateOrder.Detect;
    }

    static void Look(ReadOnlySpan<byte> text, CsvFormat format, int[] columns, DateOrderEvidence evidence, Zoneless? zoneless, DateOrder order, bool mayLackNewline)
    {
        var parser = new StampParser(null, order, null);
        Span<byte> utf8 = stackalloc byte[360];
        for (var row = 0; !text.IsEmpty; row++)
        {
            var end = CsvFields.RowEnd(text, (byte)format.Delimiter, format.Newline);
            if (end < 0 && !mayLackNewline)
                return;
            var fields = CsvFields.Of(CsvFields.Trimmed(end < 0 ? text : text[..end]), (byte)format.Delimiter);
            text = end < 0 ? [] : text[end..];
            foreach (var column in columns)
            {
                if (column >= fields.Count)
                    continue;
                if (fields[column].Length > 120)
                    continue;
                var stamp = utf8[..System.Text.Encoding.UTF8.GetBytes(fields[column], utf8)];
                evidence.Look(stamp);
                if (zoneless is { Decided: false })
                    zoneless.Look(parser.Parse(stamp, out _), row, column, fields[column]);
            }
        }
    }

    static void LookFurther(string path, CsvFormat format, int[] columns, DateOrderEvidence evidence, int maxRowBytes)
    {
        using var source = new Utf8Source(path, format.Encoding, format.Mark);
        var feed = new ChunkFeed(source, format, Math.Max(maxRowBytes, 1 << 20), CancellationToken.None);
        var chunk = new Chunk(1 << 20);
        while (evidence.DayFirst == 0 && evidence.MonthFirst == 0 && feed.Next(chunk))
            if (chunk.RefusedAs is null)
                Look(chunk.Buffer.AsSpan(0, chunk.Length), format, columns, evidence, null, DateOrder.DayMonthYear, false);
    }

    /// <summary>Whether every stamp of the beginning lacks an offset.</summary>
    sealed class Zoneless
    {
        bool _other;
        public string? Example { get; private set; }
        public int Row { get; private set; }
        public int Column { get; private set; }
        public bool Decided => _other;
        public bool Only => !_other && Example is not null;

        public void Look(StampOutcome outcome, int row, int column, string text)
        {
            if (outcome.IsRead())
                _other = true;
            else if (outcome == StampOutcome.ZoneMissing && Example is null)
                (Example, Row, Column) = (text, row, column);
        }
    }
}
