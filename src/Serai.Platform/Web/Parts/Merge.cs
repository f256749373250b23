using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Platform.Web;

/// <summary>One field of a record that two people changed: what is stored now and what this person typed.</summary>
public sealed record MergeField(string Name, string Label, string Theirs, string Mine)
{
    /// <summary>The choice that is made already: <c>mine</c> or <c>theirs</c>.</summary>
    public string Chosen { get; init; } = "mine";
}

/// <summary>
/// &lt;s-merge fields="Model.Clash" by="…"/&gt;: both versions side by side, one choice for each field that differs. Posts <c>take.NAME</c> as "mine" or "theirs",
/// and both texts, so that nothing typed is lost whatever happens next.
/// </summary>
[HtmlTargetElement("s-merge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Merge : Part
{
    public IEnumerable<MergeField> Fields { get; set; } = [];

    /// <summary>Who saved in the meantime, and when, as a sentence.</summary>
    public string? By { get; set; }

    /// <summary>Heading of the left side, in the reader's language, where it is not what was saved in the meantime.</summary>
    public string? TheirsText { get; set; }

    public string? MineText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup();
        if (By is not null)
        {
            html.Element("p", By, ("class", "s-lead"));
        }

        html.Open("div", ("class", "s-table-wrap")).Open("table", ("class", "s-table s-merge"))
            .Element("caption", T["Choose for each field which version stays"])
            .Open("thead").Open("tr").Element("th", T["Field"], ("scope", "col")).Element("th", TheirsText ?? T["Saved in the meantime"], ("scope", "col"))
            .Element("th", MineText ?? T["Your version"], ("scope", "col")).Close("tr").Close("thead").Open("tbody");
        foreach (var field in Fields)
        {
            html.Open("tr").Element("th", field.Label, ("scope", "row"));
            if (field.Theirs == field.Mine)
            {
                html.Open("td", ("colspan", "2")).Text(field.Mine).Space().Element("span", T["the same in both"], ("class", "s-muted")).Close("td");
            }
            else
            {
                Side(html, field, "theirs", field.Theirs, TheirsText ?? T["Saved in the meantime"]);
                Side(html, field, "mine", field.Mine, MineText ?? T["Your version"]);
            }

            html.Close("tr");
        }

        Render(output, html.Close("tbody").Close("table").Close("div"));
    }

    private void Side(Markup html, MergeField field, string side, string text, string heading)
    {
        var id = $"take-{FieldParts.IdOf(field.Name)}-{side}";
        html.Open("td", ("class", "s-differs"), ("data-label", heading)).Open("div", ("class", "form-check"))
            .Open("input", ("class", "form-check-input"), ("type", "radio"), ("id", id), ("name", $"take.{field.Name}"), ("value", side), ("checked", side == field.Chosen ? "" : null))
            .Open("label", ("for", id), ("class", "form-check-label")).Element("span", $"{field.Label}: {heading}: ", ("class", "visually-hidden"))
            .Text(text.Length == 0 ? T["(empty)"] : text).Close("label")
            .Open("input", ("type", "hidden"), ("name", $"{side}.{field.Name}"), ("value", text)).Close("div").Close("td");
    }
}
