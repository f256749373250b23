using System.Globalization;
using System.Text;

namespace Serai.Documents.Charts;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Collects the shapes of one chart. Coordinates are rounded to a tenth, which keeps a chart at a few kilobytes.</summary>
internal sealed class SvgCanvas(string prefix, double width)
{
    private readonly StringBuilder _shapes = new();
    private readonly SortedSet<int> _patterns = [];

    public const double Size = 13;
    public const double Small = 12;

    public double Width => width;

    /// <summary>A page may show another face than the one measured with; a little air keeps text from being clipped.</summary>
    public static double Measure(string text, double size = Size, bool bold = false) => Fonts.Width(text, size, bold) * 1.07;

    public static IReadOnlyList<string> Wrap(string text, double room, double size = Size, bool bold = false) => Fonts.Wrap(text, size, room / 1.07, bold);

    public static string N(double number)
    {
        var text = Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public void Text(double x, double baseline, string text, Anchor anchor = Anchor.Start, double size = Size, string cls = "chart-text", bool bold = false, double? turned = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        var fill = cls switch
        {
            "chart-quiet" => ChartLook.Quiet,
            "chart-inverse" => ChartLook.Surface,
            _ => ChartLook.Text,
        };
        _shapes.Append($"""<text x="{N(x)}" y="{N(baseline)}" class="{cls}" fill="{fill}" """);
        if (size != Size)
        {
            _shapes.Append($"""font-size="{N(size)}" """);
        }

        if (bold)
        {
            _shapes.Append("""font-weight="700" """);
        }

        if (anchor != Anchor.Start)
        {
            _shapes.Append($"""text-anchor="{(anchor == Anchor.Middle ? "middle" : "end")}" """);
        }

        if (turned is { } degrees)
        {
            _shapes.Append($"""transform="rotate({N(degrees)} {N(x)} {N(baseline)})" """);
        }

        _shapes.Length--;
        _shapes.Append('>').Append(XmlText.Escape(text)).Append("</text>");
    }

    public void Line(double x1, double y1, double x2, double y2, string cls, double thickness = 1, string? dash = null) => _shapes.Append(
        $"""<path class="{cls}" d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}" fill="none" stroke="{(cls == "chart-grid" ? ChartLook.Grid : cls == "chart-axis" ? ChartLook.Axis : "currentColor")}" stroke-width="{N(thickness)}"{(dash is null ? "" : $" stroke-dasharray=\"{dash}\"")}/>""");

    /// <summary>Opens a group in the colour of a series.</summary>
    public void Begin(int series) => _shapes.Append($"""<g class="{ChartLook.Class(series)}" color="{ChartLook.Colour(series)}">""");

    public void End() => _shapes.Append("</g>");

    public void BeginLink(string? link, string? label)
    {
        if (link is not null)
        {
            _shapes.Append($"""<a href="{XmlText.Escape(link)}"{(label is null ? "" : $" aria-label=\"{XmlText.Escape(label)}\"")}>""");
        }
    }

    public void EndLink(string? link)
    {
        if (link is not null)
        {
            _shapes.Append("</a>");
        }
    }

    /// <summary>A filled shape of the series' colour and pattern; must stand inside <see cref="Begin"/>.</summary>
    public void Fill(string path, int series, string? tip = null)
    {
        var fill = "currentColor";
        if (ChartLook.HasPattern(series))
        {
            _patterns.Add(ChartLook.Index(series) + 1);
            fill = $"url(#{ChartLook.PatternId(prefix, series)})";
        }

        Shape($"""<path d="{path}" fill="{fill}" """, tip);
    }

    public void Plain(string path, string attributes, string? tip = null) => Shape($"""<path d="{path}" {attributes} """, tip);

    private void Shape(string start, string? tip) =>
        _shapes.Append(start.TrimEnd()).Append(tip is null ? "/>" : $"><title>{XmlText.Escape(tip)}</title></path>");

    public static string Rectangle(double x, double y, double w, double h) => $"M{N(x)} {N(y)}h{N(w)}v{N(h)}h{N(-w)}z";

    /// <summary>A rectangle with any of its corners rounded.</summary>
    public static string Bar(double x, double y, double w, double h, bool roundLeft, bool roundRight, bool roundTop = true, bool roundBottom = true, double radius = 3)
    {
        if (w < 0.5 || h < 0.5)
        {
            return Rectangle(x, y, Math.Max(w, 0), Math.Max(h, 0));
        }

        var r = Math.Min(radius, Math.Min(w, h) / 2);
        double tl = roundLeft && roundTop ? r : 0, tr = roundRight && roundTop ? r : 0, br = roundRight && roundBottom ? r : 0, bl = roundLeft && roundBottom ? r : 0;
        var path = new StringBuilder();
        path.Append($"M{N(x + tl)} {N(y)}H{N(x + w - tr)}").Append(Corner(tr, tr, tr));
        path.Append($"V{N(y + h - br)}").Append(Corner(br, -br, br));
        path.Append($"H{N(x + bl)}").Append(Corner(bl, -bl, -bl));
        path.Append($"V{N(y + tl)}").Append(Corner(tl, tl, -tl));
        return path.Append('z').ToString();
    }

    private static string Corner(double r, double dx, double dy) => r == 0 ? "" : $"a{N(r)} {N(r)} 0 0 1 {N(dx)} {N(dy)}";

    public static string Circle(double x, double y, double r) => $"M{N(x - r)} {N(y)}a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0z";

    /// <summary>A marker whose shape tells its series apart.</summary>
    public static string Marker(int series, double x, double y, double r) => ChartLook.Index(series) switch
    {
        1 => Rectangle(x - r * .9, y - r * .9, 1.8 * r, 1.8 * r),
        2 => $"M{N(x)} {N(y - r * 1.25)}L{N(x + r * 1.25)} {N(y)}L{N(x)} {N(y + r * 1.25)}L{N(x - r * 1.25)} {N(y)}z",
        3 => $"M{N(x)} {N(y - r * 1.2)}L{N(x + r * 1.15)} {N(y + r * .9)}L{N(x - r * 1.15)} {N(y + r * .9)}z",
        4 => $"M{N(x)} {N(y + r * 1.2)}L{N(x + r * 1.15)} {N(y - r * .9)}L{N(x - r * 1.15)} {N(y - r * .9)}z",
        _ => Circle(x, y, r),
    };

    /// <summary>Swatches with names, as many in a line as fit.</summary>
    /// <returns>The height used.</returns>
    public double Legend(double y, IReadOnlyList<string> names, Action<int, double, double>? swatch = null)
    {
        double x = 0, top = y;
        for (var i = 0; i < names.Count; i++)
        {
            var lines = Wrap(names[i], width - 26);
            var need = 22 + lines.Max(line => Measure(line)) + 20;
            if (x > 0 && x + need - 20 > width)
            {
                x = 0;
                top += 22;
            }

            Begin(i + 1);
            if (swatch is null)
            {
                Fill(Bar(x, top + 2, 14, 12, true, true, radius: 2), i + 1);
            }
            else
            {
                swatch(i + 1, x, top);
            }

            End();
            for (var n = 0; n < lines.Count; n++)
            {
                Text(x + 22, top + 12.5 + n * 17, lines[n]);
            }

            top += (lines.Count - 1) * 17;
            x += need;
        }

        return top - y + 34;
    }

    public string Finish(Chart chart, double height, string cls)
    {
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" class="{cls}" role="{(chart.HasLinks ? "group" : "img")}" aria-labelledby="{prefix}-t {prefix}-d" viewBox="0 0 {N(width)} {N(height)}" direction="ltr" font-family="{Fonts.Family}, system-ui, sans-serif" font-size="{N(Size)}">""");
        svg.Append($"""<title id="{prefix}-t">{XmlText.Escape(chart.Title)}</title><desc id="{prefix}-d">{XmlText.Escape(chart.Description)}</desc>""");
        if (_patterns.Count > 0)
        {
            svg.Append("<defs>");
            foreach (var series in _patterns)
            {
                ChartLook.Pattern(svg, prefix, series);
            }

            svg.Append("</defs>");
        }

        return svg.Append(_shapes).Append("</svg>").ToString();
    }
}
