using SkiaSharp;

namespace Serai.Documents;

/// <summary>A seal of 600 units: scalloped edge, rings, the arches, title and subtitle, and a ribbon across the foot.</summary>
internal static class BadgePicture
{
    public static byte[] Draw(string title, string subtitle, string ribbon, int size)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException("There is not enough memory to draw the badge.");
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(size / 600f);
        Seal(canvas);
        canvas.Save();
        canvas.Translate(300 - 70, 92);
        canvas.Scale(140 / 40f);
        HouseMark.Arches(canvas);
        canvas.Restore();

        var y = Lines(canvas, title, 292, 46, 400, 2, HouseMark.Sand, bold: true);
        Lines(canvas, subtitle, y + 6, 26, 400, 3, HouseMark.Saffron, bold: false);
        Ribbon(canvas, ribbon);
        using var image = surface.Snapshot();
        return image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static void Seal(SKCanvas canvas)
    {
        using var edge = new SKPathBuilder();
        const int scallops = 40;
        for (var i = 0; i <= scallops * 12; i++)
        {
            var angle = 2 * Math.PI * i / (scallops * 12);
            var r = 278 + 10 * Math.Cos(scallops * angle);
            var (x, y) = ((float)(300 + r * Math.Cos(angle)), (float)(300 + r * Math.Sin(angle)));
            if (i == 0)
            {
                edge.MoveTo(x, y);
            }
            else
            {
                edge.LineTo(x, y);
            }
        }

        edge.Close();
        using var shape = edge.Detach();
        using var gold = new SKPaint { IsAntialias = true, Color = HouseMark.Saffron };
        using var ink = new SKPaint { IsAntialias = true, Color = HouseMark.Ink };
        using var ring = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 3, Color = HouseMark.Sand.WithAlpha(170) };
        using var fine = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1, Color = HouseMark.Sand.WithAlpha(40) };
        canvas.DrawPath(shape, gold);
        canvas.DrawCircle(300, 300, 260, ink);
        for (var i = 0; i < 24; i++)
        {
            var angle = i * Math.PI / 12;
            canvas.DrawCircle(300 + 120 * (float)Math.Cos(angle), 300 + 120 * (float)Math.Sin(angle), 125, fine);
        }

        canvas.DrawCircle(300, 300, 249, ring);
    }

    private static float Lines(SKCanvas canvas, string text, float top, float size, float room, int most, SKColor colour, bool bold)
    {
        var lines = Fonts.Wrap(text, size, room, bold);
        while (lines.Count > most && size > 14)
        {
            size -= 1;
            lines = Fonts.Wrap(text, size, room, bold);
        }

        foreach (var line in lines)
        {
            Text(canvas, line, top + size * .8f, size, colour, bold);
            top += size * 1.2f;
        }

        return top;
    }

    private static void Ribbon(SKCanvas canvas, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var size = Math.Min(34, 34 * 250 / (float)Math.Max(1, Fonts.Width(text, 34, bold: true)));
        var half = (float)Fonts.Width(text, size, bold: true) / 2 + 34;
        using var gold = new SKPaint { IsAntialias = true, Color = HouseMark.Saffron };
        using var path = new SKPathBuilder();
        path.MoveTo(300 - half - 22, 462);
        path.LineTo(300 + half + 22, 462);
        path.LineTo(300 + half + 4, 488);
        path.LineTo(300 + half + 22, 514);
        path.LineTo(300 - half - 22, 514);
        path.LineTo(300 - half - 4, 488);
        path.Close();
        using var shape = path.Detach();
        canvas.DrawPath(shape, gold);
        Text(canvas, text, 488 + size * .36f, size, HouseMark.Ink, bold: true);
    }

    private static void Text(SKCanvas canvas, string text, float y, float size, SKColor colour, bool bold) =>
        ShapedText.Draw(canvas, text, 300, y, SKTextAlign.Center, Fonts.Face(bold), size, colour);
}
