using System.Text;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>
/// The rows that were refused, as a CSV file to correct and read again: the columns of the source and, at the end, <c>error</c>.
/// UTF-8 with a mark, so that a spreadsheet shows Cyrillic letters. Text that a spreadsheet would run as a formula gets a quote before it.
/// </summary>
public sealed class RefusedRows(TextWriter writer) : IDisposable
{
    const string Starters = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    IReadOnlyList<string> _names = [];

    /// <summary>Rows written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Opens a file that is written only when there is something to write.</summary>
    public static RefusedRows ToFile(string path) => new(new LateFile(path));

    /// <summary>The columns of the source; told before the first row.</summary>
    public void Columns(IReadOnlyList<string> names) => _names = names;

    /// <param name="row">Row of the source.</param>
    /// <param name="cells">Its cells as they stood there.</param>
    /// <param name="error">Why it was refused.</param>
    public void Add(int row, IReadOnlyList<string?> cells, string error)
    {
        if (Count++ == 0) Write(["row", .. _names, "error"]);
        var line = new string?[_names.Count + 2];
        line[0] = row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < _names.Count && i < cells.Count; i++) line[i + 1] = cells[i];
        line[^1] = error;
        Write(line);
    }

    void Write(string?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) writer.Write(',');
            var text = Defused(cells[i] ?? "");
            if (text.AsSpan().IndexOfAny("\",\r\n") < 0 && !text.StartsWith(' ') && !text.EndsWith(' ')) writer.Write(text);
            else
            {
                writer.Write('"');
                writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
        }
        writer.Write("\r\n");
    }

    static string Defused(string text)
    {
        var trimmed = text.AsSpan().TrimStart(' ');
        return trimmed.Length > 0 && Starters.Contains(trimmed[0]) && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;
    }

    public void Dispose() => writer.Dispose();

    sealed class LateFile(string path) : TextWriter
    {
        StreamWriter? _file;

        public override Encoding Encoding => Encoding.UTF8;

        StreamWriter File => _file ??= new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        public override void Write(char value) => File.Write(value);

        public override void Write(string? value) => File.Write(value);

        protected override void Dispose(bool disposing)
        {
            if (disposing) _file?.Dispose();
            base.Dispose(disposing);
        }
    }
}
