namespace Serai.Documents.Charts;

internal static class DistributionDrawing
{
    private const double RowHeight = 46;

    /// <summary>Places on the axis that people have words for: seconds to a year.</summary>
    private static readonly double[] Ticks =
    [
        1, 5, 15, 60, 300, 900, 1800, 3600, 2 * 3600, 4 * 3600, 8 * 3600, 86_400, 2 * 86_400, 7 * 86_400, 30 * 86_400, 91 * 86_400, 365 * 86_400.0, 3650 * 86_400.0,
    ];

    public static double Draw(SvgCanvas canvas, DistributionChart chart, double top)
    {
        var values = chart.Rows.SelectMany(row => new[] { row.P10, row.P25, row.Median, row.P75, row.P90, row.Mean }).Append(chart.Target ?? double.NaN)
            .Where(v => double.IsFinite(v) && v > 0).DefaultIfEmpty(60).ToList();
        // A time of nothing has no place on this axis; it stands at its foot, which is never below a second.
        double low = Math.Max(1, values.Min() / 1.25), high = Math.Max(low * 4, values.Max() * 1.25);
        var narrow = canvas.Width < 480;
        var room = narrow ? canvas.Width : Math.Min(canvas.Width * .34, chart.Rows.Max(row => Math.Max(SvgCanvas.Measure(row.Name, bold: true), SvgCanvas.Measure(Count(chart, row), SvgCanvas.Small))) + 2);
        var left = narrow ? 8 : room + 16;
        var plot = canvas.Width - left - 26;
        double X(double seconds) => left + plot * Math.Log(Math.Clamp(seconds, low, high) / low) / Math.Log(high / low);

        top += Key(canvas, chart, top);
        var lines = chart.Rows.Select(row => SvgCanvas.Wrap(row.Name, room, bold: true)).ToList();
        var tall = lines.Select(name => narrow ? RowHeight + name.Count * 17 : Math.Max(RowHeight, name.Count * 17 + 17)).ToList();
        var bottom = top + tall.Sum();
        Axis(canvas, chart, X, low, high, top, bottom);
        var y = top;
        for (var i = 0; i < chart.Rows.Count; i++)
        {
            var row = chart.Rows[i];
            var centre = narrow ? y + lines[i].Count * 17 + 26 : y + tall[i] / 2 + 4;
            var first = narrow ? y + 13 : centre - (lines[i].Count * 17 + 15) / 2 + 11;
            for (var n = 0; n < lines[i].Count; n++)
            {
                canvas.Text(narrow ? 0 : room, first + n * 17, lines[i][n], narrow ? Anchor.Start : Anchor.End, bold: true);
            }

            var count = Count(chart, row);
            if (narrow)
            {
                canvas.Text(canvas.Width, first, count, Anchor.End, SvgCanvas.Small, "chart-quiet");
            }
            else
            {
                canvas.Text(room, first + lines[i].Count * 17 - 1, count, Anchor.End, SvgCanvas.Small, "chart-quiet");
            }

            Strip(canvas, chart, row, X, centre);
            y += tall[i];
        }

        return bottom + 24;
    }

    private static string Count(DistributionChart chart, DistributionRow row) => $"{chart.Words.Count}: {chart.Number(row.Count)}";

    private static void Strip(SvgCanvas canvas, DistributionChart chart, DistributionRow row, Func<double, double> x, double y)
    {
        if (!double.IsFinite(row.Median))
        {
            canvas.Text(x(0) + 4, y + 4, "–", size: SvgCanvas.Small, cls: "chart-quiet");
            return;
        }

        var tip = $"{row.Name}: {chart.Words.Median} {chart.Written(row.Median)}, P10 {chart.Written(row.P10)}, P25 {chart.Written(row.P25)}, P75 {chart.Written(row.P75)}, P90 {chart.Written(row.P90)}, {chart.Words.Mean} {chart.Written(row.Mean)}";
        canvas.Begin(1);
        if (double.IsFinite(row.P10) && double.IsFinite(row.P90))
        {
            canvas.Plain(SvgCanvas.Rectangle(x(row.P10), y - 1, Math.Max(1, x(row.P90) - x(row.P10)), 2), "fill=\"currentColor\"", tip);
            canvas.Line(x(row.P10), y - 5, x(row.P10), y + 5, "", 1.5);
            canvas.Line(x(row.P90), y - 5, x(row.P90), y + 5, "", 1.5);
        }

        if (double.IsFinite(row.P25) && double.IsFinite(row.P75))
        {
            canvas.Plain(SvgCanvas.Bar(x(row.P25), y - 9, Math.Max(2, x(row.P75) - x(row.P25)), 18, true, true), "fill=\"currentColor\" fill-opacity=\".32\"", tip);
        }

        canvas.Plain(SvgCanvas.Rectangle(x(row.Median) - 1.5, y - 11, 3, 22), "fill=\"currentColor\"", tip);
        canvas.End();
        canvas.Begin(2);
        if (double.IsFinite(row.Mean))
        {
            canvas.Plain(SvgCanvas.Marker(3, x(row.Mean), y, 4.5), $"fill=\"currentColor\" stroke=\"{ChartLook.Surface}\" stroke-width=\"1\"", $"{chart.Words.Mean} {chart.Written(row.Mean)}");
        }

        canvas.End();
        var label = chart.Written(row.Median);
        var half = SvgCanvas.Measure(label, SvgCanvas.Small) / 2;
        var at = Math.Clamp(x(row.Median), half, canvas.Width - half);
        canvas.Text(at, y - 14, label, Anchor.Middle, SvgCanvas.Small);
    }

    private static void Axis(SvgCanvas canvas, DistributionChart chart, Func<double, double> x, double low, double high, double top, double bottom)
    {
        var taken = double.NegativeInfinity;
        foreach (var tick in Ticks.Where(t => t >= low && t <= high))
        {
            var label = chart.Time(tick);
            var half = SvgCanvas.Measure(label, SvgCanvas.Small) / 2;
            canvas.Line(x(tick), top, x(tick), bottom, "chart-grid");
            if (x(tick) - half < taken + 8)
            {
                continue;
            }

            canvas.Text(Math.Min(x(tick), canvas.Width - half), bottom + 17, label, Anchor.Middle, SvgCanvas.Small, "chart-quiet");
            taken = x(tick) + half;
        }

        canvas.Line(x(low), bottom, x(high), bottom, "chart-axis");
        if (chart.Target is not { } target || target < low || target > high)
        {
            return;
        }

        canvas.Begin(5);
        canvas.Line(x(target), top - 4, x(target), bottom, "", 2, "5 4");
        canvas.End();
    }

    /// <summary>One strip explained, so that nobody needs to know what a box plot is.</summary>
    private static double Key(SvgCanvas canvas, DistributionChart chart, double top)
    {
        double x = 0, y = top + 2;
        List<(string Text, Action<double, double> Draw)> parts =
        [
            (chart.Words.Median, (px, py) => Series(1, () => canvas.Plain(SvgCanvas.Rectangle(px + 8, py - 8, 3, 16), "fill=\"currentColor\""))),
            (chart.Words.Middle, (px, py) => Series(1, () => canvas.Plain(SvgCanvas.Bar(px, py - 7, 20, 14, true, true), "fill=\"currentColor\" fill-opacity=\".32\""))),
            (chart.Words.Most, (px, py) => Series(1, () => canvas.Plain(SvgCanvas.Rectangle(px, py - 1, 20, 2), "fill=\"currentColor\""))),
            (chart.Words.Mean, (px, py) => Series(2, () => canvas.Plain(SvgCanvas.Marker(3, px + 9, py, 4.5), "fill=\"currentColor\""))),
        ];
        if (chart is { Target: not null, Words.Target: { } name })
        {
            parts.Add((name, (px, py) => Series(5, () => canvas.Line(px + 9, py - 8, px + 9, py + 8, "", 2, "5 4"))));
        }

        foreach (var (text, draw) in parts)
        {
            var need = 26 + SvgCanvas.Measure(text, SvgCanvas.Small) + 18;
            if (x > 0 && x + need - 18 > canvas.Width)
            {
                x = 0;
                y += 22;
            }

            draw(x, y + 8);
            canvas.Text(x + 26, y + 12.5, text, size: SvgCanvas.Small);
            x += need;
        }

        return y - top + 32;

        void Series(int series, Action shape)
        {
            canvas.Begin(series);
            shape();
            canvas.End();
        }
    }
}
