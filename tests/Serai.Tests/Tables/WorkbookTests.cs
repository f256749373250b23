using Serai.Platform.Tables;
using Serai.Tests.Files;

namespace Serai.Tests.Tables;

public sealed class WorkbookTests
{
    private const string Styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"00000\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"164\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static TableReader Workbook(string rows, TableOptions? options = null)
    {
        var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + Archives.Relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + Archives.Relations + "/styles\" Target=\"styles.xml\"/></Relationships>";
        var parts = new List<(string, byte[])> { ("xl/styles.xml", Archives.Bytes(Styles)) };
        var file = Archives.Xlsx(rows, [.. parts]);
        return Samples.Table(Archives.Replace(file, "xl/_rels/workbook.xml.rels", Archives.Bytes(relations)), "people.xlsx", options);
    }

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    [Fact]
    public void Dates_stay_dates_numbers_stay_exact_and_identifiers_keep_their_zeros()
    {
        using var table = Workbook(
            "<row r=\"1\">" + Text("A1", "Date") + Text("B1", "Number") + Text("C1", "Id") + Text("D1", "Long") + Text("E1", "Yes") + "</row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>46142</v></c><c r=\"B3\"><v>0.1</v></c><c r=\"C3\" s=\"2\"><v>42</v></c><c r=\"D3\"><v>12345678901234</v></c><c r=\"E3\" t=\"b\"><v>1</v></c></row>");
        table.Fault.ShouldBeNull();
        table.Recognised.ToString().ShouldBe("workbook, sheet People");
        var row = table.Rows().ShouldHaveSingleItem();
        row.Number.ShouldBe(3);
        row.Cells.Select(c => c.Text).ShouldBe(["2026-04-30", "0.1", "00042", "12345678901234", "TRUE"]);
        row[0].Value.ShouldBe(new DateTime(2026, 4, 30));
    }

    [Fact]
    public void A_formula_is_never_evaluated_its_stored_value_is_read()
    {
        using var table = Workbook("<row r=\"1\">" + Text("A1", "Sum") + "</row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v>7</v></c></row>");
        table.Rows().Single()[0].Text.ShouldBe("7");
    }

    [Fact]
    public void An_error_value_is_a_fault_of_its_row()
    {
        using var table = Workbook("<row r=\"1\">" + Text("A1", "Sum") + "</row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>");
        table.Rows().Single().Fault!.ToString().ShouldContain("#N/A");
    }

    [Fact]
    public void A_sheet_is_found_by_its_name()
    {
        using var found = Workbook("<row r=\"1\">" + Text("A1", "Name") + "</row>", new TableOptions { Sheet = "people" });
        found.Headers.ShouldBe(["Name"]);
        using var missing = Workbook("<row r=\"1\">" + Text("A1", "Name") + "</row>", new TableOptions { Sheet = "Sessions" });
        missing.Fault!.ToString().ShouldBe("There is no sheet named Sessions in this workbook.");
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_a_fault_and_not_an_exception() =>
        Samples.Table([1, 2, 3, 4, 5, 6, 7, 8], "people.xlsx").Fault.ShouldNotBeNull();

    [Theory]
    [InlineData(1234567890123456789d, null, "1234567890123460000")]
    [InlineData(-0.000001d, null, "-0.000001")]
    [InlineData(1e-20d, null, "1E-20")]
    [InlineData(7d, "00000", "00007")]
    public void Numbers_are_written_in_full(double number, string? format, string text) => XlsxSource.Number(number, format).ShouldBe(text);
}
