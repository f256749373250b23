using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-field for="Input.Name" label="Family name"&gt;: label, hint, message and control of one field, tied together for screen readers.
/// Attributes it does not know (maxlength, min, step, accept, data-…) go to the control. Guards live on the server; nothing is checked only in the browser.
/// </summary>
[HtmlTargetElement("s-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Field : Part
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? LabelText { get; set; }

    public string? Hint { get; set; }

    public string? HintText { get; set; }

    /// <summary>text, textarea, number, date, time, select, radios, checkboxes, checkbox, lookup, file, email, password, tel, url. By default it follows the model.</summary>
    public string? Type { get; set; }

    public IEnumerable<Option>? Options { get; set; }

    /// <summary>The empty choice of a select, e.g. "Choose a Member".</summary>
    public string? Empty { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>s, m, l or full: how long an answer is expected.</summary>
    public string? Width { get; set; }

    /// <summary>Marks the field as optional; by default a nullable property is.</summary>
    public bool? Optional { get; set; }

    public bool Multiple { get; set; }

    public string? Unit { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For);
        var type = Type ?? TypeOfModel();
        var grouped = type is "radios" or "checkboxes";
        var html = new Markup();
        html.Open(grouped ? "fieldset" : "div", ("class", Classes("s-field", parts.HasError ? "s-bad-field" : null)),
            ("aria-describedby", grouped ? Described(parts) : null));
        if (type == "checkbox")
        {
            Checkbox(html, parts, output);
            Messages(html, parts, hintFirst: true);
        }
        else
        {
            html.Open(grouped ? "legend" : "label", ("for", grouped ? null : parts.Id)).Text(LabelOf());
            if (IsOptional(type))
            {
                html.Space().Element("span", T["(optional)"], ("class", "s-muted fw-normal"));
            }

            html.Close(grouped ? "legend" : "label");
            Messages(html, parts, hintFirst: true);
            Control(html, parts, type, output);
        }

        var extra = await ContentOf(output);
        html.Html(extra).Close(grouped ? "fieldset" : "div");
        Render(output, html);
    }

    private string LabelOf() => Say(Label, LabelText) ?? For.Metadata.GetDisplayName();

    private string? HintOf(string type) => Say(Hint, HintText) ?? (type == "date" ? T["For example, {0}", new DateOnly(2026, 4, 30)] : null);

    private bool IsOptional(string type) => Optional ?? (type is not ("checkbox" or "checkboxes") && FieldParts.MayBeEmpty(For.Metadata));

    private string TypeOfModel()
    {
        if (Options is not null)
        {
            return For.Metadata.IsEnumerableType ? "checkboxes" : "select";
        }

        var model = For.Metadata.UnderlyingOrModelType;
        if (model == typeof(bool))
        {
            return "checkbox";
        }

        if (model == typeof(DateOnly))
        {
            return "date";
        }

        if (model == typeof(TimeOnly))
        {
            return "time";
        }

        if (typeof(IFormFile).IsAssignableFrom(model) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(model))
        {
            return "file";
        }

        if (model == typeof(int) || model == typeof(long) || model == typeof(decimal) || model == typeof(double) || model == typeof(short))
        {
            return "number";
        }

        return For.Metadata.DataTypeName switch
        {
            "EmailAddress" => "email",
            "Password" => "password",
            "PhoneNumber" => "tel",
            "Url" => "url",
            "MultilineText" => "textarea",
            _ => "text",
        };
    }

    private string? Described(FieldParts parts)
    {
        var ids = Classes(HintOf(Type ?? TypeOfModel()) is null ? null : $"{parts.Id}-hint", parts.HasError ? $"{parts.Id}-error" : null);
        return ids.Length == 0 ? null : ids;
    }

    private void Messages(Markup html, FieldParts parts, bool hintFirst)
    {
        if (hintFirst && HintOf(Type ?? TypeOfModel()) is { } hint)
        {
            html.Element("div", hint, ("class", "s-hint"), ("id", $"{parts.Id}-hint"));
        }

        if (parts.HasError)
        {
            html.Open("div", ("class", "s-error"), ("id", $"{parts.Id}-error")).Icon("warn").Open("span")
                .Element("span", T["Error:"], ("class", "visually-hidden")).Space().Text(string.Join(" ", parts.Errors)).Close("span").Close("div");
        }
    }

    private void Control(Markup html, FieldParts parts, string type, TagHelperOutput output)
    {
        switch (type)
        {
            case "textarea":
                // A text area swallows a first line break, so one is written for it to swallow.
                html.Open("textarea", Attributes(parts, output, ("class", Style()), ("rows", Number(Rows)), ("autocomplete", Autocomplete)))
                    .Html(new HtmlString("\n")).Text(parts.Value(T.Culture, T.Date)).Close("textarea");
                break;
            case "select":
                Select(html, parts, output);
                break;
            case "radios" or "checkboxes":
                Choices(html, parts, type == "radios" ? "radio" : "checkbox", output);
                break;
            case "lookup":
                Lookup(html, parts, output);
                break;
            case "file":
                html.Open("input", Attributes(parts, output, ("type", "file"), ("class", Style()), ("multiple", Multiple || For.Metadata.IsEnumerableType ? "" : null)));
                break;
            case "password":
                // Never sent back, not even after an error elsewhere on the page.
                html.Open("input", Attributes(parts, output, ("type", "password"), ("class", Style("s-w-m")), ("autocomplete", Autocomplete ?? "current-password")));
                break;
            default:
                var (kind, mode, width) = type switch
                {
                    "number" => ("text", "decimal", "s-w-s"),
                    "date" => ("text", null, "s-w-m"),
                    "time" => ("time", null, "s-w-s"),
                    "tel" => ("tel", "tel", "s-w-m"),
                    "email" => ("email", "email", null),
                    "url" => ("url", "url", null),
                    _ => ("text", (string?)null, (string?)null),
                };
                html.Html(Group(html => html.Open("input", Attributes(parts, output, ("type", kind), ("class", Style(width)), ("value", parts.Value(T.Culture, T.Date)),
                    ("inputmode", Inputmode ?? (type == "number" && IsWhole() ? "numeric" : mode)), ("autocomplete", Autocomplete ?? (type is "number" or "date" ? "off" : null)),
                    ("spellcheck", type is "email" or "url" ? "false" : null)))));
                break;
        }
    }

    private Markup Group(Action<Markup> control)
    {
        var html = new Markup();
        if (Unit is null)
        {
            control(html);
            return html;
        }

        html.Open("div", ("class", "d-flex gap-2 align-items-center"));
        control(html);
        return html.Element("span", T[Unit], ("class", "s-muted")).Close("div");
    }

    private void Select(Markup html, FieldParts parts, TagHelperOutput output)
    {
        var chosen = parts.Values(CultureInfo.InvariantCulture);
        var many = Multiple || For.Metadata.IsEnumerableType;
        html.Open("select", Attributes(parts, output, ("class", Classes("form-select", Width is null ? null : $"s-w-{Width}")), ("multiple", many ? "" : null), ("autocomplete", Autocomplete)));
        if (!many)
        {
            html.Element("option", Empty is null ? "" : T[Empty], ("value", ""));
        }

        foreach (var group in (Options ?? []).GroupBy(o => o.Group))
        {
            if (group.Key is not null)
            {
                html.Open("optgroup", ("label", group.Key));
            }

            foreach (var option in group)
            {
                html.Element("option", option.Text, ("value", option.Value), ("selected", chosen.Contains(option.Value) ? "" : null), ("lang", option.Lang));
            }

            if (group.Key is not null)
            {
                html.Close("optgroup");
            }
        }

        html.Close("select");
    }

    private void Choices(Markup html, FieldParts parts, string kind, TagHelperOutput output)
    {
        var chosen = parts.Values(CultureInfo.InvariantCulture);
        var index = 0;
        foreach (var option in Options ?? [])
        {
            // The first choice carries the field's own id, so that the error summary can lead to it.
            var id = index++ == 0 ? parts.Id : $"{parts.Id}-{Number(index)}";
            html.Open("div", ("class", "form-check"))
                .Open("input", ("class", "form-check-input"), ("type", kind), ("id", id), ("name", parts.Name), ("value", option.Value),
                    ("checked", chosen.Contains(option.Value) ? "" : null), ("aria-describedby", option.Hint is null ? null : $"{id}-hint"))
                .Element("label", option.Text, ("class", "form-check-label"), ("for", id), ("lang", option.Lang));
            if (option.Hint is not null)
            {
                html.Element("div", option.Hint, ("class", "s-hint"), ("id", $"{id}-hint"));
            }

            html.Close("div");
        }
    }

    private void Lookup(Markup html, FieldParts parts, TagHelperOutput output)
    {
        var options = Options?.ToList() ?? [];
        var value = parts.Value(CultureInfo.InvariantCulture, T.Date);
        var list = $"{parts.Id}-list";
        html.Open("input", Attributes(parts, output, ("type", "text"), ("class", Style()), ("list", list), ("autocomplete", Autocomplete ?? "off"),
            ("value", Option.Find(options, value)?.Text ?? value))).Open("datalist", ("id", list));
        foreach (var option in options)
        {
            html.Open("option", ("value", option.Text));
        }

        html.Close("datalist");
    }

    private void Checkbox(Markup html, FieldParts parts, TagHelperOutput output)
    {
        html.Open("div", ("class", "form-check"))
            .Open("input", Attributes(parts, output, ("type", "checkbox"), ("class", "form-check-input"), ("value", "true"),
                ("checked", parts.Values(CultureInfo.InvariantCulture).Contains("true") ? "" : null)))
            .Element("label", LabelOf(), ("class", "form-check-label"), ("for", parts.Id))
            .Open("input", ("type", "hidden"), ("name", parts.Name), ("value", "false")).Close("div");
    }

    private (string, string?)[] Attributes(FieldParts parts, TagHelperOutput output, params (string Name, string? Value)[] own) =>
    [
        ("id", parts.Id), ("name", parts.Name), .. own, ("aria-describedby", Described(parts)), ("aria-invalid", parts.HasError ? "true" : null),
        .. output.Attributes.Where(a => a.Name is not ("class" or "id")).Select(a => (a.Name, (string?)(a.Value?.ToString() ?? ""))),
    ];

    private bool IsWhole() => For.Metadata.UnderlyingOrModelType is var model && (model == typeof(int) || model == typeof(long) || model == typeof(short));

    private string Style(string? width = null) => Classes("form-control", Width is not null ? $"s-w-{Width}" : width);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
