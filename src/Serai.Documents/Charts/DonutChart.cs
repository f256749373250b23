namespace Serai.Documents.Charts;

/// <summary>Shares of a whole, six at most. Where shares are close to each other, bars are easier to compare.</summary>
public sealed record DonutChart(IReadOnlyList<DonutSlice> Slices) : Chart
{
    /// <summary>Heading of the first column, such as "Region".</summary>
    public required string CategoryTitle { get; init; }

    /// <summary>Heading of the second column, such as "People".</summary>
    public required string ValueTitle { get; init; }

    /// <summary>Small words under the total in the middle, such as "people".</summary>
    public string? CentreLabel { get; init; }

    public override ChartTable ToTable()
    {
        var total = Slices.Sum(slice => slice.Value);
        return new([CategoryTitle, ValueTitle, "%"],
            [.. Slices.Select(slice => (IReadOnlyList<string>)[slice.Name, Number(slice.Value), Share(slice.Value, total)])]);
    }

    internal string Share(double value, double total) => total > 0 ? (value / total).ToString("P0", Culture) : "–";
}

public sealed record DonutSlice(string Name, double Value);
