using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>&lt;s-page&gt;: breadcrumbs, the one h1, a lead sentence, and the page's actions at the side. Also names the browser tab.</summary>
[HtmlTargetElement("s-page")]
public sealed class PageHeader : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    /// <summary>The language of <see cref="TitleText"/> when it is not the reader's.</summary>
    public string? TitleLang { get; set; }

    public string? Lead { get; set; }

    public string? LeadText { get; set; }

    /// <summary>One step up, for pages that need no longer trail.</summary>
    public string? Back { get; set; }

    public string? BackText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var trail = new List<Crumb>();
        context.Items[typeof(PageHeader)] = trail;
        var content = await ContentOf(output);
        var title = Say(Title, TitleText) ?? "";
        View.ViewData["Title"] = title;
        // A partial has a copy of the view data; the layout finds the title here.
        View.HttpContext.Items["Title"] = title;
        if (Back is not null)
        {
            trail.Add(new Crumb(Back, BackText ?? T["Back"].ToString()));
        }

        var html = new Markup();
        if (trail.Count > 0)
        {
            html.Open("nav", ("class", "s-crumbs"), ("aria-label", T["Where this page belongs"].ToString())).Open("ol");
            foreach (var crumb in trail)
            {
                html.Open("li").Element("a", crumb.Text, ("href", crumb.Href)).Close("li");
            }

            html.Close("ol").Close("nav");
        }

        html.Open("div", ("class", "s-head")).Open("div").Element("h1", title, ("id", "s-title"), ("tabindex", "-1"), ("lang", TitleLang));
        if (Say(Lead, LeadText) is { } lead)
        {
            html.Element("p", lead, ("class", "s-lead"));
        }

        html.Close("div");
        if (HasText(content))
        {
            html.Element("div", content, ("class", "s-actions"));
        }

        Render(output, html.Close("div"));
    }

    internal sealed record Crumb(string Href, string Text);
}

/// <summary>&lt;s-crumb&gt; inside &lt;s-page&gt;: one step of the trail, outermost first.</summary>
[HtmlTargetElement("s-crumb", ParentTag = "s-page", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageCrumb : Part
{
    public string Href { get; set; } = "/";

    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((List<PageHeader.Crumb>)context.Items[typeof(PageHeader)]).Add(new(Href, Say(Title, TitleText) ?? Href));
        output.SuppressOutput();
    }
}
