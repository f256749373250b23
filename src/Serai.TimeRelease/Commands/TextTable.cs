namespace Serai.TimeRelease.Commands;

/// <summary>A table for a terminal: columns aligned, numbers at their right.</summary>
sealed class TextTable(params string[] headers)
{
    readonly List<string[]> _rows = [];
    int _leftColumns = 1;

    public int Count => _rows.Count;

    /// <summary>How many columns at the left hold words.</summary>
    public TextTable Words(int columns)
    {
        _leftColumns = columns;
        return this;
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter writer)
    {
        var widths = headers.Select((h, i) => Math.Min(48, Math.Max(h.Length, _rows.Select(r => r[i].Length).DefaultIfEmpty().Max()))).ToArray();
        Line(writer, headers, widths);
        writer.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var row in _rows) Line(writer, row, widths);
    }

    void Line(TextWriter writer, string[] cells, int[] widths) =>
        writer.WriteLine(string.Join("  ", cells.Select((cell, i) =>
        {
            var text = cell.Length > widths[i] ? cell[..(widths[i] - 1)] + "…" : cell;
            return i < _leftColumns ? text.PadRight(widths[i]) : text.PadLeft(widths[i]);
        })).TrimEnd());
}
