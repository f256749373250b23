using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Web;

public static class Paging
{
    /// <summary>Most rows that an export carries; more would be a copy of the database, which has its own verb.</summary>
    public const int ExportLimit = 100_000;

    /// <summary>
    /// Counts, orders and cuts a query to the page that was asked for. A page past the end gives the last one. An export gets all rows.
    /// </summary>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, ListQuery query, Sorts<T> sorts, CancellationToken cancellation = default)
    {
        var ordered = sorts.Apply(rows, query);
        if (query.IsExport)
        {
            var all = await ordered.Take(ExportLimit).ToListAsync(cancellation);
            return new Page<T>(all, all.Count, query);
        }

        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + query.Size - 1) / query.Size));
        var cut = await ordered.Skip((page - 1) * query.Size).Take(query.Size).ToListAsync(cancellation);
        return new Page<T>(cut, total, query with { Page = page });
    }

    /// <summary>The same for rows that are in memory already.</summary>
    public static Page<T> ToPage<T>(this IEnumerable<T> rows, ListQuery query, Sorts<T> sorts)
    {
        var ordered = sorts.Apply(rows, query);
        if (query.IsExport)
        {
            return new Page<T>(ordered, ordered.Count, query);
        }

        var page = Math.Clamp(query.Page, 1, Math.Max(1, (ordered.Count + query.Size - 1) / query.Size));
        return new Page<T>([.. ordered.Skip((page - 1) * query.Size).Take(query.Size)], ordered.Count, query with { Page = page });
    }
}
