using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Recognises how a file is written from its beginning. What the beginning leaves open is refused with the option that decides it.</summary>
static class CsvSniffing
{
    const int SampleBytes = 1 << 20;
    static readonly byte[] Candidates = ",;\t|"u8.ToArray();

    public static CsvFormat? Recognise(string path, ReadOptions options, Problems problems, out byte[] sample)
    {
        sample = [];
        var name = Path.GetFileName(path);
        ReadProblem Refuse(string code, string found, string expected, int row = 0) =>
            new(name, row, null, code, found, expected) { Kind = ProblemKind.FileRefused };
        byte[] start;
        bool whole;
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            start = new byte[(int)Math.Min(SampleBytes, length)];
            var read = RandomAccess.Read(file, start, 0);
            start = start[..read];
            whole = read == length;
        }
        catch (NotSupportedException)
        {
            // It is read twice: once to see how it is written.
            problems.Add(Refuse(ProblemCodes.FileUnreadable, "a pipe", "a file that can be read twice; save it first"));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Refuse(ProblemCodes.FileUnreadable, e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message, "a file that can be read"));
            return null;
        }
        if (options.Delimiter is { } odd && (odd > 127 || odd is '"' or '\n' or '\r'))
        {
            problems.Add(Refuse(ProblemCodes.DelimiterUnclear, "--delimiter " + (odd < ' ' ? "of a line end" : odd), "a letter of ASCII that is no quote and no line end"));
            return null;
        }
        if (start.Length == 0)
        {
            problems.Add(Refuse(ProblemCodes.FileEmpty, "an empty file", "a table with a header row"));
            return null;
        }
        var (encoding, mark) = Encodings.Guess(start, whole);
        if (options.Encoding is { } asked)
        {
            if (Encodings.ByName(asked) is not { } known)
            {
                problems.Add(Refuse(ProblemCodes.EncodingUnclear, $"--encoding {asked}", "a known encoding, such as utf-8, utf-16, windows-1251 or windows-1252"));
                return null;
            }
            if (known.CodePage != encoding.CodePage)
                (encoding, mark) = (known, 0);
        }
        if (start.AsSpan().StartsWith("PK\x3\x4"u8) || start.AsSpan().StartsWith("PAR1"u8) || start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.AsSpan().StartsWith("SQLite format 3"u8))
        {
            problems.Add(Refuse(ProblemCodes.FileUnreadable, "a packed or binary file", "a table of text; name the format by the ending of the file (.xlsx, .parquet, .xes.gz, .sqlite)"));
            return null;
        }
        using (var source = new Utf8Source(path, encoding, mark))
        {
            sample = new byte[SampleBytes];
            sample = sample[..source.Read(sample)];
        }
        var text = sample.AsSpan();
        var newline = text.Contains((byte)'\n') || !text.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
        // Spreadsheets may write the separator in a row of its own before the header.
        int skipped = 0, row = 1;
        char? given = options.Delimiter;
        if (text.StartsWith("sep="u8) && text.Length > 5 && text[5] is (byte)'\r' or (byte)'\n')
        {
            given ??= (char)text[4];
            skipped = text.IndexOf(newline) + 1;
            row = 2;
        }
        // Empty rows before the header.
        while (skipped < text.Length && CsvFields.Trimmed(text[skipped..(skipped + 1)]).IsEmpty)
        {
            row += text[skipped] == newline ? 1 : 0;
            skipped++;
        }
        text = text[skipped..];
        if (text.IsEmpty)
        {
            problems.Add(Refuse(ProblemCodes.FileEmpty, "only empty rows", "a table with a header row"));
            return null;
        }
        if (given is null && Delimiter(text, newline) is { } found)
            given = (char)found;
        if (given is null)
        {
            var first = CsvFields.Trimmed(text[..(text.IndexOf(newline) is var e and >= 0 ? e : Math.Min(text.Length, 80))]);
            problems.Add(Refuse(ProblemCodes.DelimiterUnclear, Quoted(Encoding.UTF8.GetString(first)), "columns separated by comma, semicolon, tab or bar; --delimiter names another one", row));
            return null;
        }
        var delimiter = (byte)given;
        var headerEnd = CsvFields.RowEnd(text, delimiter, newline);
        if (headerEnd < 0)
        {
            if (!whole)
            {
                problems.Add(Refuse(ProblemCodes.RowTooLong, $"a first row of more than {SampleBytes} bytes", "a header row", row));
                return null;
            }
            // A quote that never closes must not swallow the table: the header is then the first line as it stands.
            headerEnd = text.IndexOf(newline) is var end and >= 0 ? end + 1 : text.Length;
        }
        var headers = CsvFields.Of(CsvFields.Trimmed(text[..headerEnd]), delimiter).ConvertAll(h => h.Trim());
        return new CsvFormat(encoding, mark, given.Value, newline, headers, skipped + headerEnd, row + 1);
    }

    public static string Quoted(string text) => "\"" + (text.Length > 60 ? text[..60] + "…" : text) + "\"";

    /// <summary>The separator that cuts every row of the sample into the same number of fields; of several the one with most fields; null where none cuts or two cut alike.</summary>
    static byte? Delimiter(ReadOnlySpan<byte> text, byte newline)
    {
        (byte Delimiter, double Alike, int Fields)[] seen = new (byte, double, int)[Candidates.Length];
        for (var i = 0; i < Candidates.Length; i++)
        {
            var rest = text;
            int first = 0, rows = 0, alike = 0;
            while (rows < 100 && CsvFields.RowEnd(rest, Candidates[i], newline) is var end && (end > 0 || rows == 0))
            {
                var row = CsvFields.Trimmed(end > 0 ? rest[..end] : rest);
                if (!row.IsEmpty)
                {
                    var fields = CsvFields.Of(row, Candidates[i]).Count;
                    first = rows == 0 ? fields : first;
                    rows++;
                    alike += fields == first ? 1 : 0;
                }
                if (end <= 0)
                    break;
                rest = rest[end..];
            }
            seen[i] = (Candidates[i], first < 2 || rows == 0 ? 0 : alike / (double)rows, first);
        }
        var best = seen.Where(s => s.Alike > 0.5).OrderByDescending(s => s.Alike > 0.999).ThenByDescending(s => s.Fields).ThenByDescending(s => s.Alike).ToArray();
        if (best.Length == 0)
        {
            // Most rows differ from the header: take the only separator that cuts the header at all.
            var cutting = seen.Where(s => s.Fields > 1).ToArray();
            return cutting.Length == 1 ? cutting[0].Delimiter : null;
        }
        return best.Length > 1 && best[0].Fields == best[1].Fields && best[0].Alike > 0.999 == best[1].Alike > 0.999 ? null : best[0].Delimiter;
    }
}
