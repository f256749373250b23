using System.Text;
using Serai.TimeRelease.Engine.Reading;

namespace Serai.TimeRelease.Engine.Corridors;

/// <summary>What came of reading a log of trips.</summary>
/// <param name="Trips">The trips, in the order of their first row.</param>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Problems">Rows that were left out, each with row, column, what was found and what was expected.</param>
public sealed record TripLogResult(IReadOnlyList<Trip> Trips, int Rows, IReadOnlyList<ReadProblem> Problems);

/// <summary>
/// Reads logbooks from CSV with a header: one row for each leg, and one for each activity at a stop. The columns are documented in
/// docs/methods/corridors.md.
/// </summary>
public static class TripLog
{
    private static readonly string[] Known =
    [
        "trip", "corridor", "mode", "source", "tonnes", "part", "node", "to_node", "country", "side", "from", "from_zone", "to", "to_zone", "km", "cost",
        "activity", "hours", "official", "unofficial",
    ];

    private static readonly string[] Needed = ["trip", "part", "node", "from", "to"];

    /// <summary>Reads a log.</summary>
    /// <param name="text">The text of the file; comma or semicolon between the columns.</param>
    /// <param name="file">Its name, for messages; not opened.</param>
    public static TripLogResult Read(TextReader text, string? file = null)
    {
        var problems = new List<ReadProblem>();
        var header = text.ReadLine()?.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(header))
            return new([], 0, [new(file, 0, null, ProblemCodes.FileEmpty, "an empty file", "a header with " + string.Join(", ", Needed)) { Kind = ProblemKind.FileRefused }]);
        var separator = header.Count(letter => letter == ';') > header.Count(letter => letter == ',') ? ';' : ',';
        var names = Cells(header, separator) ?? [];
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Trim().ToLowerInvariant();
            if (!Known.Contains(name))
                problems.Add(new(file, 1, names[i], "column-unknown", $"\"{names[i]}\"", "one of " + string.Join(", ", Known)) { Kind = ProblemKind.Note });
            else if (!at.TryAdd(name, i))
                problems.Add(new(file, 1, names[i], ProblemCodes.HeaderDuplicated, $"\"{names[i]}\" again", "each column once") { Kind = ProblemKind.FileRefused });
        }
        problems.AddRange(Needed.Where(name => !at.ContainsKey(name)).Select(name =>
            new ReadProblem(file, 1, name, ProblemCodes.ColumnMissing, "no such column", $"a column {name}") { Kind = ProblemKind.FileRefused }));
        if (problems.Any(problem => problem.Kind == ProblemKind.FileRefused))
            return new([], 0, problems);
        var reading = new TripRows(file, at, problems);
        var rows = 0;
        while (text.ReadLine() is { } line)
        {
            if (line.Trim().Length == 0)
                continue;
            rows++;
            if (Cells(line, separator) is { } cells)
                reading.Row(rows + 1, cells);
            else
                problems.Add(new(file, rows + 1, null, ProblemCodes.QuoteNotClosed, "a quotation mark that is not closed on its line", "a closing quotation mark"));
        }
        return new(reading.Trips(), rows, problems);
    }

    private static List<string>? Cells(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return quoted ? null : cells;
    }
}
