using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Serai.Platform.Web;

/// <summary>
/// What a list page was asked for: the search words, the order, the page and its size, and every other value of the query string as a filter.
/// Take it as a parameter of the handler (<c>OnGetAsync(ListQuery list)</c>) or by <see cref="From"/>.
/// </summary>
[ModelBinder<ListQueryBinder>]
public sealed record ListQuery
{
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];
    private static readonly HashSet<string> Own = new(["q", "sort", "desc", "page", "size", "format", "lang", "theme", "handler"], StringComparer.OrdinalIgnoreCase);

    public string Path { get; init; } = "";

    public string Q { get; init; } = "";

    /// <summary>The name of the column that the list is ordered by; empty for the list's own order.</summary>
    public string Sort { get; init; } = "";

    public bool Desc { get; init; }

    public int Page { get; init; } = 1;

    public int Size { get; init; } = Sizes[0];

    /// <summary>"csv" or "xlsx" when the same rows are wanted as a file, all pages of them.</summary>
    public string? Format { get; init; }

    public IReadOnlyDictionary<string, string[]> Filters { get; init; } = new Dictionary<string, string[]>();

    public bool IsExport => Format is not null;

    public bool IsFiltered => Q.Length > 0 || Filters.Count > 0;

    /// <summary>The value of one filter, or null when it is not set.</summary>
    public string? this[string filter] => Filters.TryGetValue(filter, out var values) ? values[0] : null;

    public static ListQuery From(HttpRequest request) => new()
    {
        Path = request.PathBase.Add(request.Path),
        Q = Text(request, "q", 200),
        Sort = Text(request, "sort", 50),
        Desc = Text(request, "desc", 5) is "1" or "true",
        Page = Math.Clamp(Whole(request, "page") ?? 1, 1, 1_000_000),
        Size = Whole(request, "size") is { } size && Sizes.Contains(size) ? size : Sizes[0],
        Format = Text(request, "format", 5).ToLowerInvariant() is "csv" or "xlsx" ? Text(request, "format", 5).ToLowerInvariant() : null,
        Filters = request.Query
            .Where(q => !Own.Contains(q.Key))
            .Select(q => (q.Key, Values: q.Value.OfType<string>().Where(v => v.Length is > 0 and <= 200).ToArray()))
            .Where(q => q.Values.Length > 0)
            .ToDictionary(q => q.Key, q => q.Values, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The filter as a value of an enum, or null when it is empty or unknown.</summary>
    public TEnum? Choice<TEnum>(string filter) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(this[filter], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public Guid? Id(string filter) => Guid.TryParse(this[filter], out var id) ? id : null;

    /// <summary>The address of this list with something changed. Whatever changes, the list starts at its first page, unless a page is named.</summary>
    public string Href(string? sort = null, bool? desc = null, int? page = null, int? size = null, string? format = null, bool clear = false)
    {
        var query = new QueryBuilder();
        if (!clear)
        {
            Add(query, "q", Q);
            foreach (var (name, values) in Filters)
            {
                foreach (var value in values)
                {
                    Add(query, name, value);
                }
            }
        }

        Add(query, "sort", sort ?? Sort);
        Add(query, "desc", desc ?? (sort is null && Desc) ? "1" : "");
        Add(query, "size", (size ?? Size) == Sizes[0] ? "" : (size ?? Size).ToString(CultureInfo.InvariantCulture));
        Add(query, "page", page is null or 1 ? "" : page.Value.ToString(CultureInfo.InvariantCulture));
        Add(query, "format", format ?? "");
        var text = query.ToString();
        return text.Length == 0 ? (Path.Length == 0 ? "?" : Path) : Path + text;
    }

    /// <summary>For minimal API endpoints.</summary>
    public static ValueTask<ListQuery?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<ListQuery?>(From(context.Request));

    private static void Add(QueryBuilder query, string name, string value)
    {
        if (value.Length > 0)
        {
            query.Add(name, value);
        }
    }

    private static string Text(HttpRequest request, string name, int most)
    {
        var text = request.Query[name].ToString().Trim();
        return text.Length > most ? text[..most] : text;
    }

    private static int? Whole(HttpRequest request, string name) =>
        int.TryParse(request.Query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}

internal sealed class ListQueryBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Result = ModelBindingResult.Success(ListQuery.From(bindingContext.HttpContext.Request));
        return Task.CompletedTask;
    }
}
