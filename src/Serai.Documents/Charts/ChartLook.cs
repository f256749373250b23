using System.Globalization;
using System.Text;

namespace Serai.Documents.Charts;

/// <summary>
/// Colours and patterns. A part of a chart is painted in <c>currentColor</c>, and its class sets <c>color</c>: so one declaration in
/// the page's style sheet recolours bars, lines and hatching together, and without a style sheet the <c>color</c> attribute holds.
/// </summary>
public static class ChartLook
{
    /// <summary>
    /// The style sheet that pages include once, about 2 kB; also embedded as <c>assets/pictures.css</c>. Dark follows
    /// <c>data-bs-theme="dark"</c> on the root.
    /// </summary>
    public static string StyleSheet { get; } = Read();

    internal const string Text = "#1c2b2d";
    internal const string Quiet = "#586460";
    internal const string Axis = "#948a78";
    internal const string Grid = "#e4ddd0";
    internal const string Surface = "#fff";

    private static readonly string[] Series = ["#0b5f66", "#b56a0c", "#46589c", "#6a7f22", "#a33a5e", "#6b6256"];

    /// <summary>Hatching of series 2 to 6 on an 8 × 8 tile; the first is plain.</summary>
    private static readonly string[] Hatches = ["", "M-2 6L2 10M-2 -2L10 10M6 -2L10 2", "M0 4H8", "M4 0V8", "M-2 2L2 -2M-2 10L10 -2M6 10L10 6", "M0 4H8M4 0V8"];

    /// <summary>Dashes of series 2 to 6.</summary>
    internal static readonly string?[] Dashes = [null, "7 4", "2 4", "11 4 2 4", "4 3", "14 5"];

    internal static int Index(int series) => ((series - 1) % 6 + 6) % 6;

    internal static string Class(int series) => "chart-s" + (Index(series) + 1).ToString(CultureInfo.InvariantCulture);

    internal static string Colour(int series) => Series[Index(series)];

    internal static bool HasPattern(int series) => Index(series) > 0;

    internal static string PatternId(string prefix, int series) => $"{prefix}-p{(Index(series) + 1).ToString(CultureInfo.InvariantCulture)}";

    internal static void Pattern(StringBuilder svg, string prefix, int series) => svg.Append(CultureInfo.InvariantCulture,
        $"""<pattern id="{PatternId(prefix, series)}" class="{Class(series)}" color="{Colour(series)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="currentColor"/><path class="chart-hatch" d="{Hatches[Index(series)]}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="1.4"/></pattern>""");

    private static string Read()
    {
        using var stream = typeof(ChartLook).Assembly.GetManifestResourceStream("assets/pictures.css")
            ?? throw new InvalidOperationException("The style sheet of the pictures was not built into the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
