using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>
/// What all page parts share. Attributes such as <c>label</c>, <c>title</c> or <c>hint</c> are English keys and are translated here;
/// their <c>…-text</c> twins are shown as they are, for names out of the data and for sentences with values in them.
/// </summary>
public abstract class Part : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    protected Text T => field ??= View.HttpContext.RequestServices.GetRequiredService<Text>();

    protected string? Say(string? key, string? text) => text ?? (string.IsNullOrEmpty(key) ? null : T[key].ToString());

    protected static async Task<IHtmlContent> ContentOf(TagHelperOutput output) => await output.GetChildContentAsync();

    /// <summary>Replaces the part's own element by what was written.</summary>
    protected static void Render(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(content);
    }

    protected static bool HasText(IHtmlContent content) => content is not TagHelperContent { IsEmptyOrWhiteSpace: true };

    protected static string Classes(params ReadOnlySpan<string?> names)
    {
        var all = new List<string>(names.Length);
        foreach (var name in names)
        {
            if (!string.IsNullOrEmpty(name))
            {
                all.Add(name);
            }
        }

        return string.Join(' ', all);
    }
}
