using System.Linq.Expressions;
using System.Reflection;

namespace Serai.Platform.Web;

/// <summary>
/// Lets a list be ordered by the properties of its row record although the database only knows the columns:
/// <c>source.Select(x =&gt; new Row(x.Id, x.Name)).OrderBy(r =&gt; r.Name)</c> becomes <c>source.OrderBy(x =&gt; x.Name).Select(…)</c>.
/// A positional record gives no way back from a property to its column, so the query provider can not do it by itself.
/// </summary>
internal static class ProjectedOrder
{
    /// <summary>The same order on the query before its projection; null when the query is not such a projection.</summary>
    public static IQueryable<T>? Order<T>(IQueryable<T> rows, IReadOnlyList<(Expression<Func<T, object?>> Column, bool Desc)> order)
    {
        if (rows.Expression is not MethodCallExpression { Method: { Name: nameof(Queryable.Select), DeclaringType: { } type } } select || type != typeof(Queryable))
        {
            return null;
        }

        if (((UnaryExpression)select.Arguments[1]).Operand is not LambdaExpression { Body: NewExpression made, Parameters: [var source] } projection || made.Constructor is null)
        {
            return null;
        }

        var columns = made.Constructor.GetParameters().Select(p => p.Name!).Zip(made.Arguments)
            .ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        var ordered = select.Arguments[0];
        for (var i = 0; i < order.Count; i++)
        {
            var column = order[i].Column;
            var body = new Inline(column.Parameters[0], columns).Visit(column.Body);
            if (body is UnaryExpression { NodeType: ExpressionType.Convert } box)
            {
                body = box.Operand;
            }

            var method = (i == 0, order[i].Desc) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                _ => nameof(Queryable.ThenByDescending),
            };
            ordered = Expression.Call(typeof(Queryable), method, [source.Type, body.Type], ordered, Expression.Quote(Expression.Lambda(body, source)));
        }

        return rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), nameof(Queryable.Select), [source.Type, typeof(T)], ordered, Expression.Quote(projection)));
    }

    private sealed class Inline(ParameterExpression row, Dictionary<string, Expression> columns) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == row && node.Member is PropertyInfo && columns.TryGetValue(node.Member.Name, out var column) ? column : base.VisitMember(node);
    }
}
