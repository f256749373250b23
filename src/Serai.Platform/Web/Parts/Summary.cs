using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>&lt;s-summary/&gt;: all problems of the form, each leading to its field. Shows nothing while there are none.</summary>
[HtmlTargetElement("s-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Summary : Part
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = View.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var html = new Markup().Open("div", ("class", "s-summary"), ("role", "alert"), ("tabindex", "-1"), ("aria-labelledby", "s-summary-title"))
            .Icon("warn").Open("div").Element("h2", T["There is a problem"], ("id", "s-summary-title")).Open("ul");
        foreach (var (name, entry) in state)
        {
            foreach (var message in entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0))
            {
                html.Open("li");
                if (name.Length == 0)
                {
                    html.Text(message);
                }
                else
                {
                    html.Element("a", message, ("href", "#" + FieldParts.IdOf(name)));
                }

                html.Close("li");
            }
        }

        Render(output, html.Close("ul").Close("div").Close("div"));
    }
}
