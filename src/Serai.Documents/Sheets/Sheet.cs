namespace Serai.Documents;

public enum ColumnType
{
    /// <summary>Any value; written as its text. Identifiers with leading zeros belong here.</summary>
    Text,

    /// <summary>A number with two decimals, or as many as <see cref="SheetColumn.Decimals"/> says.</summary>
    Number,
    Integer,
    Date,
    DateTime,

    /// <summary>A share: 0.25 is shown as 25 %.</summary>
    Percent,
}

/// <param name="Width">In characters; when null it follows the header.</param>
public sealed record SheetColumn(string Header, ColumnType Type = ColumnType.Text, double? Width = null)
{
    /// <summary>For <see cref="ColumnType.Number"/> and <see cref="ColumnType.Percent"/>.</summary>
    public int? Decimals { get; init; }
}

/// <summary>One table to be written as XLSX or CSV. Rows are read once, while writing, so they may come straight from a query.</summary>
/// <param name="Name">The tab's name; characters Excel refuses are replaced, and it is cut at 31.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Stands above the table in the workbook. A CSV file has the table only.</summary>
    public string? Title { get; init; }

    /// <summary>Lines under the title: filters that were on, when it was made, what a figure means.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
