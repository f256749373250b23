using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>&lt;s-tabs label="Parts of the programme"&gt; with &lt;s-tab&gt; inside: the sections of one record as links, each a page of its own.</summary>
[HtmlTargetElement("s-tabs")]
public sealed class Tabs : Part
{
    public string Label { get; set; } = /*T*/"Sections";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await ContentOf(output);
        Render(output, new Markup().Open("nav", ("aria-label", T[Label])).Element("ul", content, ("class", "s-tabs")).Close("nav"));
    }
}

[HtmlTargetElement("s-tab", ParentTag = "s-tabs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Tab : Part
{
    public string Href { get; set; } = "";

    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public int? Count { get; set; }

    /// <summary>By default the tab whose address is the page's own.</summary>
    public bool? Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var current = Current ?? string.Equals(Href, request.PathBase.Add(request.Path), StringComparison.OrdinalIgnoreCase);
        var html = new Markup().Open("li").Open("a", ("href", Href), ("aria-current", current ? "page" : null)).Text(Say(Title, TitleText));
        if (Count is { } count)
        {
            html.Space().Element("span", T.Number(count), ("class", "s-count"));
        }

        Render(output, html.Close("a").Close("li"));
    }
}

/// <summary>&lt;s-card title="Working groups" href="…"&gt;: a block of its own on a page of several.</summary>
[HtmlTargetElement("s-card")]
public sealed class Card : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Href { get; set; }

    /// <summary>What the link beside the title says.</summary>
    public string More { get; set; } = /*T*/"See all";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup().Open("section", ("class", "s-card"));
        if (Say(Title, TitleText) is { } title)
        {
            html.Open("div", ("class", "s-card-head")).Element("h2", title);
            if (!string.IsNullOrEmpty(Href))
            {
                html.Open("a", ("href", Href)).Text(T[More]).Element("span", $" {title}", ("class", "visually-hidden")).Close("a");
            }

            html.Close("div");
        }

        Render(output, html.Html(await ContentOf(output)).Close("section"));
    }
}
