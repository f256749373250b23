namespace Serai.Documents.Charts;

/// <summary>How many of a known number are there: a dot each up to sixty, a bar above that.</summary>
/// <param name="Done">Between 0 and <paramref name="Total"/>; a surplus is shown in the label only.</param>
/// <param name="Label">The sentence beside the dots, such as "16 of 21 certified".</param>
public sealed record ProgressChart(int Done, int Total, string Label) : Chart
{
    /// <summary>Headings of the table, such as "Certified" and "Nominated".</summary>
    public required string DoneTitle { get; init; }

    public required string TotalTitle { get; init; }

    public override ChartTable ToTable() => new([DoneTitle, TotalTitle], [[Number(Done), Number(Total)]]) { FirstNumericColumn = 0 };
}
