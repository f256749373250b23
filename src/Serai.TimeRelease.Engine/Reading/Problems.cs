namespace Serai.TimeRelease.Engine.Reading;

/// <summary>
/// Collects the findings of one reading: every one is counted by its code, the first ones of each code are kept in full.
/// Not for use by several threads at once; give each its own and <see cref="Absorb"/> them in order.
/// </summary>
/// <param name="detailsPerCode">How many findings of one code are kept in full.</param>
public sealed class Problems(int detailsPerCode = 100)
{
    readonly SortedDictionary<string, Kept> _byCode = new(StringComparer.Ordinal);

    /// <summary>How often each code was found.</summary>
    public IReadOnlyDictionary<string, long> Counts => _byCode.ToDictionary(p => p.Key, p => p.Value.Count, StringComparer.Ordinal);

    /// <summary>The findings that were kept in full, in order of file and row; at most the given number per code.</summary>
    public IReadOnlyList<ReadProblem> Details => [.. _byCode.Values.SelectMany(k => k.Details).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Row)];

    public long Total => _byCode.Values.Sum(k => k.Count);

    /// <summary>True where something says that nothing was read.</summary>
    public bool Refused => _byCode.Values.Any(k => k.Kind == ProblemKind.FileRefused);

    /// <summary>Rows that were left out. A row is refused for one reason, the first one met.</summary>
    public long RowsRefused => _byCode.Values.Where(k => k.Kind == ProblemKind.RowRefused).Sum(k => k.Count);

    public long CountOf(string code) => _byCode.TryGetValue(code, out var kept) ? kept.Count : 0;

    /// <summary>True where a further finding of this code would be kept in full; lets a reader spare the making of its texts.</summary>
    public bool KeepsMore(string code) => !_byCode.TryGetValue(code, out var kept) || kept.Details.Count < detailsPerCode;

    public void Add(ReadProblem problem)
    {
        var kept = Of(problem.Code, problem.Kind);
        kept.Count++;
        if (kept.Details.Count < detailsPerCode)
            kept.Details.Add(problem);
    }

    /// <summary>Counts a finding without its details.</summary>
    public void Count(string code, ProblemKind kind, long times = 1)
    {
        if (times > 0)
            Of(code, kind).Count += times;
    }

    /// <summary>Adds the findings of another collector: of other rows of the same file, or of a later file.</summary>
    public void Absorb(Problems other)
    {
        foreach (var (code, theirs) in other._byCode)
        {
            var kept = Of(code, theirs.Kind);
            kept.Count += theirs.Count;
            kept.Details.AddRange(theirs.Details);
            if (kept.Details.Count <= detailsPerCode)
                continue;
            // Threads read rows in turns, so the first findings of a file may come from either.
            if (kept.Details.TrueForAll(d => d.File == kept.Details[0].File))
                kept.Details.Sort((a, b) => a.Row.CompareTo(b.Row));
            kept.Details.RemoveRange(detailsPerCode, kept.Details.Count - detailsPerCode);
        }
    }

    Kept Of(string code, ProblemKind kind)
    {
        if (!_byCode.TryGetValue(code, out var kept))
            _byCode.Add(code, kept = new Kept());
        if (kind > kept.Kind)
            kept.Kind = kind;
        return kept;
    }

    sealed class Kept
    {
        public ProblemKind Kind;
        public long Count;
        public readonly List<ReadProblem> Details = [];
    }
}
