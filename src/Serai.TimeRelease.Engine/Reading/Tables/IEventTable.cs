namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>A table of any file format, row by row, as text. What is a date in the file comes as <c>2026-11-24T18:30:00</c>.</summary>
public interface IEventTable : IDisposable
{
    /// <summary>Name of the file, for problems.</summary>
    string File { get; }

    /// <summary>Headers, trimmed, in the order of the file.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The rows below the headers; once, in order, without blank ones.</summary>
    /// <exception cref="Files.UnreadableFileException">The file cannot be read further.</exception>
    IEnumerable<TableLine> Rows();
}

/// <param name="Row">As a spreadsheet counts: the first row of the file is 1.</param>
/// <param name="Cells">By column; null where empty. Valid only until the next row is read.</param>
/// <param name="Error">An error value in a cell, such as #N/A, with its column; the row is refused.</param>
public readonly record struct TableLine(int Row, string?[] Cells, (string Column, string Value)? Error = null);
