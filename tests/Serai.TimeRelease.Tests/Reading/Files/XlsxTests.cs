using System.Globalization;
using System.IO.Compression;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;
using Serai.TimeRelease.Engine.Reading.Wide;
using Serai.TimeRelease.Engine.Reading.Xlsx;

namespace Serai.TimeRelease.Tests.Reading.Files;

public sealed class XlsxTests
{
    static readonly ReadOptions Tashkent = new() { Zone = "Asia/Tashkent" };

    readonly Problems _problems = new();

    [Theory]
    [InlineData(45000.5, false, "2023-03-15T12:00:00")]
    [InlineData(61, false, "1900-03-01T00:00:00")]
    [InlineData(59, false, "1900-02-28T00:00:00")]
    [InlineData(43538.5, true, "2023-03-15T12:00:00")]
    [InlineData(45735.6875, false, "2025-03-19T16:30:00")]
    [InlineData(45735.000011574, false, "2025-03-19T00:00:01")]
    public void A_serial_number_is_the_date_that_the_workbook_shows(double serial, bool from1904, string date) => ExcelDates.Text(serial, from1904).ShouldBe(date);

    [Theory]
    [InlineData(60)]
    [InlineData(0.5)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(3e6)]
    public void A_number_that_is_no_day_is_no_date(double serial) => ExcelDates.Text(serial, from1904: false).ShouldBeNull();

    [Fact]
    public void A_long_table_of_date_cells_becomes_a_log()
    {
        var log = Long(Workbooks.Of(Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "#45735.6875"], ["A", "release", "#45735.7291666667"], ["B", "arrival", "~45735.5"])));
        log.CaseCount.ShouldBe(2);
        (log.TimeMicros[1] - log.TimeMicros[0]).ShouldBe(3_600_000_000);
        // 16:30 in Tashkent is 11:30 in UTC.
        log.TimeMicros[0].ShouldBe(Micros("2025-03-19T11:30:00Z"));
        // A column of times whose cells lost their date format is a column of times still.
        log.TimeMicros[2].ShouldBe(Micros("2025-03-19T07:00:00Z"));
        log.Rows.ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_the_same_instants()
    {
        var log = Long(Workbooks.Of(Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "#44273.6875"]), from1904: true));
        log.TimeMicros[0].ShouldBe(Micros("2025-03-19T11:30:00Z"));
    }

    [Fact]
    public void A_number_in_red_is_no_date_and_hours_above_a_day_are_no_text()
    {
        ExcelDates.IsDateFormat(165, "[Red]0.00\" days\"").ShouldBeFalse();
        ExcelDates.IsDateFormat(166, "[h]:mm").ShouldBeTrue();
        ExcelDates.IsDateFormat(167, "General").ShouldBeFalse();
        ExcelDates.IsDateFormat(168, "dd/mm/yyyy\\ hh:mm").ShouldBeTrue();
        ExcelDates.IsDateFormat(22, null).ShouldBeTrue();
        ExcelDates.IsDateFormat(169, "[$-419]0.0\\ \\h").ShouldBeFalse();
    }

    [Fact]
    public void An_error_cell_refuses_its_row_and_the_rest_is_read()
    {
        using var back = new StringWriter();
        var log = Long(Workbooks.Of(Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "!#N/A"], ["B", "arrival", "#45735.5"])), new RefusedRows(back));
        log.CaseCount.ShouldBe(1);
        var problem = _problems.Details.Single(p => p.Code == FileCodes.ErrorCell);
        (problem.Row, problem.Column, problem.Found).ShouldBe((2, "time", "#N/A"));
        back.ToString().ShouldStartWith("row,case_id,activity,time,error\r\n2,A,arrival,#N/A,");
    }

    [Fact]
    public void Times_typed_as_text_are_read_as_text_and_a_bad_one_is_told_with_its_row_and_column()
    {
        var log = Long(Workbooks.Of(Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "19.03.2025 16:30"], ["A", "release", "31.02.2025 10:00"])));
        log.EventCount.ShouldBe(1);
        _problems.Details.ShouldContain(p => p.Row == 3 && p.Column == "time" && p.Code == ProblemCodes.TimeUnreadable && p.Found.Contains("31.02.2025"));
    }

    [Fact]
    public void A_zip_bomb_is_refused_without_filling_the_memory()
    {
        var bomb = Workbooks.Bomb();
        bomb.Length.ShouldBeLessThan(1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusal(bomb).Code.ShouldBe(FileCodes.Bomb);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(150 << 20);
    }

    [Fact]
    public void Macros_paths_that_lead_outside_and_document_types_are_refused()
    {
        var rows = Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "#45735.5"]);
        Refusal(Workbooks.Of(rows, more: a => Workbooks.Add(a, "xl/vbaProject.bin", "x"))).Code.ShouldBe(FileCodes.Forbidden);
        Refusal(Workbooks.Of(rows, more: a => Workbooks.Add(a, "../../../../etc/cron.d/x", "x"))).Code.ShouldBe(FileCodes.Forbidden);
        Refusal(Workbooks.Of(rows, prefix: "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/evil.dtd\">")).Code.ShouldBe(FileCodes.DocumentType);
        Refusal(Workbooks.Of(rows, more: a => { for (var i = 0; i < 2100; i++) a.CreateEntry("x/" + i.ToString(CultureInfo.InvariantCulture)); })).Code.ShouldBe(FileCodes.Bomb);
    }

    [Fact]
    public void A_damaged_workbook_is_told_as_such()
    {
        var whole = Workbooks.Of(Workbooks.Rows(["case_id", "activity", "time"], ["A", "arrival", "#45735.5"]));
        Refusal(whole[..^40]).Code.ShouldBe(FileCodes.Damaged);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_told_with_those_that_are()
    {
        var refused = Should.Throw<UnreadableFileException>(() => XlsxTable.Open(new MemoryStream(Workbooks.Of(Workbooks.Rows(["a"]))), "x.xlsx", "Aktau"));
        refused.Code.ShouldBe(FileCodes.SheetUnknown);
        refused.Expected.ShouldContain("Post");
    }

    [Fact]
    public void A_wide_table_gives_one_event_per_time_point_and_pairs_where_there_are_two_ends()
    {
        using var table = XlsxTable.Open(new MemoryStream(Workbooks.Of(Workbooks.Rows(
            ["declaration", "lane", "arrival", "customs start", "customs end", "release"],
            ["D1", "green", "#45735.5", "#45735.6", "#45735.7", "#45735.75"],
            ["D2", "red", "#45735.5", null, "#45735.7", null],
            ["D1", "red", "#45735.5", null, null, null]))), "wide.xlsx");
        var log = WideTable.Read(table, new EventMapping { By = ["lane"] }, Tashkent, _problems);
        log.CaseCount.ShouldBe(2);
        log.EventNames.ShouldBe(["arrival", "customs", "release"], ignoreOrder: true);
        var customs = Array.FindIndex(log.EventIds, id => log.EventNames[id] == "customs");
        (log.TimeMicros[customs] - log.StartMicros![customs]).ShouldBe(8_640_000_000);
        log.ActorNames.ShouldBe(["customs"]);
        log.Segment("lane")!.Of(1).ShouldBe("red");
        _problems.CountOf(ProblemCodes.PairWithoutStart).ShouldBe(1);
        _problems.CountOf(FileCodes.CaseTwice).ShouldBe(1);
    }

    EventLog Long(byte[] workbook, RefusedRows? refused = null)
    {
        using var table = XlsxTable.Open(new MemoryStream(workbook), "post.xlsx");
        return LongTable.Read(table, new EventMapping(), Tashkent, _problems, refused);
    }

    static UnreadableFileException Refusal(byte[] workbook) => Should.Throw<UnreadableFileException>(() =>
    {
        using var table = XlsxTable.Open(new MemoryStream(workbook), "post.xlsx");
        foreach (var _ in table.Rows())
        {
        }
    });

    static long Micros(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds() * 1000;
}
