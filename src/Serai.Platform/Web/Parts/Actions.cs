using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>&lt;s-actions&gt;: the row of buttons under a form or beside a title. The main action comes first.</summary>
[HtmlTargetElement("s-actions")]
public sealed class Actions : Part
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Render(output, new Markup().Element("div", await ContentOf(output), ("class", "s-actions")));
}

/// <summary>
/// &lt;s-action&gt;: a button that sends the form, or with <c>href</c> a link that looks like one.
/// A dangerous act is a link to a page that asks for confirmation, unless it stands on that page.
/// </summary>
[HtmlTargetElement("s-action", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ActionButton : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    /// <summary>primary, secondary, danger or plain.</summary>
    public string Kind { get; set; } = "secondary";

    public string? Href { get; set; }

    public string? Icon { get; set; }

    /// <summary>Name and value that tell the server which of several buttons was pressed.</summary>
    public string? Name { get; set; }

    public string? Value { get; set; }

    /// <summary>The address the form is sent to by this button, when it is not the form's own.</summary>
    public string? FormAction { get; set; }

    public string? Form { get; set; }

    /// <summary>Text that this button copies; it shows only where scripts run.</summary>
    public string? Copy { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var style = Kind switch
        {
            "primary" => "btn btn-primary",
            "danger" => Href is null ? "btn btn-danger" : "btn btn-outline-danger",
            "plain" => "btn btn-link",
            _ => "btn btn-outline-secondary",
        };
        var html = new Markup();
        if (Copy is not null)
        {
            html.Open("button", ("type", "button"), ("class", style), ("data-copy", Copy), ("hidden", ""));
        }
        else if (Href is not null)
        {
            html.Open("a", ("class", style), ("href", Href));
        }
        else
        {
            html.Open("button", ("type", "submit"), ("class", style), ("name", Name), ("value", Value), ("formaction", FormAction), ("form", Form));
        }

        if ((Icon ?? (Copy is null ? null : "copy")) is { } icon)
        {
            html.Icon(icon);
        }

        html.Text(Say(Title, TitleText)).Html(await ContentOf(output));
        Render(output, html.Close(Href is not null && Copy is null ? "a" : "button"));
    }
}
