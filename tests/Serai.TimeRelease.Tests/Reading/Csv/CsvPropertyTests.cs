using System.Text;
using CsCheck;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Csv;

namespace Serai.TimeRelease.Tests.Reading.Csv;

public sealed class CsvPropertyTests
{
    static readonly Gen<string> Field = Words("a", "b", "7", "é", "ы", "\"", ",", ";", "\n", "\r\n", " ", "long text ").Array[1, 8].Select(string.Concat);

    [Fact]
    public void What_was_written_by_the_rules_is_read_back_wherever_a_chunk_ends()
    {
        var row = Gen.Select(Gen.Int[0, 6], Field, Gen.Int[0, 100_000], Field, Gen.Bool);
        Gen.Select(row.Array[1, 60], Gen.Int[40, 300], Gen.Int[1, 3]).Sample((rows, chunk, threads) =>
        {
            var text = new StringBuilder("note,event,case,time\n");
            var expected = new EventLogBuilder();
            for (var i = 0; i < rows.Length; i++)
            {
                var (number, what, second, note, quoted) = rows[i];
                var name = $"case {number} \" {(number % 2 == 0 ? "\n" : "")}x";
                if (what.Trim().Length == 0)
                    what = "none";
                text.Append(Written(note, quoted)).Append(',').Append(Written(what, quoted)).Append(',').Append(Written(name, quoted)).Append(',')
                    .Append(DateTime.UnixEpoch.AddSeconds(second).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)).Append("Z\n");
                expected.Add(name, what.Trim(' ', '\r', '\n'), second * 1_000_000L, null, null, i + 2, []);
            }
            var path = Path.GetTempFileName();
            try
            {
                File.WriteAllText(path, text.ToString());
                var problems = new Problems();
                var log = new CsvEventReader(path, Table.Plain, new ReadOptions { Threads = threads, Delimiter = ',' }) { ChunkBytes = chunk }.Read(problems);
                problems.Total.ShouldBe(0);
                Lines(log!).ShouldBe(Lines(expected.Build()));
            }
            finally
            {
                File.Delete(path);
            }
        }, iter: 150);
    }

    [Fact]
    public void No_bytes_whatever_bring_the_reader_down_and_every_row_is_accounted_for()
    {
        var piece = Gen.OneOf(Words("\"", ",", "\n", "\r", "A,x,2025-03-01T08:00:00Z\n", "A,\"x\"\"y\",2025-03-01T08:00:00Z\n", "\"", "\0", "24/12/2025", "99999999999999999999", "é", "C,start,1e9\n", "45000.5").Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[1, 3]);
        Gen.Select(piece.Array[0, 80], Gen.Int[16, 200], Gen.Int[1, 2]).Sample((pieces, chunk, threads) =>
        {
            var path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, [.. "case,event,time\nB,y,2025-03-01T08:00:00Z\n"u8, .. pieces.SelectMany(p => p)]);
                var problems = new Problems();
                var reader = new CsvEventReader(path, Table.Plain, new ReadOptions { Threads = threads, Zone = "Asia/Almaty", Delimiter = ',', DateOrder = DateOrder.DayMonthYear, MaxRowBytes = 256 }) { ChunkBytes = chunk };
                var log = reader.Read(problems);
                if (log is null)
                    return;
                var blank = reader.RowCount - log.EventCount - problems.RowsRefused;
                blank.ShouldBeGreaterThanOrEqualTo(0);
                using var refused = new MemoryStream();
                reader.WriteRefused(refused).ShouldBe((int)problems.RowsRefused);
            }
            finally
            {
                File.Delete(path);
            }
        }, iter: 500);
    }

    static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    static string Written(string field, bool quoted) =>
        quoted || field.AsSpan().IndexOfAny("\",;\n\r") >= 0 ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;

    static string[] Lines(EventLog log) => [.. Enumerable.Range(0, log.CaseCount).Select(c => $"{log.CaseNames[c]}: " + string.Join(", ",
        Enumerable.Range(log.CaseStarts[c], log.CaseStarts[c + 1] - log.CaseStarts[c]).Select(i => $"{log.EventNames[log.EventIds[i]]} {log.TimeMicros[i]} {log.Rows![i]}"))).Order(StringComparer.Ordinal)];
}
