namespace Serai.Documents.Charts;

internal sealed class BarDrawing(SvgCanvas canvas, BarChart chart)
{
    private const double TickHeight = 22;

    private int SeriesCount => chart.Series.Count;

    /// <returns>The height of the whole picture.</returns>
    public double Draw(double top)
    {
        if (SeriesCount > 1)
        {
            top += canvas.Legend(top, [.. chart.Series.Select(series => series.Name)]);
        }

        return chart.Vertical && NamesFitUnderBars() ? Upright(top) : Sideways(top);
    }

    private Scale Axis(int steps)
    {
        var totals = chart.Categories.Select((_, i) => chart.Series.Select(series => series.Values[i] ?? 0).ToList()).ToList();
        var high = totals.Select(values => chart.Stacked ? values.Where(v => v > 0).Sum() : values.DefaultIfEmpty().Max()).DefaultIfEmpty().Max();
        var low = totals.Select(values => chart.Stacked ? values.Where(v => v < 0).Sum() : values.DefaultIfEmpty().Min()).DefaultIfEmpty().Min();
        return Scale.Over(low, high, steps);
    }

    private double Sideways(double top)
    {
        var narrow = canvas.Width < 480;
        var nameRoom = narrow ? canvas.Width : Math.Min(canvas.Width * .36, chart.Categories.Max(name => SvgCanvas.Measure(name)) + 2);
        var left = narrow ? 0 : nameRoom + 14;
        var scale = Axis(narrow ? 3 : 5);
        var right = Values().Max(value => SvgCanvas.Measure(chart.Number(value), SvgCanvas.Small, bold: chart.Stacked)) + 10;
        var lastTick = SvgCanvas.Measure(chart.Number(scale.High), SvgCanvas.Small) / 2;
        var plot = canvas.Width - left - Math.Max(right, lastTick);
        double X(double value) => left + plot * scale.At(value);

        var thick = chart.Stacked || SeriesCount == 1 ? 20.0 : SeriesCount == 2 ? 15 : 12;
        var barsHigh = chart.Stacked ? thick : SeriesCount * thick + (SeriesCount - 1) * 3;
        var names = chart.Categories.Select(name => SvgCanvas.Wrap(name, nameRoom)).ToList();
        var rows = new List<(double Y, double BarsY)>();
        var y = top + 4;
        foreach (var name in names)
        {
            var text = name.Count * 17.0;
            if (narrow)
            {
                rows.Add((y, y + text + 3));
                y += text + 3 + barsHigh + 14;
            }
            else
            {
                var high = Math.Max(text, barsHigh);
                rows.Add((y + (high - text) / 2, y + (high - barsHigh) / 2));
                y += high + 12;
            }
        }

        var bottom = y - (narrow ? 6 : 4);
        var first = true;
        foreach (var tick in scale.Ticks())
        {
            canvas.Line(X(tick), top, X(tick), bottom, tick == 0 ? "chart-axis" : "chart-grid");
            var anchor = first && X(tick) - SvgCanvas.Measure(chart.Number(tick), SvgCanvas.Small) / 2 < 0 ? Anchor.Start : Anchor.Middle;
            canvas.Text(X(tick), bottom + 17, chart.Number(tick), anchor, SvgCanvas.Small, "chart-quiet");
            first = false;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var link = chart.Links?[i];
            canvas.BeginLink(link, link is null ? null : Tip(i));
            for (var n = 0; n < names[i].Count; n++)
            {
                canvas.Text(narrow ? 0 : nameRoom, rows[i].Y + 13 + n * 17, names[i][n], narrow ? Anchor.Start : Anchor.End);
            }

            if (chart.Stacked)
            {
                StackSideways(i, rows[i].BarsY, thick, X);
            }
            else
            {
                GroupSideways(i, rows[i].BarsY, thick, X);
            }

            canvas.EndLink(link);
        }

        return bottom + TickHeight;
    }

    private void GroupSideways(int category, double y, double thick, Func<double, double> x)
    {
        for (var s = 0; s < SeriesCount; s++)
        {
            var barY = y + s * (thick + 3);
            if (chart.Series[s].Values[category] is not { } value)
            {
                canvas.Text(x(0) + 6, barY + thick / 2 + 4.3, "–", size: SvgCanvas.Small, cls: "chart-quiet");
                continue;
            }

            double from = Math.Min(x(0), x(value)), to = Math.Max(x(0), x(value));
            canvas.Begin(s + 1);
            canvas.Fill(SvgCanvas.Bar(from, barY, to - from, thick, value < 0, value >= 0), s + 1, Tip(category, s));
            canvas.End();
            canvas.Text(to + 6, barY + thick / 2 + 4.3, chart.Number(value), size: SvgCanvas.Small);
        }
    }

    private void StackSideways(int category, double y, double thick, Func<double, double> x)
    {
        double above = 0, below = 0;
        var drawn = Parts(category);
        foreach (var (s, value) in drawn)
        {
            var start = value >= 0 ? above : below;
            double from = Math.Min(x(start), x(start + value)), to = Math.Max(x(start), x(start + value));
            var end = s == drawn[^1].Series;
            canvas.Begin(s + 1);
            canvas.Fill(SvgCanvas.Bar(from, y, Math.Max(0, to - from - (end ? 0 : 1)), thick, false, end), s + 1, Tip(category, s));
            var label = chart.Number(value);
            var need = SvgCanvas.Measure(label, SvgCanvas.Small);
            if (to - from > need + 10)
            {
                Plate((from + to) / 2, y + thick / 2, need, s + 1);
                canvas.End();
                canvas.Text((from + to) / 2, y + thick / 2 + 4.3, label, Anchor.Middle, SvgCanvas.Small, "chart-inverse");
            }
            else
            {
                canvas.End();
            }

            if (value >= 0)
            {
                above += value;
            }
            else
            {
                below += value;
            }
        }

        canvas.Text(x(above) + 6, y + thick / 2 + 4.3, chart.Number(above + below), size: SvgCanvas.Small, bold: true);
    }

    private double Upright(double top)
    {
        var scale = Axis(4);
        var left = scale.Ticks().Max(tick => SvgCanvas.Measure(chart.Number(tick), SvgCanvas.Small)) + 10;
        var band = (canvas.Width - left) / chart.Categories.Count;
        var high = Math.Clamp(canvas.Width * .36, 170, 300);
        top += 18;
        double Y(double value) => top + high * (1 - scale.At(value));
        foreach (var tick in scale.Ticks())
        {
            canvas.Line(left, Y(tick), canvas.Width, Y(tick), tick == 0 ? "chart-axis" : "chart-grid");
            canvas.Text(left - 8, Y(tick) + 4, chart.Number(tick), Anchor.End, SvgCanvas.Small, "chart-quiet");
        }

        var lines = 1;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var centre = left + band * (i + .5);
            var link = chart.Links?[i];
            canvas.BeginLink(link, link is null ? null : Tip(i));
            var name = SvgCanvas.Wrap(chart.Categories[i], band - 8);
            lines = Math.Max(lines, name.Count);
            for (var n = 0; n < name.Count; n++)
            {
                canvas.Text(centre, top + high + 19 + n * 17, name[n], Anchor.Middle);
            }

            if (chart.Stacked)
            {
                StackUpright(i, centre, Math.Min(band * .6, 54), Y);
            }
            else
            {
                GroupUpright(i, centre, Math.Min(band * .74, 54.0 * SeriesCount), Y);
            }

            canvas.EndLink(link);
        }

        return top + high + 8 + lines * 17 + 4;
    }

    private void GroupUpright(int category, double centre, double room, Func<double, double> y)
    {
        var thick = (room - 3 * (SeriesCount - 1)) / SeriesCount;
        for (var s = 0; s < SeriesCount; s++)
        {
            var x = centre - room / 2 + s * (thick + 3);
            if (chart.Series[s].Values[category] is not { } value)
            {
                canvas.Text(x + thick / 2, y(0) - 6, "–", Anchor.Middle, SvgCanvas.Small, "chart-quiet");
                continue;
            }

            double from = Math.Min(y(0), y(value)), to = Math.Max(y(0), y(value));
            canvas.Begin(s + 1);
            canvas.Fill(SvgCanvas.Bar(x, from, thick, to - from, true, true, value >= 0, value < 0), s + 1, Tip(category, s));
            canvas.End();
            var label = chart.Number(value);
            if (SvgCanvas.Measure(label, SvgCanvas.Small) < thick + 4)
            {
                canvas.Text(x + thick / 2, value < 0 ? to + 15 : from - 6, label, Anchor.Middle, SvgCanvas.Small);
            }
        }
    }

    private void StackUpright(int category, double centre, double thick, Func<double, double> y)
    {
        double above = 0, below = 0;
        var drawn = Parts(category);
        foreach (var (s, value) in drawn)
        {
            var start = value >= 0 ? above : below;
            double from = Math.Min(y(start), y(start + value)), to = Math.Max(y(start), y(start + value));
            var end = s == drawn[^1].Series;
            canvas.Begin(s + 1);
            canvas.Fill(SvgCanvas.Bar(centre - thick / 2, from + (end ? 0 : 1), thick, Math.Max(0, to - from - (end ? 0 : 1)), true, true, end, false), s + 1, Tip(category, s));
            var label = chart.Number(value);
            var need = SvgCanvas.Measure(label, SvgCanvas.Small);
            if (to - from > 22 && need + 8 < thick)
            {
                Plate(centre, (from + to) / 2, need, s + 1);
                canvas.End();
                canvas.Text(centre, (from + to) / 2 + 4.3, label, Anchor.Middle, SvgCanvas.Small, "chart-inverse");
            }
            else
            {
                canvas.End();
            }

            if (value >= 0)
            {
                above += value;
            }
            else
            {
                below += value;
            }
        }

        canvas.Text(centre, y(above) - 6, chart.Number(above + below), Anchor.Middle, SvgCanvas.Small, bold: true);
    }

    /// <summary>Clears the hatching behind a number.</summary>
    private void Plate(double x, double y, double width, int series)
    {
        if (ChartLook.HasPattern(series))
        {
            canvas.Plain(SvgCanvas.Bar(x - width / 2 - 3, y - 8, width + 6, 16, true, true), "fill=\"currentColor\"");
        }
    }

    private List<(int Series, double Value)> Parts(int category) =>
        [.. chart.Series.Select((series, s) => (Series: s, Value: series.Values[category] ?? 0)).Where(part => part.Value != 0)];

    private IEnumerable<double?> Values() => chart.Stacked
        ? chart.Categories.Select((_, i) => (double?)chart.Series.Sum(series => series.Values[i] ?? 0))
        : chart.Series.SelectMany(series => series.Values);

    private bool NamesFitUnderBars()
    {
        var band = (canvas.Width - 60) / Math.Max(1, chart.Categories.Count) - 8;
        var values = chart.Series.SelectMany(series => series.Values).Max(value => SvgCanvas.Measure(chart.Number(value), SvgCanvas.Small));
        return chart.Categories.All(name => name.Split(' ').All(word => SvgCanvas.Measure(word) <= band))
            && (chart.Stacked || band * .74 / SeriesCount >= values * .95);
    }

    private string Tip(int category) => chart.Categories[category] + ": "
        + string.Join(", ", chart.Series.Select((series, s) => SeriesCount == 1 ? chart.Number(series.Values[category]) : $"{series.Name} {chart.Number(series.Values[category])}"));

    private string Tip(int category, int series) => SeriesCount == 1
        ? $"{chart.Categories[category]}: {chart.Number(chart.Series[series].Values[category])}"
        : $"{chart.Categories[category]}, {chart.Series[series].Name}: {chart.Number(chart.Series[series].Values[category])}";
}
