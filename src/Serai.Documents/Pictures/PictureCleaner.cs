using SkiaSharp;

namespace Serai.Documents;

/// <param name="Bytes">Null when the picture could not be decoded to its end.</param>
/// <param name="IsTooLarge">The picture needs more memory than was allowed.</param>
public sealed record CleanPicture(byte[]? Bytes, int Width, int Height, bool IsTooLarge);

/// <summary>
/// Draws a JPEG or PNG anew, upright and with nothing but its pixels: no position, camera, author, thumbnail, further frames, or
/// bytes behind its end. The caller has checked the header against its limits.
/// </summary>
public static class PictureCleaner
{
    private const int JpegQuality = 90;

    /// <param name="file">The file; JPEG stays JPEG, PNG stays PNG.</param>
    /// <param name="maxDecodedBytes">Width times height times bytes per pixel; a larger JPEG is decoded at a smaller scale, a larger PNG is refused.</param>
    public static CleanPicture Clean(byte[] file, long maxDecodedBytes)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png)) return new CleanPicture(null, 0, 0, false);
        var isJpeg = codec.EncodedFormat == SKEncodedImageFormat.Jpeg;
        var color = codec.Info.ColorType == SKColorType.Gray8 ? SKColorType.Gray8 : SKColorType.Rgba8888;
        var alpha = isJpeg || color == SKColorType.Gray8 ? SKAlphaType.Opaque : SKAlphaType.Unpremul;
        var bytesPerPixel = color == SKColorType.Gray8 ? 1L : 4L;
        // Turning needs a second picture of the same size.
        var copies = codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? 1 : 2;

        var size = codec.Info.Size;
        for (var eighth = 8; bytesPerPixel * copies * size.Width * size.Height > maxDecodedBytes; eighth--)
        {
            if (!isJpeg || eighth == 0) return new CleanPicture(null, size.Width, size.Height, true);
            size = codec.GetScaledDimensions(eighth / 8f);
        }

        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, color, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return new CleanPicture(null, size.Width, size.Height, false);
        using var upright = codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? null : Turn(bitmap, codec.EncodedOrigin);
        using var pixels = (upright ?? bitmap).PeekPixels();
        using var encoded = isJpeg
            ? pixels.Encode(new SKJpegEncoderOptions(JpegQuality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            : pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6));
        return encoded is null ? new CleanPicture(null, size.Width, size.Height, false) : new CleanPicture(encoded.ToArray(), pixels.Width, pixels.Height, false);
    }

    /// <summary>Phones save pictures lying and say in the metadata how to turn them; as the metadata goes, the pixels are turned.</summary>
    private static SKBitmap Turn(SKBitmap source, SKEncodedOrigin origin)
    {
        float w = source.Width, h = source.Height;
        var (matrix, isSideways) = origin switch
        {
            SKEncodedOrigin.TopRight => (new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1), false),
            SKEncodedOrigin.BottomRight => (new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1), false),
            SKEncodedOrigin.BottomLeft => (new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1), false),
            SKEncodedOrigin.LeftTop => (new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1), true),
            SKEncodedOrigin.RightTop => (new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1), true),
            SKEncodedOrigin.RightBottom => (new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1), true),
            SKEncodedOrigin.LeftBottom => (new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1), true),
            _ => (SKMatrix.Identity, false),
        };
        var turned = new SKBitmap(new SKImageInfo(isSideways ? source.Height : source.Width, isSideways ? source.Width : source.Height,
            source.ColorType, source.AlphaType == SKAlphaType.Unpremul ? SKAlphaType.Premul : source.AlphaType, source.ColorSpace));
        using var canvas = new SKCanvas(turned);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(source, new SKPoint(0, 0), SKSamplingOptions.Default);
        return turned;
    }
}
