namespace Serai.Documents.Charts;

internal static class ProgressDrawing
{
    private const int MostDots = 60;

    public static double Draw(SvgCanvas canvas, ProgressChart chart, double top)
    {
        var total = Math.Max(0, chart.Total);
        var done = Math.Clamp(chart.Done, 0, total);
        var y = top;
        foreach (var line in SvgCanvas.Wrap(chart.Label, canvas.Width, 14, bold: true))
        {
            canvas.Text(0, y + 15, line, size: 14, bold: true);
            y += 20;
        }

        y += 8;
        canvas.Begin(1);
        if (total is > 0 and <= MostDots)
        {
            const double pitch = 20;
            var perLine = Math.Max(1, (int)((canvas.Width - 4) / pitch));
            if (total <= perLine || perLine >= 10)
            {
                // Tens are easier to count than whatever happens to fit.
                perLine = total <= perLine ? total : perLine / 10 * 10;
            }

            for (var i = 0; i < total; i++)
            {
                double x = i % perLine * pitch + 9, at = y + i / perLine * pitch + 8;
                canvas.Plain(
                    SvgCanvas.Circle(x, at, i < done ? 7 : 6.25),
                    i < done ? "fill=\"currentColor\"" : "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-opacity=\".55\"");
            }

            y += ((total - 1) / perLine + 1) * pitch;
        }
        else
        {
            canvas.Plain(SvgCanvas.Bar(0, y, canvas.Width, 14, true, true, radius: 7), "fill=\"currentColor\" fill-opacity=\".16\"");
            if (done > 0)
            {
                canvas.Plain(SvgCanvas.Bar(0, y, Math.Max(8, canvas.Width * done / total), 14, true, true, radius: 7), "fill=\"currentColor\"");
            }

            y += 18;
        }

        canvas.End();
        return y + 2;
    }
}
