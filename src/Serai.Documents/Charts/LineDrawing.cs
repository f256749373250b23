using System.Text;

namespace Serai.Documents.Charts;

internal sealed class LineDrawing(SvgCanvas canvas, LineChart chart)
{
    public double Draw(double top)
    {
        var several = chart.Series.Count > 1;
        var named = several && canvas.Width >= 480;
        if (several && !named)
        {
            top += canvas.Legend(top, [.. chart.Series.Select(series => series.Name)], (series, x, y) =>
            {
                Stroke($"M{SvgCanvas.N(x - 1)} {SvgCanvas.N(y + 8)}h18", series);
                canvas.Plain(SvgCanvas.Marker(series, x + 8, y + 8, 3.6), "fill=\"currentColor\"");
            });
        }

        var values = chart.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty().ToList();
        var scale = Scale.Over(values.Min(), values.Max(), 4, chart.FromZero);
        var left = scale.Ticks().Max(tick => SvgCanvas.Measure(chart.Number(tick), SvgCanvas.Small)) + 12;
        var nameRoom = Math.Min(canvas.Width * .28, chart.Series.Max(series => SvgCanvas.Measure(series.Name, bold: true)) + 2);
        var lastValue = chart.Series.Max(series => SvgCanvas.Measure(chart.Number(Last(series)), SvgCanvas.Small, bold: true));
        var ends = Math.Max(named ? nameRoom + 14 : lastValue + 12, SvgCanvas.Measure(chart.Categories.Count == 0 ? "" : chart.Categories[^1], SvgCanvas.Small) / 2);
        var plot = canvas.Width - left - ends - 4;
        var high = Math.Clamp(canvas.Width * .38, 170, 320);
        top += 12;
        var count = chart.Categories.Count;
        double X(int i) => left + (count == 1 ? plot / 2 : plot * i / (count - 1)) + 4;
        double Y(double value) => top + high * (1 - scale.At(value));

        foreach (var tick in scale.Ticks())
        {
            canvas.Line(left, Y(tick), left + plot + 8, Y(tick), tick == scale.Low ? "chart-axis" : "chart-grid");
            canvas.Text(left - 8, Y(tick) + 4, chart.Number(tick), Anchor.End, SvgCanvas.Small, "chart-quiet");
        }

        Names(X, left, top + high, plot / Math.Max(1, count - 1));
        for (var s = 0; s < chart.Series.Count; s++)
        {
            Series(s, X, Y, plot);
        }

        if (named)
        {
            NamesAtEnds(X(count - 1) + 14, nameRoom, top, top + high, Y);
        }
        else if (!several && Last(chart.Series[0]) is { } value)
        {
            canvas.Text(X(count - 1) + 9, Y(value) + 4.3, chart.Number(value), size: SvgCanvas.Small, bold: true);
        }

        return top + high + 28;
    }

    private static double? Last(ChartSeries series) => series.Values.Where(value => value is not null).DefaultIfEmpty().Last();

    private void Names(Func<int, double> x, double left, double bottom, double step)
    {
        var widest = chart.Categories.Max(name => SvgCanvas.Measure(name, SvgCanvas.Small)) + 12;
        var every = Math.Max(1, (int)Math.Ceiling(widest / Math.Max(step, 1)));

        // Counted from the end, because the newest step is the one people look for.
        for (var i = chart.Categories.Count - 1; i >= 0; i -= every)
        {
            var half = SvgCanvas.Measure(chart.Categories[i], SvgCanvas.Small) / 2;
            canvas.Line(x(i), bottom, x(i), bottom + 4, "chart-axis");
            canvas.Text(Math.Max(half, x(i)), bottom + 19, chart.Categories[i], Anchor.Middle, SvgCanvas.Small, "chart-quiet");
        }
    }

    private void Series(int s, Func<int, double> x, Func<double, double> y, double plot)
    {
        var series = chart.Series[s];
        var path = new StringBuilder();
        var open = false;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                path.Append(open ? 'L' : 'M').Append(SvgCanvas.N(x(i))).Append(' ').Append(SvgCanvas.N(y(value)));
                open = true;
            }
            else
            {
                open = false;
            }
        }

        canvas.Begin(s + 1);
        Stroke(path.ToString(), s + 1);

        // Markers crowd a long line; then only points that stand alone and the last one keep theirs.
        var all = plot / Math.Max(1, series.Values.Count) >= 14;
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value)
            {
                continue;
            }

            var alone = (i == 0 || series.Values[i - 1] is null) && (i == series.Values.Count - 1 || series.Values[i + 1] is null);
            if (all || alone || i == series.Values.Count - 1)
            {
                var tip = chart.Series.Count == 1 ? $"{chart.Categories[i]}: {chart.Number(value)}" : $"{chart.Categories[i]}, {series.Name}: {chart.Number(value)}";
                canvas.Plain(SvgCanvas.Marker(s + 1, x(i), y(value), 3.8), $"class=\"chart-edge\" fill=\"currentColor\" stroke=\"{ChartLook.Surface}\" stroke-width=\"1.5\"", tip);
            }
        }

        canvas.End();
    }

    private void Stroke(string path, int series)
    {
        var dash = ChartLook.Dashes[ChartLook.Index(series)];
        canvas.Plain(path, $"fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\" stroke-linejoin=\"round\" stroke-linecap=\"{(dash is null ? "round" : "butt")}\"{(dash is null ? "" : $" stroke-dasharray=\"{dash}\"")}");
    }

    private void NamesAtEnds(double x, double room, double top, double bottom, Func<double, double> y)
    {
        var names = chart.Series
            .Select((series, s) => (Series: s + 1, Lines: SvgCanvas.Wrap(series.Name, room, bold: true), At: Last(series) is { } last ? y(last) : bottom))
            .OrderBy(name => name.At)
            .ToList();
        var places = new double[names.Count];
        var next = top - 4;
        for (var i = 0; i < names.Count; i++)
        {
            places[i] = Math.Max(next, names[i].At - (names[i].Lines.Count * 16 - 8) / 2.0 - 4);
            next = places[i] + names[i].Lines.Count * 16 + 4;
        }

        // What was pushed below the plot pushes the others up again.
        var limit = bottom + 12;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], limit - names[i].Lines.Count * 16);
            limit = places[i] - 4;
        }

        for (var i = 0; i < names.Count; i++)
        {
            canvas.Begin(names[i].Series);
            for (var n = 0; n < names[i].Lines.Count; n++)
            {
                canvas.Text(x, places[i] + 12 + n * 16, names[i].Lines[n], bold: true);
            }

            canvas.Plain(SvgCanvas.Marker(names[i].Series, x - 7, places[i] + 7.5, 2.6), "fill=\"currentColor\"");
            canvas.End();
        }
    }
}
