namespace Serai.Documents.Charts;

/// <summary>How often values fall into bins that touch each other, such as release times in hours.</summary>
public sealed record HistogramChart(IReadOnlyList<HistogramBin> Bins) : Chart
{
    /// <summary>Heading of the first column and name of the axis, such as "Hours from arrival to release".</summary>
    public required string ValueTitle { get; init; }

    /// <summary>Heading of the second column, such as "Declarations".</summary>
    public required string CountTitle { get; init; }

    /// <summary>A .NET number format for the values on the axis.</summary>
    public string ValueFormat { get; init; } = "0.##";

    /// <summary>Lines at noteworthy values, such as the median.</summary>
    public IReadOnlyList<HistogramMark> Marks { get; init; } = [];

    internal string Value(double value) => value.ToString(ValueFormat, Culture);

    public override ChartTable ToTable() => new(
        [ValueTitle, CountTitle],
        [.. Bins.Select(bin => (IReadOnlyList<string>)[$"{Value(bin.From)} – {Value(bin.To)}", Number(bin.Count)])]);
}

/// <param name="From">Included.</param>
/// <param name="To">Not included; the next bin begins here.</param>
public sealed record HistogramBin(double From, double To, double Count);

/// <param name="Label">Such as "Median 4.5".</param>
public sealed record HistogramMark(double Value, string Label);
