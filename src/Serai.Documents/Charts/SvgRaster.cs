using System.Text;
using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace Serai.Documents.Charts;

/// <summary>Turns our own SVG into pixels with the fonts of this library.</summary>
internal static class SvgRaster
{
    public static byte[] Png(string svg, double scale)
    {
        using var picture = new SKSvg();
        picture.Settings.TypefaceProviders?.Clear();
        picture.Settings.TypefaceProviders?.Add(new OwnTypefaces());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(svg));
        var drawn = picture.Load(stream) ?? throw new InvalidOperationException("The SVG of the chart cannot be drawn.");
        var area = drawn.CullRect;
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(area.Width * scale), (int)Math.Ceiling(area.Height * scale)))
            ?? throw new InvalidOperationException("There is not enough memory to draw the picture.");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        surface.Canvas.DrawPicture(drawn);
        using var image = surface.Snapshot();
        return image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private sealed class OwnTypefaces : ITypefaceProvider
    {
        public SKTypeface? FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
            Fonts.Face(fontWeight >= SKFontStyleWeight.SemiBold, fontStyle != SKFontStyleSlant.Upright);
    }
}
