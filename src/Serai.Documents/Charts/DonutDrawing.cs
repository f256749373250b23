namespace Serai.Documents.Charts;

internal static class DonutDrawing
{
    public static double Draw(SvgCanvas canvas, DonutChart chart, double top)
    {
        var total = chart.Slices.Sum(slice => Math.Max(0, slice.Value));
        var narrow = canvas.Width < 420;
        var radius = Math.Min(92, canvas.Width / 2 - 4);
        const double hole = 58;
        var cx = narrow ? canvas.Width / 2 : radius + 4;
        var cy = top + radius + 4;
        var turn = 0.0;
        for (var i = 0; i < chart.Slices.Count; i++)
        {
            var slice = chart.Slices[i];
            if (slice.Value <= 0 || total <= 0)
            {
                continue;
            }

            var share = slice.Value / total;
            canvas.Begin(i + 1);
            canvas.Fill(Ring(cx, cy, radius, hole, turn, turn + share), i + 1, $"{slice.Name}: {chart.Number(slice.Value)} ({chart.Share(slice.Value, total)})");
            canvas.End();
            turn += share;
        }

        // Gaps in the colour of the page, whatever that is.
        turn = 0;
        foreach (var slice in chart.Slices.Where(slice => slice.Value > 0 && slice.Value < total))
        {
            var angle = turn * 2 * Math.PI;
            canvas.Plain(
                $"M{SvgCanvas.N(cx + (hole - 1) * Math.Sin(angle))} {SvgCanvas.N(cy - (hole - 1) * Math.Cos(angle))}L{SvgCanvas.N(cx + (radius + 1) * Math.Sin(angle))} {SvgCanvas.N(cy - (radius + 1) * Math.Cos(angle))}",
                $"class=\"chart-edge\" fill=\"none\" stroke=\"{ChartLook.Surface}\" stroke-width=\"2\"");
            turn += slice.Value / total;
        }

        var sum = chart.Number(total);
        var size = Math.Min(30, 30 * (hole * 1.6) / Math.Max(1, SvgCanvas.Measure(sum, 30, bold: true)));
        var words = chart.CentreLabel is null ? [] : SvgCanvas.Wrap(chart.CentreLabel, hole * 1.55, SvgCanvas.Small);
        canvas.Text(cx, cy + size * .35 - words.Count * 7, sum, Anchor.Middle, size, bold: true);
        for (var n = 0; n < words.Count; n++)
        {
            canvas.Text(cx, cy + size * .35 + 10 + n * 15 - (words.Count - 1) * 4, words[n], Anchor.Middle, SvgCanvas.Small, "chart-quiet");
        }

        return Names(canvas, chart, total, narrow ? 0 : 2 * radius + 36, narrow ? top + 2 * radius + 26 : top + 4, narrow ? 0 : 2 * radius, top, narrow);
    }

    private static double Names(SvgCanvas canvas, DonutChart chart, double total, double x, double y, double ring, double top, bool narrow)
    {
        var room = canvas.Width - x - 22;
        var lines = chart.Slices.Select(slice => SvgCanvas.Wrap(slice.Name, room, SvgCanvas.Size, bold: true)).ToList();
        var high = lines.Sum(name => name.Count * 17.0 + 17 + 12) - 12;
        if (!narrow)
        {
            y = Math.Max(y, top + 4 + (ring - high) / 2);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Begin(i + 1);
            canvas.Fill(SvgCanvas.Bar(x, y + 1, 13, 13, true, true, radius: 2), i + 1);
            canvas.End();
            foreach (var line in lines[i])
            {
                canvas.Text(x + 22, y + 12.5, line, bold: true);
                y += 17;
            }

            canvas.Text(x + 22, y + 12, $"{chart.Number(chart.Slices[i].Value)}  ·  {chart.Share(chart.Slices[i].Value, total)}", size: SvgCanvas.Small, cls: "chart-quiet");
            y += 17 + 12;
        }

        return Math.Max(y - 4, top + ring + 12);
    }

    private static string Ring(double cx, double cy, double outer, double inner, double from, double to)
    {
        // An arc from a point to itself is drawn as nothing: a whole ring is two halves.
        if (to - from > .9999)
        {
            return Ring(cx, cy, outer, inner, from, from + .5) + Ring(cx, cy, outer, inner, from + .5, from + .9998);
        }

        string Point(double r, double turn) => $"{SvgCanvas.N(cx + r * Math.Sin(turn * 2 * Math.PI))} {SvgCanvas.N(cy - r * Math.Cos(turn * 2 * Math.PI))}";
        var large = to - from > .5 ? 1 : 0;
        return $"M{Point(outer, from)}A{SvgCanvas.N(outer)} {SvgCanvas.N(outer)} 0 {large} 1 {Point(outer, to)}L{Point(inner, to)}A{SvgCanvas.N(inner)} {SvgCanvas.N(inner)} 0 {large} 0 {Point(inner, from)}z";
    }
}
