namespace Serai.TimeRelease.Engine.Reading.Wide;

/// <summary>One time point of a wide table: one column, or a pair "X start" and "X end".</summary>
/// <param name="Activity">The name of the column, without the word for its end.</param>
/// <param name="Time">Column of the stamp, or of the end; -1 where only the start of a pair is there.</param>
/// <param name="Start">Column of the start, or -1.</param>
public sealed record WidePoint(string Activity, int Time, int Start);

/// <summary>Finds the time points of a wide table by their headers.</summary>
public static class WideColumns
{
    static readonly string[] Starts = ["start", "started", "begin", "from", "начало", "начат", "début", "inicio"];

    static readonly string[] Ends = ["end", "ended", "complete", "completed", "finish", "to", "конец", "окончание", "завершен", "fin"];

    /// <summary>The time points of the given columns, in their order; a start and an end of the same name make one.</summary>
    /// <param name="columns">All headers.</param>
    /// <param name="times">Which of them hold stamps.</param>
    public static IReadOnlyList<WidePoint> Points(IReadOnlyList<string> columns, IReadOnlyList<int> times)
    {
        List<WidePoint> points = [];
        Dictionary<string, int> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (var column in times)
        {
            var (name, isStart, isEnd) = Split(columns[column]);
            var mate = times.Any(other => other != column && Split(columns[other]) is var o && string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase) && (isStart ? o.IsEnd : o.IsStart));
            if ((!isStart && !isEnd) || !mate)
            {
                points.Add(new WidePoint(columns[column], column, -1));
                continue;
            }
            if (!pairs.TryGetValue(name, out var at))
            {
                pairs.Add(name, points.Count);
                points.Add(isStart ? new WidePoint(name, -1, column) : new WidePoint(name, column, -1));
            }
            else points[at] = isStart ? points[at] with { Start = column } : points[at] with { Time = column };
        }
        return points;
    }

    static (string Name, bool IsStart, bool IsEnd) Split(string header)
    {
        var at = header.LastIndexOfAny([' ', '_', '.', '-', ':', '(']);
        if (at <= 0) return (header, false, false);
        var last = header[(at + 1)..].TrimEnd(')');
        var name = header[..at].TrimEnd(' ', '_', '.', '-', ':', '(');
        return (name, Starts.Contains(last, StringComparer.OrdinalIgnoreCase), Ends.Contains(last, StringComparer.OrdinalIgnoreCase));
    }
}
