using System.Globalization;

namespace Serai.Documents.Charts;

/// <summary>
/// What a picture of numbers says. One model is drawn as SVG for pages and as PNG for documents, and gives its numbers as a table for
/// those who cannot see it or want to check it. All text is given by the caller, in one language.
/// </summary>
public abstract record Chart
{
    private protected Chart()
    {
    }

    public required string Title { get; init; }

    /// <summary>One sentence with what the chart shows, its message rather than its mechanics: "Tonga and Samoa certified most trainers".</summary>
    public required string Description { get; init; }

    /// <summary>Decides how numbers and dates are written.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en");

    /// <summary>A .NET number format such as <c>N0</c> or <c>P0</c>.</summary>
    public string Format { get; init; } = "N0";

    /// <summary>The same numbers as a table, in the order of the picture.</summary>
    public abstract ChartTable ToTable();

    /// <summary>Whether parts of the picture lead somewhere; then it is not one image to assistive technology but a group of links.</summary>
    internal virtual bool HasLinks => false;

    internal string Number(double value) => value.ToString(Format, Culture);

    internal string Number(double? value) => value is { } number ? Number(number) : "–";

    internal string Date(DateOnly date) => date.ToString("d MMM yyyy", Culture);
}

/// <summary>One row of values, one for each category; null where there is none (which is not zero).</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    public ChartSeries(string name, params IEnumerable<double> values)
        : this(name, [.. values.Select(value => (double?)value)])
    {
    }
}

/// <summary>The numbers of a chart, written in its language.</summary>
public sealed record ChartTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The columns from this one on hold numbers and are set flush at the end.</summary>
    public int FirstNumericColumn { get; init; } = 1;

    public bool IsNumeric(int column) => column >= FirstNumericColumn;
}
