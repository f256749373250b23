namespace Serai.Documents.Charts;

/// <summary>Lines over an ordered axis of equal steps, such as months. A missing value breaks the line.</summary>
public sealed record LineChart(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : Chart
{
    /// <summary>Heading of the first column of the table, such as "Month".</summary>
    public required string CategoryTitle { get; init; }

    /// <summary>The axis begins at zero. Turn it off only where the distance to zero means nothing, as for an index.</summary>
    public bool FromZero { get; init; } = true;

    public override ChartTable ToTable() => new(
        [CategoryTitle, .. Series.Select(series => series.Name)],
        [.. Categories.Select((category, i) => (IReadOnlyList<string>)[category, .. Series.Select(series => Number(series.Values[i]))])]);
}
