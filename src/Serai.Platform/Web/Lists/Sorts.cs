using System.Collections;
using System.Linq.Expressions;

namespace Serai.Platform.Web;

/// <summary>The columns that a list can be ordered by: <c>new Sorts&lt;Row&gt; { ["name"] = r =&gt; r.Name }</c>. The first is the list's own order.</summary>
public sealed class Sorts<T> : IEnumerable<KeyValuePair<string, Expression<Func<T, object?>>>>
{
    private readonly List<KeyValuePair<string, Expression<Func<T, object?>>>> all = [];

    public Expression<Func<T, object?>> this[string name]
    {
        set => all.Add(new(name, value));
    }

    /// <summary>Set when the list's own order is from large to small, e.g. the newest first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>What decides between rows that are otherwise equal, normally the id, so that no row stands on two pages.</summary>
    public Expression<Func<T, object?>>? Tie { get; init; }

    public void Add(string name, Expression<Func<T, object?>> column) => all.Add(new(name, column));

    public IQueryable<T> Apply(IQueryable<T> rows, ListQuery query)
    {
        var order = OrderOf(query);
        return order.Count == 0 ? rows : ProjectedOrder.Order(rows, order)
            ?? order.Select((o, i) => (o, i)).Aggregate(rows, (so, o) => Order(so, o.o.Column, o.o.Desc, o.i == 0));
    }

    /// <summary>The same for rows in memory. The columns are interpreted: compiling them at each view of a page costs more than all else on it.</summary>
    public List<T> Apply(IEnumerable<T> rows, ListQuery query)
    {
        IOrderedEnumerable<T>? ordered = null;
        foreach (var (column, desc) in OrderOf(query))
        {
            var key = column.Compile(preferInterpretation: true);
            ordered = (ordered, desc) switch
            {
                (null, false) => rows.OrderBy(key),
                (null, true) => rows.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                _ => ordered.ThenByDescending(key),
            };
        }

        return [.. ordered ?? rows];
    }

    private List<(Expression<Func<T, object?>> Column, bool Desc)> OrderOf(ListQuery query)
    {
        if (all.Count == 0)
        {
            return [];
        }

        var asked = all.FindIndex(c => string.Equals(c.Key, query.Sort, StringComparison.OrdinalIgnoreCase));
        List<(Expression<Func<T, object?>> Column, bool Desc)> order = [(all[Math.Max(asked, 0)].Value, asked < 0 ? NewestFirst : query.Desc)];

        // Rows that are equal in the asked column keep the list's own order, so that pages never overlap.
        if (asked > 0)
        {
            order.Add((all[0].Value, NewestFirst));
        }

        if (Tie is not null)
        {
            order.Add((Tie, false));
        }

        return order;
    }

    public IEnumerator<KeyValuePair<string, Expression<Func<T, object?>>>> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IQueryable<T> Order(IQueryable<T> rows, Expression<Func<T, object?>> column, bool desc, bool first)
    {
        // The box around a number is taken off, so that the database orders numbers as numbers.
        var body = column.Body is UnaryExpression { NodeType: ExpressionType.Convert } box ? box.Operand : column.Body;
        var method = (first, desc) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            _ => nameof(Queryable.ThenByDescending),
        };
        return rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), body.Type], rows.Expression,
            Expression.Quote(Expression.Lambda(body, column.Parameters))));
    }
}
