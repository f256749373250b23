using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-actions primary="Save"&gt;: the row of buttons under a form or beside a title, the main action first. Further &lt;s-action&gt;s go inside.
/// </summary>
[HtmlTargetElement("s-actions", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Actions : Part
{
    /// <summary>The button that sends the form.</summary>
    public string? Primary { get; set; }

    /// <summary>A link beside it, normally "Cancel"; needs <see cref="SecondaryHref"/>.</summary>
    public string? Secondary { get; set; }

    public string? SecondaryHref { get; set; }

    /// <summary>A link to the page that asks before something is lost; needs <see cref="DangerHref"/>.</summary>
    public string? Danger { get; set; }

    public string? DangerHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await ContentOf(output);
        var html = new Markup().Open("div", ("class", "s-actions"));
        if (Primary is not null)
        {
            html.Element("button", T[Primary], ("type", "submit"), ("class", "btn btn-primary"));
        }

        html.Html(content);
        if (Secondary is not null && SecondaryHref is not null)
        {
            html.Element("a", T[Secondary], ("class", "btn btn-outline-secondary"), ("href", SecondaryHref));
        }

        if (Danger is not null && DangerHref is not null)
        {
            html.Element("a", T[Danger], ("class", "btn btn-outline-danger"), ("href", DangerHref));
        }

        Render(output, html.Close("div"));
    }
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
