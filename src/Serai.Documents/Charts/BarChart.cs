namespace Serai.Documents.Charts;

/// <summary>Bars for categories × series. Long category names read best in horizontal bars, which are the default.</summary>
/// <param name="Categories">Names along the axis.</param>
/// <param name="Series">At most six; each must have a value (or null) for every category.</param>
public sealed record BarChart(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : Chart
{
    /// <summary>Heading of the first column of the table, such as "Member".</summary>
    public required string CategoryTitle { get; init; }

    /// <summary>Upright bars; drawn as horizontal ones where the names would not fit under them.</summary>
    public bool Vertical { get; init; }

    /// <summary>Series on top of each other rather than beside each other.</summary>
    public bool Stacked { get; init; }

    /// <summary>An address for each category, or null; the bar then opens what it is made of.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    internal override bool HasLinks => Links?.Any(link => link is not null) == true;

    public override ChartTable ToTable() => new(
        [CategoryTitle, .. Series.Select(series => series.Name)],
        [.. Categories.Select((category, i) => (IReadOnlyList<string>)[category, .. Series.Select(series => Number(series.Values[i]))])]);
}
