using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Serai.Documents.Maps;

namespace Serai.Platform.Web;

/// <summary>
/// &lt;s-map title="Where Master Trainers work" description-text="…" marks="Model.Marks"/&gt;: countries marked by code, with the list of them beside the
/// picture: whoever cannot see or point at a small island finds it there.
/// </summary>
[HtmlTargetElement("s-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MapFigure : Part
{
    public string? Title { get; set; }

    public string? TitleText { get; set; }

    /// <summary>One sentence of what the map shows, shown as it is.</summary>
    public string DescriptionText { get; set; } = "";

    /// <summary>By ISO 3166-1 number or three letters.</summary>
    public IReadOnlyDictionary<string, MapMark> Marks { get; set; } = new Dictionary<string, MapMark>();

    /// <summary>True to show no more than holds the marks; false for the whole world.</summary>
    public bool Near { get; set; }

    /// <summary>True where a heading right above says the title already; the picture keeps it for who does not see it.</summary>
    public bool UnderHeading { get; set; }

    /// <summary>Must be unique on the page.</summary>
    public string Id { get; set; } = "map";

    IMemoryCache Cache => View.HttpContext.RequestServices.GetRequiredService<IMemoryCache>();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        View.ViewData["Charts"] = true;
        var title = Say(Title, TitleText) ?? "";
        // Drawing takes longer than all the rest of a page; the same marks give the same picture.
        var key = ("map", title, DescriptionText, Near, Id, string.Join('|', Marks.Select(m => $"{m.Key} {m.Value}")));
        var svg = Cache.GetOrCreate(key, entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromMinutes(5);
            return WorldMap.Svg(Marks, new MapOptions { Title = title, Description = DescriptionText, View = Near ? MapView.Marked : MapView.World, IdPrefix = Id });
        })!;
        var html = new Markup().Open("figure", ("class", "s-map"));
        if (!UnderHeading)
        {
            html.Open("figcaption").Element("b", title).Space().Element("span", DescriptionText, ("class", "s-muted")).Close("figcaption");
        }

        html.Html(new HtmlString(svg));
        html.Open("details").Element("summary", T["The places as a list"]).Open("ul", ("class", "s-places"));
        foreach (var mark in Marks.Values.OrderBy(m => m.Label, StringComparer.CurrentCulture))
        {
            html.Open("li");
            if (mark.Href is null)
            {
                html.Text(mark.Label);
            }
            else
            {
                html.Element("a", mark.Label, ("href", mark.Href));
            }

            html.Close("li");
        }

        html.Close("ul").Close("details").Element("p", T["The boundaries and names on this map are those of Natural Earth (public domain). They do not imply the expression of any opinion concerning the legal status of any country, territory or area, of its authorities, or of its frontiers."], ("class", "s-hint mt-2 mb-0"));
        Render(output, html.Close("figure"));
    }
}
