using System.Text;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Wide;

namespace Serai.TimeRelease.Tests.Reading.Files;

public sealed class RecognisingTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<log>", "a.xes", FileKind.Xes)]
    [InlineData("case,activity,time\n", "a.csv", FileKind.Text)]
    [InlineData("  {\"events\": []}", "a.csv", FileKind.OcelJson)]
    [InlineData("SQLite format 3\0...", "a.db", FileKind.OcelSqlite)]
    [InlineData("PAR1....", "a.parquet", FileKind.Parquet)]
    public void The_content_decides_not_the_name(string content, string name, FileKind kind) =>
        FileKinds.Recognise(new MemoryStream(Encoding.Latin1.GetBytes(content)), name).Kind.ShouldBe(kind);

    [Fact]
    public void A_name_that_promises_something_else_is_told() =>
        FileKinds.Recognise(new MemoryStream("case,activity,time\n"u8.ToArray()), "stamps.xlsx").NamePromises.ShouldBe(".xlsx");

    [Theory]
    [InlineData("", ProblemCodes.FileEmpty)]
    [InlineData("%PDF-1.7", FileCodes.WrongFormat)]
    [InlineData("<!DOCTYPE html><html>", FileCodes.WrongFormat)]
    public void What_cannot_be_read_is_told_by_its_first_bytes(string content, string code) =>
        Should.Throw<UnreadableFileException>(() => FileKinds.Recognise(new MemoryStream(Encoding.UTF8.GetBytes(content)), "a.csv")).Code.ShouldBe(code);

    [Fact]
    public void An_old_office_file_under_a_new_name_is_refused() =>
        Should.Throw<UnreadableFileException>(() => FileKinds.Recognise(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "a.xlsx")).Code.ShouldBe(FileCodes.WrongFormat);

    [Fact]
    public void Two_columns_of_one_name_make_a_pair_only_where_both_ends_are_there()
    {
        string[] columns = ["arrival", "Customs start", "Customs end", "veterinary_start", "Досмотр начало", "Досмотр окончание", "Time to"];
        WideColumns.Points(columns, [0, 1, 2, 3, 4, 5, 6]).ShouldBe(
        [
            new WidePoint("arrival", 0, -1), new WidePoint("Customs", 2, 1), new WidePoint("veterinary_start", 3, -1), new WidePoint("Досмотр", 5, 4), new WidePoint("Time to", 6, -1),
        ]);
    }
}
