using SkiaSharp;

namespace Serai.Documents;

/// <summary>The two arches of the serai, as on every page; 40 units a side.</summary>
internal static class HouseMark
{
    public static readonly SKColor Ink = new(0x0E, 0x3A, 0x40);
    public static readonly SKColor Sand = new(0xF6, 0xEA, 0xD2);
    public static readonly SKColor Saffron = new(0xEE, 0xB0, 0x3C);

    public static void Draw(SKCanvas canvas, float x, float y, float side)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(side / 40);
        using var ground = new SKPaint { IsAntialias = true, Color = Ink };
        canvas.DrawRoundRect(new SKRect(0, 0, 40, 40), 9, 9, ground);
        Arches(canvas);
        canvas.Restore();
    }

    public static void Arches(SKCanvas canvas)
    {
        using var sand = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.6f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, Color = Sand };
        using var gold = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.6f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, Color = Saffron };
        using var dot = new SKPaint { IsAntialias = true, Color = Saffron };
        canvas.DrawPath(SKPath.ParseSvgPathData("M7 32V21C7 12.5 13 9 20 5.5 27 9 33 12.5 33 21v11"), sand);
        canvas.DrawPath(SKPath.ParseSvgPathData("M13.5 32V23c0-5 3-7.2 6.5-9.2 3.5 2 6.5 4.2 6.5 9.2v9"), gold);
        canvas.DrawPath(SKPath.ParseSvgPathData("M4.5 34.5h31"), sand);
        canvas.DrawCircle(20, 26, 2.2f, dot);
    }
}
