using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace Serai.Documents;

/// <summary>
/// Text shaped by HarfBuzz: kerning, combining marks, joined scripts. Latin ligatures are off, because "fi" drawn as one sign is copied
/// out of a PDF as one sign, and then "certificate" is not found.
/// </summary>
internal sealed class ShapedText : IDisposable
{
    private const int Units = 2048;
    private static readonly Feature[] Features = [Feature.Parse("liga=0"), Feature.Parse("clig=0"), Feature.Parse("dlig=0")];

    private readonly Buffer _buffer = new();

    public ShapedText(string text, SKTypeface face)
    {
        _buffer.AddUtf16(XmlText.Clean(text));
        _buffer.GuessSegmentProperties();
        using var stream = face.OpenStream(out var index);
        using var blob = stream.ToHarfBuzzBlob();
        using var table = new Face(blob, index);
        using var font = new Font(table);
        font.SetScale(Units, Units);
        font.SetFunctionsOpenType();
        font.Shape(_buffer, Features);
    }

    /// <summary>In units of the font's size.</summary>
    public float Width => _buffer.GlyphPositions.Sum(position => position.XAdvance) / (float)Units;

    public static void Draw(SKCanvas canvas, string text, float x, float y, SKTextAlign align, SKTypeface face, float size, SKColor colour, UsedGlyphs? used = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        using var shaped = new ShapedText(text, face);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        using var builder = new SKTextBlobBuilder();
        var glyphs = shaped._buffer.GlyphInfos;
        var positions = shaped._buffer.GlyphPositions;
        var ids = new ushort[glyphs.Length];
        var points = new SKPoint[glyphs.Length];
        var scale = size / Units;
        float pen = 0, lift = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ids[i] = (ushort)glyphs[i].Codepoint;
            points[i] = new SKPoint(pen + positions[i].XOffset * scale, lift - positions[i].YOffset * scale);
            pen += positions[i].XAdvance * scale;
            lift -= positions[i].YAdvance * scale;
        }

        using var font = new SKFont(used?.Face(face, ids) ?? face, size) { Subpixel = true };
        builder.AddPositionedRun(ids, font, points);
        using var blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, align == SKTextAlign.Center ? x - pen / 2 : align == SKTextAlign.Right ? x - pen : x, y, paint);
        }
    }

    public void Dispose() => _buffer.Dispose();
}
