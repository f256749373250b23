using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-filters page="Model.List" export="csv,xlsx"&gt; with &lt;s-filter&gt; inside: a GET form, so that every view of a list has an address to share.
/// </summary>
[HtmlTargetElement("s-filters")]
public sealed class FilterForm : Part
{
    public IListPage Page { get; set; } = null!;

    /// <summary>The label of the search box; empty for none.</summary>
    public string Search { get; set; } = /*T*/"Search in this list";

    /// <summary>"csv,xlsx", or empty when the list cannot be taken away.</summary>
    public string Export { get; set; } = "";

    /// <summary>The table's id, where one page has two lists.</summary>
    public string For { get; set; } = "list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var query = Page.Query;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        context.Items[typeof(FilterForm)] = (query, names);
        var content = await ContentOf(output);
        var html = new Markup().Open("form", ("class", "s-filters"), ("method", "get"), ("role", "search"), ("action", query.Path), ("data-list", For),
            ("aria-label", T["Filter the list"]));
        if (Search.Length > 0)
        {
            html.Open("div").Element("label", T[Search], ("for", $"{For}-q"))
                .Open("input", ("type", "search"), ("class", "form-control"), ("id", $"{For}-q"), ("name", "q"), ("value", query.Q), ("autocomplete", "off"), ("maxlength", "200")).Close("div");
        }

        html.Html(content);
        Keep(html, "sort", query.Sort);
        Keep(html, "desc", query.Desc ? "1" : "");
        Keep(html, "size", query.Size == ListQuery.Sizes[0] ? "" : query.Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (name, values) in query.Filters.Where(f => !names.Contains(f.Key)))
        {
            foreach (var value in values)
            {
                Keep(html, name, value);
            }
        }

        html.Open("button", ("type", "submit"), ("class", "btn btn-outline-secondary")).Icon("search").Text(T["Show"]).Close("button");
        html.Open("span", ("class", "s-export"), ("data-swap", $"{For}-export"));
        if (query.IsFiltered)
        {
            html.Element("a", T["Clear the filter"], ("href", query.Href(clear: true)));
        }

        foreach (var format in Export.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Open("a", ("href", query.Href(format: format)), ("download", "")).Icon("download").Space().Text(format.ToUpperInvariant()).Close("a");
        }

        Render(output, html.Close("span").Close("form"));
    }

    private static void Keep(Markup html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Open("input", ("type", "hidden"), ("name", name), ("value", value));
        }
    }
}

/// <summary>&lt;s-filter name="state" label="State" options="…"/&gt;: one choice among few, or with no options a text.</summary>
[HtmlTargetElement("s-filter", ParentTag = "s-filters", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Filter : Part
{
    public string Name { get; set; } = "";

    public string? Label { get; set; }

    public string? LabelText { get; set; }

    /// <summary>What the empty choice says.</summary>
    public string Any { get; set; } = /*T*/"All";

    public IEnumerable<Option>? Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (query, names) = ((ListQuery, HashSet<string>))context.Items[typeof(FilterForm)];
        names.Add(Name);
        var id = $"filter-{Name}";
        var html = new Markup().Open("div").Element("label", Say(Label, LabelText), ("for", id));
        if (Options is null)
        {
            html.Open("input", ("type", "text"), ("class", "form-control"), ("id", id), ("name", Name), ("value", query[Name]));
        }
        else
        {
            html.Open("select", ("class", "form-select"), ("id", id), ("name", Name)).Element("option", T[Any], ("value", ""));
            foreach (var group in Options.GroupBy(o => o.Group))
            {
                if (group.Key is not null)
                {
                    html.Open("optgroup", ("label", group.Key));
                }

                foreach (var option in group)
                {
                    html.Element("option", option.Text, ("value", option.Value), ("selected", query[Name] == option.Value ? "" : null));
                }

                if (group.Key is not null)
                {
                    html.Close("optgroup");
                }
            }

            html.Close("select");
        }

        Render(output, html.Close("div"));
    }
}
