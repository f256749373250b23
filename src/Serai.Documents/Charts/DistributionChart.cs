namespace Serai.Documents.Charts;

/// <summary>
/// How times spread, one strip for each group on one axis that grows by factors: a mean alone hides the day that most trucks take and the
/// week that a few take. A strip shows five percentiles and the mean.
/// </summary>
public sealed record DistributionChart(IReadOnlyList<DistributionRow> Rows) : Chart
{
    /// <summary>The headings of the table and of the key, in the language of the chart.</summary>
    public required DistributionWords Words { get; init; }

    /// <summary>Writes a time in seconds, such as "2 h 35".</summary>
    public required Func<double, string> Time { get; init; }

    /// <summary>A line at this time, such as a target, in seconds.</summary>
    public double? Target { get; init; }

    public override ChartTable ToTable() => new(
        [Words.Group, Words.Count, Words.Mean, Words.Median, "P10", "P25", "P75", "P90"],
        [.. Rows.Select(row => (IReadOnlyList<string>)[row.Name, Number(row.Count), Written(row.Mean), Written(row.Median), Written(row.P10), Written(row.P25), Written(row.P75), Written(row.P90)])]);

    internal string Written(double seconds) => double.IsFinite(seconds) ? Time(seconds) : "–";
}

/// <summary>One group; times in seconds, not a number where the group is too small for one.</summary>
public sealed record DistributionRow(string Name, long Count, double Mean, double Median, double P10, double P25, double P75, double P90);

/// <param name="Group">Heading of the groups, such as "Lane".</param>
/// <param name="Count">Such as "Cases".</param>
/// <param name="Mean">"Mean".</param>
/// <param name="Median">"Median".</param>
/// <param name="Middle">Key of the box, such as "middle half of the cases".</param>
/// <param name="Most">Key of the line, such as "eight of ten cases".</param>
/// <param name="Target">Name of the line at the target, or none.</param>
public sealed record DistributionWords(string Group, string Count, string Mean, string Median, string Middle, string Most, string? Target = null);
