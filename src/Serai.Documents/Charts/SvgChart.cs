using System.Security.Cryptography;
using System.Text;

namespace Serai.Documents.Charts;

/// <param name="Width">The width the chart is laid out for, in CSS pixels; it scales, but text is largest where it is shown at this width.</param>
/// <param name="IdPrefix">Must be unique in the page; made from the chart's own text when null.</param>
/// <param name="ShowTitle">Writes the title into the picture. In a page or a document the heading above it says the same.</param>
public sealed record SvgOptions(double Width = 720, string? IdPrefix = null, bool ShowTitle = false)
{
    /// <summary>More classes for the svg element.</summary>
    public string? CssClass { get; init; }
}

/// <summary>
/// Draws charts as inline SVG without style attributes, style elements or script, so that a page with a strict content security
/// policy can show them. Colours come from the page (<see cref="ChartLook.StyleSheet"/>).
/// </summary>
public static class SvgChart
{
    public static string Write(Chart chart, SvgOptions? options = null)
    {
        options ??= new SvgOptions();
        var width = Math.Max(240, options.Width);
        var prefix = options.IdPrefix ?? Prefix(chart, width);
        var canvas = new SvgCanvas(prefix, width);
        var top = 0.0;
        if (options.ShowTitle)
        {
            foreach (var line in SvgCanvas.Wrap(chart.Title, width, 16, bold: true))
            {
                canvas.Text(0, top + 16, line, size: 16, bold: true);
                top += 22;
            }

            top += 12;
        }

        var table = chart.ToTable();
        if (table.Rows.Count == 0 || table.Headers.Count < 2)
        {
            // Nothing to draw is said with the sign for "no value"; the page around it says why.
            canvas.Text(0, top + 16, "–", cls: "chart-quiet");
            return canvas.Finish(chart, top + 26, Classes(options));
        }

        var height = chart switch
        {
            BarChart bars => new BarDrawing(canvas, bars).Draw(top),
            LineChart lines => new LineDrawing(canvas, lines).Draw(top),
            TimelineChart timeline => new TimelineDrawing(canvas, timeline).Draw(top),
            ProgressChart progress => ProgressDrawing.Draw(canvas, progress, top),
            DonutChart donut => DonutDrawing.Draw(canvas, donut, top),
            HistogramChart histogram => HistogramDrawing.Draw(canvas, histogram, top),
            HeatMap heat => HeatDrawing.Draw(canvas, heat, top),
            DistributionChart distribution => DistributionDrawing.Draw(canvas, distribution, top),
            ProcessMap map => new ProcessMapDrawing(canvas, map).Draw(top),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "There is no drawing of this chart."),
        };
        return canvas.Finish(chart, height, Classes(options));
    }

    private static string Classes(SvgOptions options) => options.CssClass is null ? "chart" : "chart " + options.CssClass;

    /// <summary>
    /// Two drawings of the same chart, one for wide screens and one for phones; the style sheet shows one and hides the other from
    /// everybody, screen readers included.
    /// </summary>
    public static string WriteResponsive(Chart chart, SvgOptions? options = null)
    {
        options ??= new SvgOptions();
        var prefix = options.IdPrefix ?? Prefix(chart, options.Width);
        return Write(chart, options with { IdPrefix = prefix, CssClass = Join(options.CssClass, "chart-wide") })
            + Write(chart, options with { IdPrefix = prefix + "n", Width = 340, CssClass = Join(options.CssClass, "chart-narrow") });
    }

    private static string Join(string? first, string second) => first is null ? second : first + " " + second;

    private static string Prefix(Chart chart, double width)
    {
        // Not for security: only to make the same chart give the same page, and two charts different identifiers.
        var table = chart.ToTable();
        var text = string.Join('\n', [chart.GetType().Name, chart.Title, chart.Description, SvgCanvas.N(width), .. table.Headers, .. table.Rows.SelectMany(row => row)]);
        return "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
