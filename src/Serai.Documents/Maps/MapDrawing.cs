using System.Globalization;
using System.Text;
using Serai.Documents.Charts;

namespace Serai.Documents.Maps;

/// <summary>Draws one map: choose the frame, simplify until it fits the budget, then land, marks, dots and names.</summary>
internal sealed class MapDrawing(IReadOnlyDictionary<string, MapMark> marks, MapOptions options)
{
    private const int WorldBudget = 58_000;
    private const int RegionBudget = 24_000;
    private const double DotBelow = 400;

    /// <param name="Breadth">Room for a name over the place; 0 for a dot.</param>
    /// <param name="Pale">Shaded lightly, so that dark text is readable on it.</param>
    private sealed record Placed(MapMark Mark, Point At, double Breadth, bool Pale);

    public string Draw()
    {
        var region = options.View == MapView.Marked && marks.Count > 0;
        var frame = region ? MapFrame.Around(marks.Keys) : MapFrame.World();
        var budget = region ? RegionBudget : WorldBudget;
        for (var tolerance = 1.2; ; tolerance *= 1.35)
        {
            var svg = Draw(frame, new MapShapes(frame, tolerance));

            // Titles and links of the marks are the page's own; only the drawing is made coarser to fit.
            if (svg.Length - Words() <= budget || tolerance > 40)
            {
                return svg;
            }
        }
    }

    private int Words() => marks.Values.Sum(mark => 2 * mark.Label.Length + (mark.Href?.Length ?? 0));

    private string Draw(MapFrame frame, MapShapes shapes)
    {
        var svg = new StringBuilder();
        var linked = marks.Values.Any(mark => mark.Href is not null);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="map" role="{(linked ? "group" : "img")}" aria-labelledby="{options.IdPrefix}-t {options.IdPrefix}-d" viewBox="0 0 {MapFrame.Wide} {frame.High}" direction="ltr" font-family="{Fonts.Family}, system-ui, sans-serif">""");
        svg.Append($"""<title id="{options.IdPrefix}-t">{XmlText.Escape(options.Title)}</title><desc id="{options.IdPrefix}-d">{XmlText.Escape(options.Description)}</desc>""");
        svg.Append("<path class=\"map-land\" fill=\"#e3dccd\" fill-rule=\"evenodd\" stroke=\"#fff\" stroke-width=\"1.5\" stroke-linejoin=\"round\" d=\"");
        foreach (var key in Atlas.Instance.Countries.Keys.Where(key => !marks.ContainsKey(key)))
        {
            svg.Append(shapes.Path(key));
        }

        svg.Append("\"/>");
        var most = marks.Values.Max(mark => mark.Value) ?? 0;
        var places = new List<Placed>();
        foreach (var (key, mark) in marks.OrderBy(mark => mark.Key, StringComparer.Ordinal))
        {
            var place = shapes.Place(key);
            var small = shapes.Size(key) < DotBelow;
            Mark(svg, shapes.Path(key), mark, most, small ? place : null);
            places.Add(new(mark, place, small ? 0 : shapes.Breadth(key), most > 0 && Depth((mark.Value ?? 0) / most).Length > 1));
        }

        Names(svg, places, frame.High);
        return svg.Append("</svg>").ToString();
    }

    private static void Mark(StringBuilder svg, string path, MapMark mark, double most, Point? dot)
    {
        var label = XmlText.Escape(mark.Label);
        if (mark.Href is not null)
        {
            svg.Append($"""<a href="{XmlText.Escape(mark.Href)}" aria-label="{label}">""");
        }

        var colour = mark.CssClass.StartsWith("chart-s", StringComparison.Ordinal) && mark.CssClass.Length == 8 && char.IsAsciiDigit(mark.CssClass[7])
            ? ChartLook.Colour(mark.CssClass[7] - '0')
            : ChartLook.Colour(1);
        svg.Append($"""<g class="{XmlText.Escape(mark.CssClass)}" color="{colour}"><title>{label}</title>""");
        var shade = most > 0 ? Depth((mark.Value ?? 0) / most) : "1";
        if (path.Length > 0)
        {
            svg.Append($"""<path class="map-mark" fill="currentColor" fill-rule="evenodd"{(shade == "1" ? "" : $" fill-opacity=\"{shade}\"")} stroke="#fff" stroke-width="1.5" stroke-linejoin="round" d="{path}"/>""");
        }

        if (dot is { } at)
        {
            // A line of no length with round ends is a dot, and unlike a circle it can keep its size when the picture shrinks.
            var line = $"M{N(at.X)} {N(at.Y)}h.1";
            svg.Append($"""<path class="map-halo" d="{line}" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" vector-effect="non-scaling-stroke"/>""");
            svg.Append($"""<path d="{line}" fill="none" stroke="currentColor" stroke-width="10" stroke-linecap="round" vector-effect="non-scaling-stroke"/>""");
        }

        svg.Append(mark.Href is null ? "</g>" : "</g></a>");
    }

    /// <summary>Beside the place, below or above it; a name that finds no room is left to the list in the page.</summary>
    private static void Names(StringBuilder svg, List<Placed> places, int high)
    {
        const double size = 34;
        var taken = places.Where(place => place.Breadth == 0).Select(place => (Left: place.At.X - 14, Top: place.At.Y - 14, Right: place.At.X + 14, Bottom: place.At.Y + 14)).ToList();
        foreach (var place in places.Where(place => place.Mark.Name is not null).OrderByDescending(place => place.Breadth))
        {
            var (mark, at) = (place.Mark, place.At);
            var wide = Fonts.Width(mark.Name!, size) * 1.07;
            if (place.Breadth > wide + 14)
            {
                // In the middle of its country, in the colour of the page where the ground is full.
                taken.Add((at.X - wide / 2, at.Y - size * .7, at.X + wide / 2, at.Y + size * .5));
                svg.Append($"""<text class="map-label {(place.Pale ? "chart-text" : "chart-inverse")}" x="{N(at.X)}" y="{N(at.Y + 12)}" font-size="{N(size)}" text-anchor="middle" fill="{(place.Pale ? ChartLook.Text : ChartLook.Surface)}">{XmlText.Escape(mark.Name!)}</text>""");
                continue;
            }

            (double X, double Y)[] tries = [(at.X + 22, at.Y + 12), (at.X - 22 - wide, at.Y + 12), (at.X - wide / 2, at.Y + 50), (at.X - wide / 2, at.Y - 24)];
            foreach (var (x, y) in tries)
            {
                var box = (Left: x, Top: y - size * .8, Right: x + wide, Bottom: y + size * .25);
                if (box.Left < 6 || box.Right > MapFrame.Wide - 6 || box.Top < 6 || box.Bottom > high - 6
                    || taken.Any(other => other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top))
                {
                    continue;
                }

                taken.Add(box);

                // Written twice, the first time as a wide outline, because one element cannot be both a halo and text in every renderer.
                var text = XmlText.Escape(mark.Name!);
                var position = $"x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\"";
                svg.Append($"""<text class="map-label map-halo" aria-hidden="true" {position} fill="none" stroke="#fff" stroke-opacity=".9" stroke-width="8" stroke-linejoin="round">{text}</text>""");
                svg.Append($"""<text class="map-label chart-text" {position} fill="{ChartLook.Text}">{text}</text>""");
                break;
            }
        }
    }

    private static string Depth(double share) => share switch
    {
        > .8 => "1",
        > .6 => ".85",
        > .4 => ".7",
        > .2 => ".55",
        _ => ".42",
    };

    private static string N(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);
}
