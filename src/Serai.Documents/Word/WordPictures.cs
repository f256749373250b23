using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Serai.Documents.Word;

internal sealed class WordPictures(MainDocumentPart main)
{
    private const double EmuPerCentimetre = 360_000;
    private uint _last;

    public Drawing Drawing(Picture picture)
    {
        var (pixelsWide, pixelsHigh) = Png.Size(picture.Png);
        var width = (long)(Math.Min(picture.WidthCentimetres, HouseLook.TextWidthCentimetres) * EmuPerCentimetre);
        var height = width * pixelsHigh / pixelsWide;
        var part = main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(picture.Png))
        {
            part.FeedData(stream);
        }

        var id = ++_last;
        var name = "Picture " + id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var alt = WordText.Clean(picture.Alt);
        return new Drawing(new Dw.Inline(
            new Dw.Extent { Cx = width, Cy = height },
            new Dw.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Dw.DocProperties { Id = id, Name = name, Description = alt },
            new Dw.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(
                    new Pic.NonVisualDrawingProperties { Id = id, Name = name, Description = alt },
                    new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(
                    new A.Blip { Embed = main.GetIdOfPart(part) },
                    new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
        });
    }
}
