using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-table caption="Programmes" page="Model.List"&gt; with &lt;s-col&gt;, &lt;s-row&gt;, &lt;s-cell&gt; and &lt;s-empty&gt; inside.
/// With <c>page</c> it counts, sorts by its headers, pages, and is the part of the page that changes when a filter does.
/// </summary>
[HtmlTargetElement("s-table")]
public sealed class Table : Part
{
    public string? Caption { get; set; }

    public string? CaptionText { get; set; }

    public IListPage? Page { get; set; }

    /// <summary>Needed only where one page has two lists.</summary>
    public string Id { get; set; } = "list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = new State(Page?.Query);
        context.Items[typeof(State)] = state;
        context.Items.Remove(typeof(RowState));
        var rows = await ContentOf(output);
        var html = new Markup();
        if (Page is not null)
        {
            html.Open("div", ("data-swap", Id), ("id", Id));
        }

        if (state.Rows == 0 && (Page is null || Page.Total == 0))
        {
            html.Html(state.Empty ?? new Markup().Element("p", T["Nothing here yet."], ("class", "s-muted")));
            if (Page is not null)
            {
                html.Element("span", T["Nothing found"], ("class", "visually-hidden"), ("data-count", ""));
            }
        }
        else
        {
            html.Open("div", ("class", Classes("s-table-wrap", state.Columns.Count > 7 ? "s-wide" : null))).Open("table", ("class", "s-table"));
            Head(html, state);
            html.Element("tbody", rows).Close("table").Close("div");
            if (Page is not null)
            {
                html.Html(Pager.Of(Page, T));
            }
        }

        if (Page is not null)
        {
            html.Close("div");
        }

        Render(output, html);
    }

    private void Head(Markup html, State state)
    {
        html.Open("caption").Element("b", Say(Caption, CaptionText));
        if (Page is not null)
        {
            html.Text(" · ").Element("span", Pager.Counted(Page, T), ("data-count", ""));
        }

        html.Close("caption").Open("thead").Open("tr");
        foreach (var column in state.Columns)
        {
            var sorted = Page is not null && column.Sort is not null && string.Equals(column.Sort, Page.Query.Sort, StringComparison.OrdinalIgnoreCase);
            html.Open("th", ("scope", "col"), ("class", column.Number ? "s-num" : null), ("aria-sort", !sorted ? null : Page!.Query.Desc ? "descending" : "ascending"));
            if (Page is not null && column.Sort is not null)
            {
                var desc = sorted ? !Page.Query.Desc : column.DescFirst;
                html.Open("a", ("href", Page.Query.Href(sort: column.Sort, desc: desc)), ("data-keep", $"sort-{column.Sort}"))
                    .Text(column.Title).Icon(!sorted ? "both" : Page.Query.Desc ? "down" : "up").Close("a");
            }
            else
            {
                html.Element("span", column.Title, ("class", column.Hidden ? "visually-hidden" : null));
            }

            html.Close("th");
        }

        html.Close("tr").Close("thead");
    }

    internal sealed record Column(string Title, string? Sort, bool Number, bool Hidden, bool DescFirst);

    internal sealed class State(ListQuery? query)
    {
        public ListQuery? Query => query;

        public List<Column> Columns { get; } = [];

        public int Rows { get; set; }

        public IHtmlContent? Empty { get; set; }
    }

    internal sealed class RowState
    {
        public int Next { get; set; }
    }
}

/// <summary>&lt;s-col title="Members" sort="members" num/&gt;: one column, in order. <c>hidden</c> keeps the title for screen readers only.</summary>
[HtmlTargetElement("s-col", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TableColumn : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Sort { get; set; }

    public bool Num { get; set; }

    public bool Hidden { get; set; }

    /// <summary>The first press sorts from large to small: right for counts and dates.</summary>
    public bool DescFirst { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((Table.State)context.Items[typeof(Table.State)]).Columns.Add(new(Say(Title, TitleText) ?? "", Sort, Num, Hidden, DescFirst));
        output.SuppressOutput();
    }
}

/// <summary>&lt;s-row&gt;: one row; its cells take their labels from the columns, which is how they read on a phone.</summary>
[HtmlTargetElement("s-row")]
public sealed class TableRow : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((Table.State)context.Items[typeof(Table.State)]).Rows++;
        context.Items[typeof(Table.RowState)] = new Table.RowState();
        output.TagName = "tr";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(await ContentOf(output));
    }
}

/// <summary>&lt;s-cell&gt;: one cell; <c>head</c> makes it the row's header, normally the first one with the link.</summary>
[HtmlTargetElement("s-cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TableCell : Part
{
    public bool Head { get; set; }

    public int Span { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var columns = ((Table.State)context.Items[typeof(Table.State)]).Columns;
        var row = (Table.RowState)context.Items[typeof(Table.RowState)];
        var column = row.Next < columns.Count ? columns[row.Next] : null;
        row.Next += Span;
        output.TagName = Head ? "th" : "td";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Head)
        {
            output.Attributes.SetAttribute("scope", "row");
        }
        else if (column is { Hidden: false })
        {
            output.Attributes.SetAttribute("data-label", column.Title);
        }

        if (column is { Number: true })
        {
            output.Attributes.SetAttribute("class", "s-num");
        }

        if (Span > 1)
        {
            output.Attributes.SetAttribute("colspan", Span);
        }

        // The value is one box, so that on a phone it stays together beside its label.
        // Nothing but white space is nothing: then a phone leaves the label out too.
        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(Head ? content : content.IsEmptyOrWhiteSpace ? new HtmlString("<span></span>") : new Markup().Element("span", content));
    }
}

/// <summary>&lt;s-empty title="No programme yet"&gt;what to do, and the button to do it&lt;/s-empty&gt;. Inside a table it shows only when there is no row.</summary>
[HtmlTargetElement("s-empty")]
public sealed class Empty : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var assets = (Assets?)View.HttpContext.RequestServices.GetService(typeof(Assets));
        var html = new Markup().Open("div", ("class", "s-empty"));
        if (assets is not null)
        {
            html.Open("img", ("src", assets.Href("mark.svg")), ("alt", ""), ("width", "48"), ("height", "48"));
        }

        var table = context.Items.TryGetValue(typeof(Table.State), out var state) ? (Table.State)state : null;
        var filtered = table?.Query is { IsFiltered: true };
        html.Element("h2", filtered ? T["Nothing matches the filter"] : Say(Title, TitleText) ?? T["Nothing here yet"]);
        if (filtered)
        {
            html.Open("p").Element("a", T["Clear the filter"], ("href", table!.Query!.Href(clear: true))).Close("p");
        }
        else
        {
            if (Text is not null)
            {
                html.Element("p", T[Text]);
            }

            html.Html(await ContentOf(output));
        }

        html.Close("div");
        if (table is null)
        {
            Render(output, html);
            return;
        }

        table.Empty = html;
        output.SuppressOutput();
    }
}
