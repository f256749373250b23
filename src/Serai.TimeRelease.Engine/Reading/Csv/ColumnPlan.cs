namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Which column of a table means what, by position; -1 where a role has no column.</summary>
public sealed record ColumnPlan
{
    public required int Case { get; init; }
    public required int Event { get; init; }
    public required int Time { get; init; }
    public int Start { get; init; } = -1;
    public int Lifecycle { get; init; } = -1;
    public int Instance { get; init; } = -1;
    public int Actor { get; init; } = -1;
    public int[] By { get; init; } = [];
    public string[] ByNames { get; init; } = [];

    /// <summary>Stamp columns of a wide table; empty for a long one.</summary>
    public int[] Times { get; init; } = [];
    public required IReadOnlyList<string> Headers { get; init; }

    public string Name(int column) => column >= 0 && column < Headers.Count && Headers[column].Length > 0 ? Headers[column] : $"column {column + 1}";

    /// <summary>Highest position that a row must reach so that case, event and time are there.</summary>
    internal int LastRequired => Math.Max(Case, Times.Length > 0 ? Times.Max() : Math.Max(Event, Time));

    /// <summary>Finds the columns of a mapping among headers. What is missing or there twice is a problem, and then there is no plan.</summary>
    public static ColumnPlan? Find(EventMapping mapping, IReadOnlyList<string> headers, string? file, int headerRow, Problems problems)
    {
        var sound = true;

        void Refuse(string code, string found, string expected)
        {
            problems.Add(new ReadProblem(file, headerRow, null, code, found, expected) { Kind = ProblemKind.FileRefused });
            sound = false;
        }

        string All() => "columns " + string.Join(", ", headers.Take(40).Select(h => $"`{h}`")) + (headers.Count > 40 ? ", …" : "");

        int Named(string name, string option)
        {
            var exact = Places(headers, h => string.Equals(h, name.Trim(), StringComparison.Ordinal));
            if (exact.Count == 0)
                exact = Places(headers, h => WellKnownNames.Same(h, name));
            if (exact.Count == 1)
                return exact[0];
            if (exact.Count > 1)
                Refuse(ProblemCodes.ColumnAmbiguous, $"{exact.Count} columns named `{name}`", $"one column of this name, for {option}");
            else
                Refuse(ProblemCodes.ColumnMissing, All(), $"a column `{name}`, as {option} says");
            return -1;
        }

        int Known(string? name, string[] known, string option, bool required)
        {
            if (name is not null)
                return Named(name, option);
            var at = WellKnownNames.Find(headers, known);
            if (at >= 0 && Places(headers, h => string.Equals(h, headers[at], StringComparison.Ordinal)).Count > 1)
                Refuse(ProblemCodes.ColumnAmbiguous, $"two columns named `{headers[at]}`", $"one column of this name, or {option} with the name of another one");
            if (at < 0 && required)
                Refuse(ProblemCodes.ColumnMissing, All(), $"a column such as `{known[0]}`; {option} names it");
            return at;
        }

        var doubled = headers.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToArray();
        foreach (var name in doubled)
            problems.Add(new ReadProblem(file, headerRow, name, ProblemCodes.HeaderDuplicated, $"{headers.Count(h => h == name)} columns named `{name}`", "different names") { Kind = ProblemKind.Note });

        var wide = mapping.Times.Count > 0;
        var caseColumn = Known(mapping.Case, WellKnownNames.Case, "--case", true);
        var eventColumn = wide ? -1 : Known(mapping.Event, WellKnownNames.Event, "--event", true);
        var timeColumn = wide ? -1 : Known(mapping.Time, WellKnownNames.Time, "--time", true);
        var plan = new ColumnPlan
        {
            Headers = headers,
            Case = caseColumn,
            Event = eventColumn,
            Time = timeColumn,
            Start = wide ? -1 : Known(mapping.Start, WellKnownNames.Start, "--start", false),
            Lifecycle = wide ? -1 : Known(mapping.Lifecycle, WellKnownNames.Lifecycle, "--lifecycle", false),
            Instance = wide ? -1 : Known(mapping.Instance, WellKnownNames.Instance, "--instance", false),
            Actor = Known(mapping.Actor, WellKnownNames.Actor, "--actor", false),
            By = [.. mapping.By.Select(b => Named(b, "--by"))],
            ByNames = [.. mapping.By],
            Times = [.. mapping.Times.Select(t => Named(t, "--times"))],
        };
        // A start that is the stamp itself says nothing.
        if (plan.Start == plan.Time)
            plan = plan with { Start = -1 };
        return sound ? plan with { ByNames = [.. plan.By.Select(plan.Name)] } : null;
    }

    static List<int> Places(IReadOnlyList<string> headers, Predicate<string> match)
    {
        var places = new List<int>();
        for (var i = 0; i < headers.Count; i++)
            if (match(headers[i]))
                places.Add(i);
        return places;
    }
}
