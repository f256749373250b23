namespace Serai.Documents.Charts;

internal static class HeatDrawing
{
    /// <summary>Five depths of one colour: more cannot be told apart.</summary>
    private static readonly string[] Depths = [".1", ".28", ".5", ".75", "1"];

    public static double Draw(SvgCanvas canvas, HeatMap chart, double top)
    {
        var values = chart.Values.SelectMany(row => row).OfType<double>().DefaultIfEmpty().ToList();
        double least = Math.Min(0, values.Min()), most = values.Max();
        var rowRoom = Math.Min(canvas.Width * (canvas.Width < 480 ? .34 : .3), chart.Rows.Max(row => SvgCanvas.Measure(row)) + 2);
        var left = rowRoom + 12;
        var cell = Math.Min((canvas.Width - left) / Math.Max(1, chart.Columns.Count), 110);
        var wordsFit = chart.Columns.All(column => column.Split(' ').All(word => SvgCanvas.Measure(word, SvgCanvas.Small) <= cell - 4));
        top = ColumnNames(canvas, chart, top, left, cell, wordsFit);

        var numbersFit = chart.Values.SelectMany(row => row).Max(value => SvgCanvas.Measure(chart.Number(value), SvgCanvas.Small)) <= cell - 4;
        for (var r = 0; r < chart.Rows.Count; r++)
        {
            var name = SvgCanvas.Wrap(chart.Rows[r], rowRoom);
            var high = Math.Max(30, name.Count * 17 + 6);
            for (var n = 0; n < name.Count; n++)
            {
                canvas.Text(rowRoom, top + high / 2.0 + 4.5 + (n - (name.Count - 1) / 2.0) * 17, name[n], Anchor.End);
            }

            for (var c = 0; c < chart.Columns.Count; c++)
            {
                var value = chart.Values[r][c];
                var depth = value is { } number && most > least ? Math.Min(4, (int)((number - least) / (most - least) * 5)) : 0;
                var tip = $"{chart.Rows[r]}, {chart.Columns[c]}: {chart.Number(value)}";
                canvas.Begin(1);
                var shape = SvgCanvas.Bar(left + c * cell + 1, top + 1, cell - 2, high - 2, true, true);
                canvas.Plain(
                    shape,
                    value is null ? "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".25\" stroke-dasharray=\"2 3\"" : $"fill=\"currentColor\" fill-opacity=\"{Depths[depth]}\"",
                    tip);
                canvas.End();
                if (numbersFit)
                {
                    canvas.Text(left + (c + .5) * cell, top + high / 2.0 + 4.3, chart.Number(value), Anchor.Middle, SvgCanvas.Small, value is null ? "chart-quiet" : depth >= 3 ? "chart-inverse" : "chart-text");
                }
            }

            top += high;
        }

        return top + 4;
    }

    private static double ColumnNames(SvgCanvas canvas, HeatMap chart, double top, double left, double cell, bool wordsFit)
    {
        if (wordsFit)
        {
            var names = chart.Columns.Select(column => SvgCanvas.Wrap(column, cell - 4, SvgCanvas.Small)).ToList();
            var most = names.Max(name => name.Count);
            for (var c = 0; c < names.Count; c++)
            {
                for (var n = 0; n < names[c].Count; n++)
                {
                    canvas.Text(left + (c + .5) * cell, top + 12 + (most - names[c].Count + n) * 15, names[c][n], Anchor.Middle, SvgCanvas.Small, "chart-quiet");
                }
            }

            return top + most * 15 + 8;
        }

        var longest = chart.Columns.Max(column => SvgCanvas.Measure(column, SvgCanvas.Small));
        for (var c = 0; c < chart.Columns.Count; c++)
        {
            canvas.Text(left + (c + .5) * cell + 4, top + longest, chart.Columns[c], size: SvgCanvas.Small, cls: "chart-quiet", turned: -90);
        }

        return top + longest + 8;
    }
}
