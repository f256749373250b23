using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>&lt;s-notice kind="warn" title="…"&gt;: something to know before going on. Kinds: info, ok, warn, bad, quiet.</summary>
[HtmlTargetElement("s-notice")]
public sealed class Notice : Part
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup().Open("div", ("class", Classes("s-notice", Kind == "info" ? null : $"s-{Kind}")), ("role", Kind is "bad" or "ok" ? "status" : null))
            .Icon(Kind is "quiet" ? "info" : Kind).Open("div");
        if (Say(Title, TitleText) is { } title)
        {
            html.Element("h2", title);
        }

        if (Text is not null)
        {
            html.Element("p", T[Text]);
        }

        Render(output, html.Html(await ContentOf(output)).Close("div").Close("div"));
    }
}

/// <summary>&lt;s-status state="ok" title="Certified"/&gt;: a state as drawing and word together. States: ok, warn, bad, busy, todo, quiet, lock.</summary>
[HtmlTargetElement("s-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Status : Part
{
    public string State { get; set; } = "quiet";

    public string? Title { get; set; }

    public string? TitleText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Render(output, Badge(State, Say(Title, TitleText) ?? ""));

    internal static Markup Badge(string state, string word) =>
        new Markup().Open("span", ("class", $"s-status s-is-{state}")).Icon(state).Text(word).Close("span");
}
