using Serai.TimeRelease.Engine.Reading.Files;

namespace Serai.TimeRelease.Engine.Reading.Tables;

/// <summary>Where the columns of a mapping stand in a table.</summary>
static class TableColumns
{
    /// <summary>The column of a name, or -1. Exactly, then as <see cref="WellKnownNames"/> compares.</summary>
    public static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
            if (string.Equals(columns[i], name, StringComparison.Ordinal)) return i;
        for (var i = 0; i < columns.Count; i++)
            if (WellKnownNames.Same(columns[i], name)) return i;
        return -1;
    }

    /// <summary>A named column, which must be there; or the first well-known one.</summary>
    /// <returns>-1 where no name is given and no well-known column is there.</returns>
    public static int Find(IReadOnlyList<string> columns, string? name, IReadOnlyList<string> wellKnown)
    {
        if (name is null) return WellKnownNames.Find(columns, wellKnown);
        var at = IndexOf(columns, name);
        return at >= 0 ? at : throw Missing(columns, name);
    }

    public static UnreadableFileException Missing(IReadOnlyList<string> columns, string name) =>
        new(ProblemCodes.ColumnMissing, $"no column \"{name}\"", "one of " + string.Join(", ", columns.Where(c => c.Length > 0).Take(40)), 1, name);

    public static int[] Segments(IReadOnlyList<string> columns, IReadOnlyList<string> by) => [.. by.Select(name =>
    {
        var at = IndexOf(columns, name);
        if (at < 0 && name.StartsWith("case:", StringComparison.Ordinal)) at = IndexOf(columns, name[5..]);
        if (at < 0) at = IndexOf(columns, "case:" + name);
        return at >= 0 ? at : throw Missing(columns, name);
    })];

    /// <summary>Headers that stand twice: the first one counts.</summary>
    public static void TellDuplicates(IReadOnlyList<string> columns, string file, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in columns)
            if (name.Length > 0 && !seen.Add(name))
                problems.Add(new ReadProblem(file, 1, name, ProblemCodes.HeaderDuplicated, "this header twice", "different headers; the first column of this name is taken") { Kind = ProblemKind.Note });
    }
}
