using System.Text;
using CsCheck;
using Serai.Platform.Tables;

namespace Serai.Tests.Tables;

public sealed class CsvTests
{
    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Whatever_is_written_is_read_back_the_same()
    {
        // NUL and the replacement character are faults by rule; lone surrogates are no text.
        var text = Gen.String[Gen.Char["abcd\",;\r\n \tяé='"], 0, 12];
        Gen.Select(text.List[1, 6].List[1, 8], Gen.Char[",;\t"]).Sample((records, delimiter) =>
        {
            var written = new StringWriter();
            foreach (var record in records) CsvWriting.WriteRecord(written, record, delimiter);
            var reader = new CsvRecords(new StringReader(written.ToString()), delimiter, TableOptions.Default);
            foreach (var record in records)
                if (!reader.Read() || reader.Fault is not null || !reader.Cells.SequenceEqual(record)) return false;
            return !reader.Read();
        });
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\n1,2")]
    [InlineData("\n\na,b\n\n1,2\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    [InlineData("a,b\n1,2,,\n")]
    public void Any_newline_and_quoting_gives_the_same_row(string csv)
    {
        using var table = Samples.Csv(csv);
        table.Headers.ShouldBe(["a", "b"]);
        var row = table.Rows().ShouldHaveSingleItem();
        row.Fault.ShouldBeNull();
        (row[0].Text, row[1].Text).ShouldBe(("1", "2"));
    }

    [Fact]
    public void Rows_keep_the_numbers_that_a_spreadsheet_shows()
    {
        using var table = Samples.Csv("a,b\n\n\"line\nbreak\",2\n3,4\n");
        table.Rows().Select(r => r.Number).ShouldBe([3, 4]);
    }

    [Theory]
    [InlineData("name;score\nA;12,5\nB;7,25\n", "semicolon, UTF-8, decimal comma")]
    [InlineData("name,score\nA,12.5\n", "comma, UTF-8, decimal point")]
    [InlineData("name\tscore\nA\t1,234\n", "tab, UTF-8")]
    [InlineData("name|score\nA|1\n", "vertical bar, UTF-8")]
    [InlineData("sep=;\nname;score\nA;1\n", "semicolon, UTF-8")]
    [InlineData("name;note\n\"a, b, c, d\";\"x\ny\"\n", "semicolon, UTF-8")]
    public void What_was_recognised_is_said(string csv, string said)
    {
        using var table = Samples.Csv(csv);
        table.Recognised.ToString().ShouldBe(said);
        table.Headers[0].ShouldBe("name");
    }

    public static TheoryData<string, string, bool, string> Encodings => new()
    {
        { "utf-8", "Кыргызстан;Алматы\nҚазақстан;Әлия\n", false, "semicolon, UTF-8" },
        { "utf-8", "Кыргызстан;Алматы\nҚазақстан;Әлия\n", true, "semicolon, UTF-8" },
        { "utf-16", "Кыргызстан;Алматы\nҚазақстан;Әлия\n", true, "semicolon, UTF-16" },
        { "utf-16BE", "Кыргызстан;Алматы\nҚазақстан;Әлия\n", true, "semicolon, UTF-16" },
        { "utf-16", "name;city\nOfficer;Suva\nOfficer;Apia\n", false, "semicolon, probably UTF-16" },
        { "windows-1251", "Фамилия;Город\nИванова;Бишкек\nСадыкова;Алматы\n", false, "semicolon, probably Windows-1251" },
        { "windows-1252", "Prénom;Région\nHélène;Côte d’Ivoire\nJosé;España\n", false, "semicolon, probably Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_recognised_and_the_text_read_as_it_was(string name, string text, bool withMark, string said)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = withMark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
        using var table = Samples.Table(bytes);
        table.Recognised.ToString().ShouldBe(said);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        table.Headers.ShouldBe(lines[0].Split(';'));
        table.Rows().Select(r => string.Join(';', r.Cells.Select(c => c.Text))).ShouldBe(lines.Skip(1));
    }

    [Fact]
    public void A_wrong_guess_can_be_overruled()
    {
        using var table = Samples.Table(Encoding.GetEncoding("windows-1251").GetBytes("a|b\nЯ|1\n"), options: new TableOptions { Encoding = "windows-1251", Delimiter = '|' });
        table.Rows().Single()[0].Text.ShouldBe("Я");
    }

    [Fact]
    public void One_bad_byte_in_a_file_of_utf8_spoils_one_row_only()
    {
        var good = string.Concat(Enumerable.Range(0, 50).Select(i => $"Садыкова {i},1\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("имя,n\n" + good), (byte)'x', 0xE9, (byte)'y', (byte)',', (byte)'1', (byte)'\n', .. Encoding.UTF8.GetBytes(good)];
        using var table = Samples.Table(bytes);
        var faulty = table.Rows().Where(r => r.Fault is not null).ShouldHaveSingleItem();
        faulty.Number.ShouldBe(52);
        table.Rows().Count().ShouldBe(101);
    }

    [Fact]
    public void A_nul_character_is_a_fault_of_its_row()
    {
        using var table = Samples.Csv("a,b\n1\0,2\n3,4\n");
        var rows = table.Rows().ToList();
        rows[0].Fault.ShouldNotBeNull().ToString().ShouldBe("Line 2 contains a NUL character.");
        rows[1].Fault.ShouldBeNull();
    }

    [Fact]
    public void A_row_with_more_cells_than_headers_is_named()
    {
        using var table = Samples.Csv("a,b\n1,2,3\n");
        table.Rows().Single().Fault!.ToString().ShouldBe("There are 3 cells in this row, but only 2 columns have a header.");
    }

    [Fact]
    public void An_unclosed_quote_ends_the_table_and_names_its_line()
    {
        var csv = "a,b\n\"1,2\n" + string.Concat(Enumerable.Repeat("3,4\n", 100_000));
        using var table = Samples.Csv(csv);
        table.Rows().ShouldBeEmpty();
        table.Fault!.ToString().ShouldBe("A quote is opened on line 2 and never closed.");
    }

    [Fact]
    public void A_quote_that_was_not_doubled_is_a_fault_of_its_row()
    {
        using var table = Samples.Csv("a,b\n\"x\"y,2\n3,4\n");
        var rows = table.Rows().ToList();
        rows[0].Fault!.ToString().ShouldContain("closing quote");
        rows[1].Fault.ShouldBeNull();
    }

    [Fact]
    public void An_endless_line_is_refused_without_being_kept()
    {
        using var table = Samples.Csv("name\n" + new string('x', 3_000_000));
        table.Rows().ShouldBeEmpty();
        table.Fault!.ToString().ShouldStartWith("Line 2 is longer than");
    }

    [Fact]
    public void A_million_cells_in_one_line_are_refused()
    {
        using var table = Samples.Csv("a\n" + string.Concat(Enumerable.Repeat("a,", 1_000_000)), new TableOptions { Delimiter = ',' });
        table.Rows().ShouldBeEmpty();
        table.Fault!.ToString().ShouldContain("more than 1000 columns");
    }

    [Fact]
    public void Too_many_columns_are_refused_at_once()
    {
        using var table = Samples.Csv(string.Join(',', Enumerable.Range(0, 100_000)) + "\n1\n");
        table.Fault!.ToString().ShouldContain("more than 1000 columns");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData(" , ,\n")]
    public void A_table_without_a_header_is_refused(string csv) => Samples.Csv(csv).Fault.ShouldNotBeNull();

    [Fact]
    public void A_header_that_comes_twice_is_flagged() => Samples.Csv("Name,City,NAME\n1,2,3\n").DuplicateHeaders.ShouldBe([2]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\0=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF201")]
    [InlineData("  =1+1")]
    [InlineData("=cmd|'/c calc'!A0")]
    public void A_cell_that_could_run_is_defused_and_comes_back_as_it_was(string cell)
    {
        SafeCell.Defuse(cell).ShouldBe("'" + cell);
        SafeCell.Restore(SafeCell.Defuse(cell)).ShouldBe(cell);
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("+22507080910")]
    [InlineData("O'Brien")]
    [InlineData("'quoted'")]
    [InlineData("")]
    [InlineData("Côte d'Ivoire")]
    public void A_harmless_cell_stays_as_it_is(string cell)
    {
        SafeCell.Defuse(cell).ShouldBe(cell);
        SafeCell.Restore(cell).ShouldBe(cell);
    }
}
