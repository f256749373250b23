namespace Serai.Documents.Charts;

/// <summary>A grid of values, darker for more, with every value written in its cell.</summary>
/// <param name="Values">By row, then by column; null where there is none.</param>
public sealed record HeatMap(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values) : Chart
{
    /// <summary>Heading of the first column of the table.</summary>
    public required string RowTitle { get; init; }

    public override ChartTable ToTable() => new(
        [RowTitle, .. Columns],
        [.. Rows.Select((row, i) => (IReadOnlyList<string>)[row, .. Values[i].Select(value => Number(value))])]);
}
