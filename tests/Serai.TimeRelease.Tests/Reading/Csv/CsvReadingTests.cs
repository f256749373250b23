using System.Text;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;

namespace Serai.TimeRelease.Tests.Reading.Csv;

public sealed class CsvReadingTests
{
    [Theory]
    [InlineData(",", "\n", "utf-8")]
    [InlineData(";", "\r\n", "utf-8")]
    [InlineData("\t", "\n", "utf-16")]
    [InlineData("|", "\r", "utf-8")]
    [InlineData(";", "\r\n", "windows-1251")]
    [InlineData(",", "\r\n", "utf-16BE")]
    public void Separator_line_end_and_encoding_are_recognised(string separator, string newline, string encoding)
    {
        var text = "case,event,time,lane\nА-1,прибытие,2025-03-01T08:00:00Z,зелёный\nА-1,выпуск,2025-03-01T09:00:00Z,зелёный\nА-2,прибытие,2025-03-01T08:30:00Z,красный\n"
            .Replace(",", separator).Replace("\n", newline);
        using var table = Table.Of(text, Table.Plain with { By = ["lane"] }, encoding: CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding));

        table.Lines().ShouldBe(["А-1: прибытие 0, выпуск 3600", "А-2: прибытие 1800"]);
        table.Log!.Segment("lane")!.Of(1).ShouldBe("красный");
        table.Problems.Total.ShouldBe(0);
    }

    [Fact]
    public void Quotes_hold_separators_newlines_and_quotes()
    {
        using var table = Table.Of("case,event,time\n\"A,1\",\"arrival\nat \"\"north\"\" gate\",2025-03-01T08:00:00Z\n\"A,1\",5\" pipe,\"2025-03-01T08:00:09Z\"\n");

        table.Lines().ShouldBe(["A,1: arrival\nat \"north\" gate 0, 5\" pipe 9"]);
        table.Log!.Rows.ShouldBe([2, 3]);
    }

    [Fact]
    public void A_spreadsheet_may_name_its_separator_in_the_first_row()
    {
        using var table = Table.Of("sep=;\r\ncase;event;time\r\nA;x, y;2025-03-01T08:00:00Z\r\n", encoding: new UTF8Encoding(true));

        table.Lines().ShouldBe(["A: x, y 0"]);
        table.Log!.Rows.ShouldBe([3]);
    }

    [Fact]
    public void A_quote_that_never_closes_costs_one_row()
    {
        using var table = Table.Of("case,event,time\nA,x,2025-03-01T08:00:00Z\n\"A,y,2025-03-01T08:00:01Z\nA,z,2025-03-01T08:00:02Z\n");

        table.Lines().ShouldBe(["A: x 0, z 2"]);
        table.Problems.Details.Single().ShouldSatisfyAllConditions(p => p.Code.ShouldBe(ProblemCodes.QuoteNotClosed), p => p.Row.ShouldBe(3));
        table.Refused().ShouldBe("row,reason,case,event,time\n3,quote-not-closed,\"A,y,2025-03-01T08:00:01Z\n");
    }

    [Fact]
    public void Refused_rows_are_told_with_row_and_column_and_given_back()
    {
        using var table = Table.Of("case,event,time\nA,x,2025-03-01T08:00:00Z\nA,y,soon\n,z,2025-03-01T08:00:02Z\nA,,2025-03-01T08:00:02Z\nA,w,\nA,v,1,2025-03-01\nA\n\nA,u,2025-03-01T08:00:05Z");

        table.Lines().ShouldBe(["A: x 0, u 5"]);
        table.Problems.Details.Select(p => (p.Row, p.Code, p.Column)).ShouldBe(
        [
            (3, ProblemCodes.TimeUnreadable, "time"), (4, ProblemCodes.CaseMissing, "case"), (5, ProblemCodes.EventMissing, "event"), (6, ProblemCodes.TimeMissing, "time"),
            (7, ProblemCodes.RowTooWide, null), (8, ProblemCodes.RowTooShort, null),
        ]);
        table.Problems.Details[0].ToString().ShouldContain("row 3, column `time`: found \"soon\"; expected a date and time such as yyyy-MM-ddTHH:mm:ss+05:00");
        table.Log!.Rows.ShouldBe([2, 10]);
        table.Refused().Split('\n').Length.ShouldBe(8);
        table.Refused().ShouldContain("\n3,time-unreadable,A,y,soon\n4,case-missing,,z,");
    }

    [Fact]
    public void All_or_nothing_refuses_the_file_for_one_row()
    {
        using var table = Table.Of("case,event,time\nA,x,2025-03-01T08:00:00Z\nA,y,soon\n", options: new ReadOptions { AllOrNothing = true });

        table.Log.ShouldBeNull();
        table.Problems.Refused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", ProblemCodes.FileEmpty)]
    [InlineData("\n\n", ProblemCodes.FileEmpty)]
    [InlineData("just one column\nA\n", ProblemCodes.DelimiterUnclear)]
    [InlineData("case,event,time\n", ProblemCodes.NoRows)]
    [InlineData("case,event\nA,x\n", ProblemCodes.ColumnMissing)]
    [InlineData("case,case,event,time\nA,A,x,2025-03-01T08:00:00Z\n", ProblemCodes.ColumnAmbiguous)]
    [InlineData("case,event,time\nA,x,2025-03-01 08:00\n", ProblemCodes.ZoneMissing)]
    [InlineData("case,event,time\nA,x,03/04/2025 08:00Z\n", ProblemCodes.DateOrderUnclear)]
    [InlineData("case,event,time\nA,x,23/04/2025 08:00Z\nA,x,04/23/2025 08:00Z\n", ProblemCodes.DateOrderUnclear)]
    public void What_cannot_be_decided_refuses_the_file_and_says_what_decides(string text, string code)
    {
        using var table = Table.Of(text);

        table.Log.ShouldBeNull();
        table.Problems.CountOf(code).ShouldBe(1);
        table.Problems.Refused.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_and_no_crash()
    {
        var problems = new Problems();
        new CsvEventReader("no-such-file.csv", Table.Plain, new ReadOptions()).Read(problems).ShouldBeNull();
        problems.Details.Single().ToString().ShouldBe("no-such-file.csv: found no such file; expected a file that can be read");
    }

    [Fact]
    public void One_date_late_in_the_column_decides_the_order_of_all()
    {
        var text = new StringBuilder("case;event;time\n");
        for (var i = 0; i < 60_000; i++)
            text.Append("case-").Append(i).Append(";arrival;03/04/2025 08:00Z\n");
        text.Append("late;arrival;23/04/2025 08:00Z\n");
        using var table = Table.Of(text.ToString());

        table.Reader!.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        table.Log!.CaseCount.ShouldBe(60_001);
        (table.Log.TimeMicros.Max() - table.Log.TimeMicros.Min()).ShouldBe(20L * 86_400_000_000);
    }

    [Fact]
    public void A_broken_letter_refuses_its_row_only()
    {
        var sound = Encoding.UTF8.GetBytes("case,event,time\nA,прибытие,2025-03-01T08:00:00Z\nA,выпуск,2025-03-01T08:00:01Z\nA,");
        using var table = Table.Of([.. sound, 0xE2, 0xF3, .. ",2025-03-01T08:00:02Z\nA,end,2025-03-01T08:00:03Z\n"u8]);

        table.Lines().ShouldBe(["A: прибытие 0, выпуск 1, end 3"]);
        table.Problems.Details.Single().ShouldSatisfyAllConditions(p => p.Row.ShouldBe(4), p => p.Code.ShouldBe(ProblemCodes.EncodingBroken));
    }

    [Fact]
    public void A_file_of_two_encodings_is_read_in_one_and_the_rows_of_the_other_are_told()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        using var table = Table.Of([.. "case,event,time\nA,прибытие,2025-03-01T08:00:00Z\n"u8, .. windows.GetBytes("A,досмотр,2025-03-01T08:00:01Z\n"), .. "A,выпуск,2025-03-01T08:00:02Z\n"u8]);

        table.Lines().ShouldBe(["A: прибытие 0, выпуск 2"]);
        table.Problems.Details.Single().ToString().ShouldContain("row 3: found bytes that are no letters in UTF-8; expected one encoding in the whole file; --encoding names it");
    }

    [Fact]
    public void Notes_that_stand_for_many_places_are_counted_as_often()
    {
        using var table = Table.Of("case,event,time,lane\nA,x,2025-03-01\nA,y,2025-03-02,red\n", options: new ReadOptions { Zone = "UTC" });

        table.Problems.Counts.ShouldBe(new Dictionary<string, long> { [ProblemCodes.DateOnly] = 2, [ProblemCodes.FieldsMissing] = 1 });
        table.Problems.RowsRefused.ShouldBe(0);
    }

    [Fact]
    public void A_row_without_end_is_refused_and_the_next_one_read()
    {
        var text = "case,event,time\nA,x,2025-03-01T08:00:00Z\nA," + new string('y', 900_000) + ",2025-03-01T08:00:01Z\nA,z,2025-03-01T08:00:02Z\n";
        using var table = Table.Of(text, options: new ReadOptions { MaxRowBytes = 300_000 });

        table.Lines().ShouldBe(["A: x 0, z 2"]);
        table.Problems.Details.Single().ShouldSatisfyAllConditions(p => p.Row.ShouldBe(3), p => p.Code.ShouldBe(ProblemCodes.RowTooLong));
        table.Refused().Length.ShouldBeGreaterThan(900_000);
    }

    [Fact]
    public void Start_and_end_in_one_row()
    {
        using var table = Table.Of("case,event,start_time,time\nA,scan,2025-03-01T08:00:00Z,2025-03-01T08:10:00Z\nA,release,,2025-03-01T09:00:00Z\nA,exam,2025-03-01T08:30:00Z,2025-03-01T08:20:00Z\n");

        table.Lines().ShouldBe(["A: scan 0-600, release 3600"]);
        table.Problems.Details.Single().Code.ShouldBe(ProblemCodes.EndBeforeStart);
    }

    [Fact]
    public void Start_and_end_in_two_rows_are_joined_by_instance_or_in_order()
    {
        using var table = Table.Of("case,event,time,lifecycle\nA,scan,2025-03-01T08:00:00Z,start\nA,scan,2025-03-01T08:05:00Z,start\nA,scan,2025-03-01T08:10:00Z,complete\n"
            + "A,scan,2025-03-01T08:30:00Z,complete\nA,exam,2025-03-01T09:00:00Z,start\nA,gate,2025-03-01T10:00:00Z,complete\nA,gate,2025-03-01T10:00:00Z,suspend\n");
        table.Lines().ShouldBe(["A: scan 0-600, scan 300-1800, exam 3600, gate 7200"]);
        table.Problems.Counts.ShouldBe(new Dictionary<string, long> { [ProblemCodes.LifecycleUnknown] = 1, [ProblemCodes.PairWithoutEnd] = 1, [ProblemCodes.PairWithoutStart] = 1 });

        using var joined = Table.Of("case,event,time,lifecycle,instance\nA,scan,2025-03-01T08:00:00Z,start,1\nA,scan,2025-03-01T08:05:00Z,start,2\nA,scan,2025-03-01T08:10:00Z,complete,2\n"
            + "A,scan,2025-03-01T08:30:00Z,complete,1\nB,scan,2025-03-01T08:30:00Z,start,3\nB,scan,2025-03-01T08:20:00Z,complete,3\n");
        joined.Lines().ShouldBe(["A: scan 300-600, scan 0-1800"]);
        joined.Refused().ShouldBe("row,reason,case,event,time,lifecycle,instance\n7,end-before-start,B,scan,2025-03-01T08:20:00Z,complete,3\n");
        joined.Problems.Counts.ShouldBe(new Dictionary<string, long> { [ProblemCodes.CaseWithoutEvents] = 1, [ProblemCodes.EndBeforeStart] = 1 });
    }

    [Fact]
    public void A_wide_table_has_one_case_per_row_and_stamps_in_columns()
    {
        using var table = Table.Of("declaration;A1;D1;R1;lane\n7;2025-03-01T08:00:00Z;2025-03-01T07:00:00Z;;green\n8;2025-03-01T08:00:00Z;2025-03-01T08:10:00Z;2025-03-01T09:00:00Z;red\n9;;;;red\n",
            new EventMapping { Times = ["A1", "D1", "R1"], By = ["lane"] });

        table.Lines().ShouldBe(["7: D1 0, A1 3600", "8: A1 3600, D1 4200, R1 7200"]);
        table.Log!.CasesWithoutEvents.ShouldBe(1);
    }

    [Fact]
    public void A_local_time_that_occurred_twice_is_refused_until_somebody_chooses()
    {
        const string text = "case,event,time\nA,x,2024-02-29 22:00:00\nA,y,2024-02-29 23:30:00\nA,z,2024-03-01 02:00:00\n";
        using var table = Table.Of(text, options: new ReadOptions { Zone = "Asia/Almaty" });
        table.Lines().ShouldBe(["A: x 0, z 18000"]);
        table.Problems.Details.Single().Code.ShouldBe(ProblemCodes.TimeTwice);

        table.Read(options: new ReadOptions { Zone = "Asia/Almaty", Twice = TwiceChoice.Second });
        table.Lines().ShouldBe(["A: x 0, y 9000, z 18000"]);
    }

    [Fact]
    public void An_unknown_zone_refuses_the_file()
    {
        using var table = Table.Of("case,event,time\nA,x,2024-02-29 22:00:00\n", options: new ReadOptions { Zone = "Asia/Khorgos" });
        table.Log.ShouldBeNull();
        table.Problems.Details.Single().ToString().ShouldContain("found --zone Asia/Khorgos; expected a zone of the tz database");
    }

    [Theory]
    [InlineData(1, null, false)]
    [InlineData(2, null, false)]
    [InlineData(3, 1L, false)]
    [InlineData(2, null, true)]
    public void Many_rows_give_the_same_log_with_any_number_of_threads_and_beyond_memory(int threads, long? memory, bool quoted)
    {
        var random = new Random(7);
        var builder = new EventLogBuilder("lane");
        var text = new StringBuilder("case,note,event,time,lane\n");
        var q = quoted ? "\"" : "";
        for (var i = 0; i < 200_000; i++)
        {
            var name = $"KZ-2025-{random.Next(40_000)}";
            var micros = 1_740_000_000_000_000 + random.Next(10_000_000) * 1_000_000L;
            var lane = random.Next(3) == 0 ? "" : $"lane {random.Next(4)}";
            var activity = $"step number {random.Next(12)}";
            text.Append(q).Append(name).Append(q).Append(",\"a \"\"b\"\",\n\"".AsSpan(0, quoted ? 12 : 1)).Append(',').Append(activity).Append(',')
                .Append(DateTime.UnixEpoch.AddMicroseconds(micros).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)).Append(',').Append(lane).Append('\n');
            builder.Add(name, activity, micros, null, null, i + 2, [lane.Length > 0 ? lane : null]);
        }
        using var table = Table.Of(quoted ? text.ToString() : text.ToString().Replace(",,", ",n,"), Table.Plain with { By = ["lane"] }, new ReadOptions { Threads = threads, MemoryLimit = memory });
        var expected = builder.Build();

        table.Problems.Counts.Where(c => c.Key != ProblemCodes.SegmentVaries).ShouldBeEmpty();
        if (memory is not null)
            table.Reader!.SpilledBytes.ShouldBeGreaterThan(0);
        var log = table.Log!;
        log.EventCount.ShouldBe(expected.EventCount);
        log.CaseCount.ShouldBe(expected.CaseCount);
        log.EventNames.ShouldBe(expected.EventNames);
        var numbers = expected.CaseNames.Select((n, c) => (n, c)).ToDictionary(p => p.n, p => p.c);
        for (var c = 0; c < log.CaseCount; c++)
        {
            var e = numbers[log.CaseNames[c]];
            Range mine = log.CaseStarts[c]..log.CaseStarts[c + 1], theirs = expected.CaseStarts[e]..expected.CaseStarts[e + 1];
            var same = log.TimeMicros.AsSpan(mine).SequenceEqual(expected.TimeMicros.AsSpan(theirs)) && log.EventIds.AsSpan(mine).SequenceEqual(expected.EventIds.AsSpan(theirs))
                && log.Rows.AsSpan(mine).SequenceEqual(expected.Rows.AsSpan(theirs)) && log.Segments[0].Of(c) == expected.Segments[0].Of(e);
            if (!same)
                Assert.Fail($"Case {log.CaseNames[c]} differs.");
        }
    }
}
