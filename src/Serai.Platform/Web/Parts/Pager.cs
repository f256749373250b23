using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>&lt;s-pager page="Model.List"/&gt; for lists that are not tables; a table with <c>page</c> brings its own.</summary>
[HtmlTargetElement("s-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager : Part
{
    public IListPage Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => Render(output, Of(Page, T));

    internal static string Counted(IListPage page, Text T)
    {
        var first = (page.Query.Page - 1) * page.Query.Size + 1;
        return page.Total <= page.Query.Size
            ? T.Plural(page.Total, "{0} row", "{0} rows")
            : T["{0} to {1} of {2}", T.Number(first), T.Number(first + page.Count - 1), T.Number(page.Total)];
    }

    internal static Markup Of(IListPage page, Text T)
    {
        var query = page.Query;
        var last = Math.Max(1, (page.Total + query.Size - 1) / query.Size);
        var html = new Markup();
        if (last == 1 && query.Size == ListQuery.Sizes[0])
        {
            return html;
        }

        html.Open("nav", ("class", "s-pager"), ("aria-label", T["Pages"])).Open("ul");
        if (query.Page > 1)
        {
            Step(html, query, query.Page - 1, "back", T["Previous page"]);
        }

        var before = 0;
        foreach (var number in new[] { 1, query.Page - 1, query.Page, query.Page + 1, last }.Where(p => p >= 1 && p <= last).Distinct())
        {
            if (number > before + 1)
            {
                html.Open("li").Element("span", "…", ("aria-hidden", "true")).Close("li");
            }

            html.Open("li").Element("a", T.Number(number), ("href", query.Href(page: number)), ("data-keep", Text("page-", number)),
                ("aria-label", T["Page {0}", number]), ("aria-current", number == query.Page ? "page" : null)).Close("li");
            before = number;
        }

        if (query.Page < last)
        {
            Step(html, query, query.Page + 1, "next", T["Next page"]);
        }

        html.Close("ul").Open("ul", ("aria-label", T["Rows on a page"]));
        html.Open("li").Element("span", T["Rows on a page"], ("class", "s-muted"), ("aria-hidden", "true")).Close("li");
        foreach (var size in ListQuery.Sizes)
        {
            html.Open("li").Element("a", T.Number(size), ("href", query.Href(size: size)), ("data-keep", Text("size-", size)), ("aria-current", size == query.Size ? "true" : null)).Close("li");
        }

        return html.Close("ul").Close("nav");
    }

    private static void Step(Markup html, ListQuery query, int page, string icon, string label) =>
        html.Open("li").Open("a", ("href", query.Href(page: page)), ("rel", icon == "next" ? "next" : "prev"), ("data-keep", $"step-{icon}"), ("aria-label", label)).Icon(icon).Close("a").Close("li");

    private static string Text(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
