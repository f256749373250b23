using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-local-field for="Input.Title" label="Title" languages="Model.Languages"/&gt;: one text in several languages, one control for each.
/// Posts <c>Input.Title.en</c>, <c>Input.Title.ru</c> …, which bind to a <see cref="LocalText"/>. At least one language is asked for, never all.
/// </summary>
[HtmlTargetElement("s-local-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalField : Part
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? LabelText { get; set; }

    public string? Hint { get; set; }

    /// <summary>The codes to ask for; languages that the text already has are always there. By default the interface languages.</summary>
    public IEnumerable<string>? Languages { get; set; }

    /// <summary>More than one makes text areas.</summary>
    public int Rows { get; set; } = 1;

    public bool? Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For);
        var value = For.Model as LocalText ?? LocalText.Empty;
        var wanted = Languages ?? Serai.Platform.Language.Languages.Interface.Select(l => l.Code);
        var codes = value.LanguageCodes.Concat(wanted.OrderBy(c => c == T.Language.Code ? 0 : 1)).Distinct(StringComparer.OrdinalIgnoreCase);
        var hint = Say(Hint, null) ?? T["One language is enough; the others can follow."];
        var described = Classes($"{parts.Id}-hint", parts.HasError ? $"{parts.Id}-error" : null);
        var html = new Markup().Open("fieldset", ("class", Classes("s-field", parts.HasError ? "s-bad-field" : null)), ("aria-describedby", described))
            .Open("legend").Text(Say(Label, LabelText) ?? For.Metadata.GetDisplayName());
        if (Optional ?? FieldParts.MayBeEmpty(For.Metadata))
        {
            html.Space().Element("span", T["(optional)"], ("class", "s-muted fw-normal"));
        }

        html.Close("legend").Element("div", hint, ("class", "s-hint"), ("id", $"{parts.Id}-hint"));
        if (parts.HasError)
        {
            html.Open("div", ("class", "s-error"), ("id", $"{parts.Id}-error")).Icon("warn").Element("span", string.Join(" ", parts.Errors)).Close("div");
        }

        html.Open("div", ("class", "s-locals"));
        var first = true;
        foreach (var code in codes)
        {
            // The first control carries the field's own id, so that the error summary can lead to it.
            var name = $"{parts.Name}.{code}";
            var id = first ? parts.Id : FieldParts.IdOf(name);
            first = false;
            var typed = View.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
            var text = typed ?? value[code] ?? "";
            html.Open("div").Open("label", ("for", id), ("class", "s-tag")).Element("span", code, ("aria-hidden", "true")).Element("span", T.LanguageName(code), ("class", "visually-hidden")).Close("label");
            var dir = Serai.Platform.Language.Languages.DirectionOf(code);
            if (Rows > 1)
            {
                html.Open("textarea", ("id", id), ("name", name), ("class", "form-control"), ("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("lang", code), ("dir", dir))
                    .Html(new Microsoft.AspNetCore.Html.HtmlString("\n")).Text(text).Close("textarea");
            }
            else
            {
                html.Open("input", ("type", "text"), ("id", id), ("name", name), ("class", "form-control"), ("value", text), ("lang", code), ("dir", dir));
            }

            html.Close("div");
        }

        Render(output, html.Close("div").Close("fieldset"));
    }
}
