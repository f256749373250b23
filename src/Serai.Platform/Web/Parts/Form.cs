using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-form&gt;: a POST form with its anti-forgery token, a key by which a second press gives the first receipt (<c>__key</c>),
/// and the version of the record that was read (<c>version</c>), by which a clash of two editors is noticed.
/// </summary>
[HtmlTargetElement("s-form")]
public sealed class Form : Part
{
    public const string KeyField = "__key";

    public string? Action { get; set; }

    /// <summary>The page handler: <c>handler="Submit"</c> calls OnPostSubmit.</summary>
    public string? Handler { get; set; }

    public long? Version { get; set; }

    /// <summary>The field that carries the version.</summary>
    public string VersionName { get; set; } = "Version";

    /// <summary>True when the form sends files.</summary>
    public bool Files { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await ContentOf(output);
        var http = View.HttpContext;
        var html = new Markup();
        if (http.RequestServices.GetService<IAntiforgery>() is { } antiforgery)
        {
            var tokens = antiforgery.GetAndStoreTokens(http);
            html.Open("input", ("type", "hidden"), ("name", tokens.FormFieldName), ("value", tokens.RequestToken));
        }

        html.Open("input", ("type", "hidden"), ("name", KeyField), ("value", Guid.CreateVersion7().ToString("N")));
        if (Version is { } version)
        {
            html.Open("input", ("type", "hidden"), ("name", VersionName), ("value", version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        if (Files)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        if (Address() is { } address)
        {
            output.Attributes.SetAttribute("action", address);
        }

        output.Content.SetHtmlContent(html.Html(content));
    }

    private string? Address()
    {
        if (Handler is null)
        {
            return Action;
        }

        var request = View.HttpContext.Request;
        var query = request.Query.Where(q => q.Key != "handler").Append(new("handler", new StringValues(Handler)));
        return (Action ?? request.PathBase.Add(request.Path).ToString()) + new QueryBuilder(query);
    }
}
