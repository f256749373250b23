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
    /// The style sheet that pages include once. Every colour is a variable, so a page can retheme; dark by the reader's choice or by
    /// <c>data-bs-theme="dark"</c> on an ancestor. In forced colours everything takes the system's.
    /// </summary>
    public const string StyleSheet = """
        :root { --chart-1: #0b6e7f; --chart-2: #c2691c; --chart-3: #3f4f95; --chart-4: #6f8422; --chart-5: #a33a5e; --chart-6: #5c6b74;
          --chart-text: #1c2b33; --chart-quiet: #53636b; --chart-axis: #8a9aa1; --chart-grid: #dfe7e9; --chart-surface: #ffffff;
          --map-land: #dde5e7; --map-edge: #ffffff; }
        @media (prefers-color-scheme: dark) { :root:not([data-bs-theme="light"]) { --chart-1: #56c2cf; --chart-2: #f0a868; --chart-3: #a6b6f2; --chart-4: #bcd073; --chart-5: #ee94b1; --chart-6: #aab8c0;
          --chart-text: #e6eef0; --chart-quiet: #a9b8be; --chart-axis: #72858d; --chart-grid: #2f3e45; --chart-surface: #142027;
          --map-land: #31424a; --map-edge: #142027; } }
        [data-bs-theme="dark"] { --chart-1: #56c2cf; --chart-2: #f0a868; --chart-3: #a6b6f2; --chart-4: #bcd073; --chart-5: #ee94b1; --chart-6: #aab8c0;
          --chart-text: #e6eef0; --chart-quiet: #a9b8be; --chart-axis: #72858d; --chart-grid: #2f3e45; --chart-surface: #142027;
          --map-land: #31424a; --map-edge: #142027; }
        .chart, .map { display: block; width: 100%; height: auto; }
        .chart text { font-family: inherit; }
        .chart-s1 { color: var(--chart-1); } .chart-s2 { color: var(--chart-2); } .chart-s3 { color: var(--chart-3); }
        .chart-s4 { color: var(--chart-4); } .chart-s5 { color: var(--chart-5); } .chart-s6 { color: var(--chart-6); }
        .chart-text { fill: var(--chart-text); } .chart-quiet { fill: var(--chart-quiet); } .chart-inverse { fill: var(--chart-surface); }
        .chart-axis { stroke: var(--chart-axis); } .chart-grid { stroke: var(--chart-grid); }
        .chart-hatch { stroke: var(--chart-surface); } .chart-surface { fill: var(--chart-surface); } .chart-edge { stroke: var(--chart-surface); }
        .chart a:focus-visible, .map a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
        .chart-narrow { display: none; }
        @media (max-width: 40rem) { .chart-narrow { display: block; } .chart-wide { display: none; } }
        .map-land { fill: var(--map-land); stroke: var(--map-edge); }
        .map-mark { fill: var(--chart-1); stroke: var(--map-edge); } .map-mark-2 { fill: var(--chart-2); } .map-mark-3 { fill: var(--chart-3); }
        .map-mark-4 { fill: var(--chart-4); } .map-mark-5 { fill: var(--chart-5); } .map-mark-6 { fill: var(--chart-6); }
        .map a:hover .map-mark { opacity: .8; }
        @media (forced-colors: active) { .chart, .map { forced-color-adjust: auto; } }

        """;

    internal const string Text = "#1c2b33";
    internal const string Quiet = "#53636b";
    internal const string Axis = "#8a9aa1";
    internal const string Grid = "#dfe7e9";
    internal const string Surface = "#fff";

    private static readonly string[] Series = ["#0b6e7f", "#c2691c", "#3f4f95", "#6f8422", "#a33a5e", "#5c6b74"];

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
}
