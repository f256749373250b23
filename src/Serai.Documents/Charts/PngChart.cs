using SkiaSharp;

namespace Serai.Documents.Charts;

/// <summary>Draws charts as PNG on white, for documents. The same drawing as <see cref="SvgChart"/>.</summary>
public static class PngChart
{
    /// <param name="width">Width of the layout in CSS pixels.</param>
    /// <param name="scale">Pixels for each of those; 2 or more for print.</param>
    public static byte[] Write(Chart chart, double width = 720, double scale = 2, bool showTitle = false) =>
        SvgRaster.Png(SvgChart.Write(chart, new SvgOptions(width, ShowTitle: showTitle)), scale);
}
