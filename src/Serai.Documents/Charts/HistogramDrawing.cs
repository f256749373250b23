namespace Serai.Documents.Charts;

internal static class HistogramDrawing
{
    public static double Draw(SvgCanvas canvas, HistogramChart chart, double top)
    {
        var scale = Scale.Over(0, chart.Bins.Select(bin => bin.Count).DefaultIfEmpty().Max(), 4);
        double low = chart.Bins[0].From, high = chart.Bins[^1].To;
        var left = scale.Ticks().Max(tick => SvgCanvas.Measure(chart.Number(tick), SvgCanvas.Small)) + 12;
        var right = SvgCanvas.Measure(chart.Value(high), SvgCanvas.Small) / 2;
        var plot = canvas.Width - left - right;
        foreach (var line in SvgCanvas.Wrap(chart.CountTitle, canvas.Width, SvgCanvas.Small))
        {
            canvas.Text(0, top + 12, line, size: SvgCanvas.Small, cls: "chart-quiet");
            top += 16;
        }

        top += 12;
        var marks = Marks(canvas, chart, low, high, left, plot, ref top);
        var tall = Math.Clamp(canvas.Width * .34, 160, 280);
        double X(double value) => left + plot * (value - low) / (high - low);
        double Y(double value) => top + tall * (1 - scale.At(value));

        foreach (var tick in scale.Ticks().Skip(1))
        {
            canvas.Line(left, Y(tick), left + plot, Y(tick), "chart-grid");
            canvas.Text(left - 8, Y(tick) + 4, chart.Number(tick), Anchor.End, SvgCanvas.Small, "chart-quiet");
        }

        canvas.Text(left - 8, Y(0) + 4, chart.Number(0), Anchor.End, SvgCanvas.Small, "chart-quiet");
        canvas.Begin(1);
        foreach (var bin in chart.Bins.Where(bin => bin.Count > 0))
        {
            var wide = X(bin.To) - X(bin.From);
            var gap = wide > 6 ? 1 : 0;
            canvas.Fill(SvgCanvas.Bar(X(bin.From) + gap / 2.0, Y(bin.Count), wide - gap, Y(0) - Y(bin.Count), true, true, true, false, 2), 1,
                $"{chart.Value(bin.From)} – {chart.Value(bin.To)}: {chart.Number(bin.Count)}");
        }

        canvas.End();
        canvas.Line(left, Y(0), left + plot, Y(0), "chart-axis");
        var taken = double.NegativeInfinity;
        foreach (var edge in chart.Bins.Select(bin => bin.From).Append(high))
        {
            var half = SvgCanvas.Measure(chart.Value(edge), SvgCanvas.Small) / 2;
            if (X(edge) - half < taken + 10)
            {
                continue;
            }

            canvas.Line(X(edge), Y(0), X(edge), Y(0) + 4, "chart-axis");
            canvas.Text(X(edge), Y(0) + 18, chart.Value(edge), Anchor.Middle, SvgCanvas.Small, "chart-quiet");
            taken = X(edge) + half;
        }

        foreach (var (value, labelY) in marks)
        {
            canvas.Begin(2);
            canvas.Line(X(value), labelY + 5, X(value), Y(0), "chart-mark", 2, "5 3");
            canvas.End();
        }

        var y = Y(0) + 26;
        foreach (var line in SvgCanvas.Wrap(chart.ValueTitle, plot, SvgCanvas.Small))
        {
            canvas.Text(left + plot / 2, y + 12, line, Anchor.Middle, SvgCanvas.Small, "chart-quiet");
            y += 16;
        }

        return y + 6;
    }

    /// <summary>Labels of the marks above the plot, on as many lines as they need so that none covers another.</summary>
    private static List<(double Value, double LabelY)> Marks(SvgCanvas canvas, HistogramChart chart, double low, double high, double left, double plot, ref double top)
    {
        var placed = new List<(double Value, double LabelY)>();
        double next = double.NegativeInfinity, y = top + 8, last = top - 8;
        foreach (var mark in chart.Marks.Where(mark => mark.Value >= low && mark.Value <= high).OrderBy(mark => mark.Value))
        {
            var need = SvgCanvas.Measure(mark.Label, SvgCanvas.Small, bold: true);
            var at = left + plot * (mark.Value - low) / (high - low);

            // To the right of its line, and below the label before it where they would meet: so no line runs through a label.
            var before = at + 5 + need > canvas.Width;
            if ((before ? at - 5 - need : at) < next + 8)
            {
                y += 18;
            }

            next = before ? at : at + 5 + need;
            last = y;
            canvas.Text(before ? at - 5 : at + 5, y, mark.Label, before ? Anchor.End : Anchor.Start, SvgCanvas.Small, bold: true);
            placed.Add((mark.Value, y - 14));
        }

        top = placed.Count > 0 ? last + 12 : top;
        return placed;
    }
}
