using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Serai.Documents;
using Sheet = Serai.Documents.Sheet;

namespace Serai.Tests.Documents;

public sealed class SheetTests
{
    private static Sheet Sessions() => new("Sessions: 2024/25 [all] and a name far too long for a tab",
    [
        new("Code"), new("Hours", ColumnType.Number), new("People", ColumnType.Integer), new("Day", ColumnType.Date),
        new("Recorded", ColumnType.DateTime), new("Share", ColumnType.Percent),
    ],
    [
        ["0012", 4.5m, 21, new DateOnly(2024, 3, 4), new DateTime(2024, 3, 4, 13, 5, 0, DateTimeKind.Utc), 0.25],
        ["=1+1", null, "not counted", null, null, null],
    ])
    {
        Title = "National sessions",
        Notes = ["Only 2024"],
    };

    [Fact]
    public void A_workbook_has_no_validator_error()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.ToArray(Sessions(), Sessions() with { Title = null, Notes = [] })), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void A_workbook_is_read_back_with_the_types_it_was_written_with()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(XlsxWriter.ToArray(Sessions())));
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, 6).Select(reader.GetValue)]);
        }

        rows[0][0].ShouldBe("National sessions");
        rows[3].ShouldBe(["Code", "Hours", "People", "Day", "Recorded", "Share"]);
        rows[4].ShouldBe(["0012", 4.5, 21.0, new DateTime(2024, 3, 4), new DateTime(2024, 3, 4, 13, 5, 0), 0.25]);
        rows[5].ShouldBe(["=1+1", null, "not counted", null, null, null]);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.ToArray(Sessions())), false);
        var sheet = package.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<Cell>().Single(cell => cell.InnerText == "=1+1").DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public void The_header_is_frozen_and_the_filter_covers_exactly_the_table()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.ToArray(Sessions())), false);
        var sheet = package.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().TopLeftCell!.Value.ShouldBe("A5");
        sheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A4:F6");
    }

    [Fact]
    public void Tab_names_are_made_legal_and_different()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.ToArray(Sessions(), Sessions(), Sessions() with { Name = " '' " })), false);
        var names = package.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(tab => tab.Name!.Value!).ToList();
        names.ShouldBeUnique();
        names.Where(name => name.Length is 0 or > 31 || name.IndexOfAny([':', '/', '[', ']', '\\', '?', '*']) >= 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_workbook_without_sheets_is_refused() => Should.Throw<ArgumentException>(() => XlsxWriter.ToArray());

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+32 2 209", "'+32 2 209")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("＠A1", "'＠A1")]
    [InlineData("Tonga", "Tonga")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("", "")]
    public void Text_cells_of_a_csv_are_defused_and_quoted(string text, string written) =>
        Csv(new Sheet("s", [new("a"), new("b")], [[text, null]])).Split("\r\n", 2)[1].ShouldBe(written + ",\r\n");

    [Fact]
    public void Numbers_and_dates_of_a_csv_keep_their_sign_and_do_not_follow_the_reader_s_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru");
        try
        {
            Csv(new Sheet("s", [new("n", ColumnType.Number), new("d", ColumnType.Date), new("t", ColumnType.Number)], [[-1234.5, new DateOnly(2024, 12, 31), "-1+1"]]))
                .ShouldBe("\uFEFFn,d,t\r\n-1234.5,2024-12-31,'-1+1\r\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_csv_begins_with_the_byte_order_mark()
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(Sessions(), stream);
        stream.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    private static string Csv(Sheet sheet)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(sheet, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
