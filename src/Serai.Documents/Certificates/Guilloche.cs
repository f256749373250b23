using SkiaSharp;

namespace Serai.Documents;

/// <summary>The border of a certificate: bundles of fine waves that a photocopier blurs, and a rosette behind the text.</summary>
internal static class Guilloche
{
    private static readonly SKColor Teal = new(0x0B, 0x5F, 0x66);
    private static readonly SKColor Saffron = new(0xD9, 0x93, 0x14);

    public static void Draw(SKCanvas canvas, float width, float height)
    {
        using var fine = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = .4f, Color = Teal.WithAlpha(190) };
        using var rule = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = .9f, Color = Teal };
        using var gold = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = .5f, Color = Saffron };
        const float middle = 33, depth = 8;
        for (var wave = 0; wave < 8; wave++)
        {
            canvas.DrawPath(Band(width, height, middle, depth, wave * Math.PI / 4), wave % 4 == 1 ? gold : fine);
        }

        canvas.DrawRoundRect(new SKRect(middle - 11.5f, middle - 11.5f, width - middle + 11.5f, height - middle + 11.5f), 4, 4, rule);
        canvas.DrawRoundRect(new SKRect(middle + 11.5f, middle + 11.5f, width - middle - 11.5f, height - middle - 11.5f), 2, 2, rule);
        canvas.DrawRoundRect(new SKRect(middle + 14.5f, middle + 14.5f, width - middle - 14.5f, height - middle - 14.5f), 2, 2, gold);

        using var faint = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = .5f, Color = Teal.WithAlpha(20) };
        for (var ring = 0; ring < 9; ring++)
        {
            canvas.DrawPath(Rosette(width / 2, height / 2 + 6, 120 + ring * 7, 26, ring * Math.PI / 9), faint);
        }
    }

    /// <summary>A closed wave around the page; each side holds a whole number of waves so that the corners meet.</summary>
    private static SKPath Band(float width, float height, float inset, float depth, double phase)
    {
        using var path = new SKPathBuilder();
        var corners = new[] { (inset, inset), (width - inset, inset), (width - inset, height - inset), (inset, height - inset) };
        var first = true;
        for (var side = 0; side < 4; side++)
        {
            var (x1, y1) = corners[side];
            var (x2, y2) = corners[(side + 1) % 4];
            double length = Math.Abs(x2 - x1) + Math.Abs(y2 - y1);
            var waves = (int)Math.Round(length / 26);
            double dx = (x2 - x1) / length, dy = (y2 - y1) / length;
            var steps = waves * 16;
            for (var i = 0; i <= steps; i++)
            {
                var t = i / (double)steps;

                // The swing grows out of the corner, where two sides would otherwise miss each other.
                var swing = depth * Math.Min(1, Math.Min(t, 1 - t) * length / 18) * Math.Sin(2 * Math.PI * waves * t + phase);
                var x = (float)(x1 + dx * length * t - dy * swing);
                var y = (float)(y1 + dy * length * t + dx * swing);
                if (first)
                {
                    path.MoveTo(x, y);
                    first = false;
                }
                else
                {
                    path.LineTo(x, y);
                }
            }
        }

        path.Close();
        return path.Detach();
    }

    private static SKPath Rosette(float cx, float cy, double radius, double depth, double phase)
    {
        using var path = new SKPathBuilder();
        const int steps = 480;
        for (var i = 0; i <= steps; i++)
        {
            var angle = 2 * Math.PI * i / steps;
            var r = radius + depth * Math.Sin(12 * angle + phase);
            var (x, y) = ((float)(cx + r * Math.Cos(angle)), (float)(cy + r * Math.Sin(angle)));
            if (i == 0)
            {
                path.MoveTo(x, y);
            }
            else
            {
                path.LineTo(x, y);
            }
        }

        path.Close();
        return path.Detach();
    }
}
