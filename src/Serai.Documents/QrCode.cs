using System.Globalization;
using System.Text;
using QRCoder;
using SkiaSharp;

namespace Serai.Documents;

/// <summary>QR codes with a quiet zone of four modules and medium error correction (15 % may be covered or dirty).</summary>
public static class QrCode
{
    private const int Quiet = 4;

    /// <summary>An inline SVG, dark on white in every colour scheme because many readers fail on inverted codes.</summary>
    /// <param name="label">What scanning it does, for those who cannot see it.</param>
    public static string Svg(string text, string label)
    {
        var modules = Modules(text);
        var size = modules.GetLength(0) + 2 * Quiet;
        var path = new StringBuilder();
        foreach (var (x, y, width) in Runs(modules))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h{width}v1h-{width}z");
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="qr-code" role="img" aria-label="{XmlText.Escape(label)}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{path}"/></svg>""");
    }

    /// <param name="pixelsPerModule">Side of one small square.</param>
    public static byte[] Png(string text, int pixelsPerModule = 8)
    {
        var modules = Modules(text);
        var size = (modules.GetLength(0) + 2 * Quiet) * pixelsPerModule;
        using var bitmap = new SKBitmap(size, size);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        Draw(canvas, modules, new SKRect(0, 0, size, size), SKColors.Black);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    internal static void Draw(SKCanvas canvas, string text, SKRect area, SKColor colour) => Draw(canvas, Modules(text), area, colour);

    private static void Draw(SKCanvas canvas, bool[,] modules, SKRect area, SKColor colour)
    {
        var side = area.Width / (modules.GetLength(0) + 2 * Quiet);
        using var paint = new SKPaint { Color = colour, IsAntialias = false };
        using var path = new SKPathBuilder();
        foreach (var (x, y, width) in Runs(modules))
        {
            path.AddRect(new SKRect(area.Left + (x + Quiet) * side, area.Top + (y + Quiet) * side, area.Left + (x + Quiet + width) * side, area.Top + (y + Quiet + 1) * side));
        }

        using var shape = path.Detach();
        canvas.DrawPath(shape, paint);
    }

    private static IEnumerable<(int X, int Y, int Width)> Runs(bool[,] modules)
    {
        for (var y = 0; y < modules.GetLength(0); y++)
        {
            for (var x = 0; x < modules.GetLength(1); x++)
            {
                var start = x;
                while (x < modules.GetLength(1) && modules[y, x])
                {
                    x++;
                }

                if (x > start)
                {
                    yield return (start, y, x - start);
                }
            }
        }
    }

    private static bool[,] Modules(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);

        // QRCoder adds the quiet zone itself; it is taken off so that the two drawings decide on it.
        var size = data.ModuleMatrix.Count - 2 * Quiet;
        var modules = new bool[size, size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                modules[y, x] = data.ModuleMatrix[y + Quiet][x + Quiet];
            }
        }

        return modules;
    }
}
