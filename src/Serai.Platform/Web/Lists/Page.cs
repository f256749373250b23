namespace Serai.Platform.Web;

/// <summary>What the table and the pager need to know of a page of rows.</summary>
public interface IListPage
{
    ListQuery Query { get; }

    int Total { get; }

    int Count { get; }
}

/// <summary>One page of a list: its rows, how many there are in all, and what was asked for.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, ListQuery Query) : IListPage
{
    public int Count => Rows.Count;
}
