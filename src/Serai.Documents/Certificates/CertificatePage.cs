using SkiaSharp;

namespace Serai.Documents;

/// <summary>The text of one certificate, from top to bottom and along the foot.</summary>
internal sealed class CertificatePage(SKCanvas canvas, Certificate certificate, UsedGlyphs used)
{
    private const float Centre = CertificatePdf.Width / 2;
    private const float Edge = 78;
    private const float FootTop = 432;
    private const float Qr = 76;

    private static readonly SKColor Ink = new(0x1C, 0x2B, 0x2D);
    private static readonly SKColor Teal = new(0x0B, 0x5F, 0x66);
    private static readonly SKColor Quiet = new(0x58, 0x64, 0x60);

    public void Draw()
    {
        HouseMark.Draw(canvas, Centre - 21, 68, 42);
        var y = 126f;
        foreach (var name in certificate.Organisation)
        {
            y = Line(name, y, 11.5f, Teal, bold: true, room: 600) + 12;
        }

        y = Line(certificate.Title, y + 30, 31, HouseMark.Ink, bold: true, room: 640) + 6;
        if (certificate.Preamble is not null)
        {
            y = Line(certificate.Preamble, y + 16, 12.5f, Quiet, room: 600, italic: true);
        }

        y = Line(certificate.PersonName, y + 40, 33, Teal, bold: true, room: 620);
        using (var rule = new SKPaint { IsAntialias = true, Color = new SKColor(0xD9, 0x93, 0x14), StrokeWidth = 1.1f, Style = SKPaintStyle.Stroke })
        {
            canvas.DrawLine(Centre - 150, y + 11, Centre + 150, y + 11, rule);
        }

        y += 11;
        if (certificate.UnderName is not null)
        {
            y = Line(certificate.UnderName, y + 17, 12, Quiet, room: 620) - 2;
        }

        Statements(y + 18);
        Foot();
    }

    /// <summary>As large as the room above the foot allows, between 13 and 8 points.</summary>
    private void Statements(float top)
    {
        for (var size = 13f; ; size -= .25f)
        {
            var paragraphs = certificate.Statements.Select(text => Fonts.Wrap(text, size, 600)).ToList();
            var leading = size * 1.38f;
            var need = paragraphs.Sum(lines => lines.Count * leading) + (paragraphs.Count - 1) * size * .5f;
            if (top + need > FootTop - 8 && size > 8)
            {
                continue;
            }

            var y = top + Math.Max(0, (FootTop - 8 - top - need) * .25f) + size * .8f;
            foreach (var lines in paragraphs)
            {
                foreach (var line in lines)
                {
                    Text(line, Centre, y, size, Ink, SKTextAlign.Center);
                    y += leading;
                }

                y += size * .5f;
            }

            return;
        }
    }

    private void Foot()
    {
        if (certificate.CheckAddress is { } address)
        {
            Check(address);
        }

        Text(certificate.DateLine, Edge, FootTop + Qr + 17, 9.5f, Ink, SKTextAlign.Left);
        Text(certificate.NumberLine, Edge, FootTop + Qr + 31, 8.2f, Quiet, SKTextAlign.Left);
        Signatories();
    }

    private void Check(string address)
    {
        QrCode.Draw(canvas, address, new SKRect(CertificatePdf.Width - Edge - Qr + 8, FootTop + 8, CertificatePdf.Width - Edge + 8, FootTop + 8 + Qr), HouseMark.Ink);
        const float right = CertificatePdf.Width - Edge;
        var lines = Fonts.Wrap(certificate.CheckLine, 7.2, 280).Concat(Fonts.Wrap(address, 7.2, 280, bold: true)).ToList();
        var checkLines = Fonts.Wrap(certificate.CheckLine, 7.2, 280).Count;
        for (var i = 0; i < lines.Count; i++)
        {
            Text(lines[i], right, FootTop + Qr + 17 + i * 9.4f, 7.2f, i < checkLines ? Quiet : Ink, SKTextAlign.Right, bold: i >= checkLines);
        }
    }

    private void Signatories()
    {
        var people = certificate.Signatories.Take(3).ToList();
        if (people.Count == 0)
        {
            return;
        }

        // Left of the QR code, with the date under the first.
        const float left = Edge, right = CertificatePdf.Width - Edge - Qr - 24;
        var room = (right - left) / people.Count;
        var wide = Math.Min(room - 24, 200);
        using var rule = new SKPaint { IsAntialias = true, Color = Quiet, StrokeWidth = .7f, Style = SKPaintStyle.Stroke };
        for (var i = 0; i < people.Count; i++)
        {
            var x = left + i * room;
            var y = FootTop + 30;
            canvas.DrawLine(x, y, x + wide, y, rule);
            Text(people[i].Name, x, y + 13, Fit(people[i].Name, 10, wide, bold: true), Ink, SKTextAlign.Left, bold: true);
            var words = string.Join(", ", new[] { people[i].Role, people[i].Organisation }.Where(part => !string.IsNullOrEmpty(part)));
            var lines = Fonts.Wrap(words, 8, wide).Take(2).ToList();
            for (var n = 0; n < lines.Count; n++)
            {
                Text(lines[n], x, y + 24.5f + n * 10, 8, Quiet, SKTextAlign.Left);
            }
        }
    }

    /// <returns>The baseline, for what follows.</returns>
    private float Line(string text, float baseline, float size, SKColor colour, float room, bool bold = false, bool italic = false)
    {
        Text(text, Centre, baseline, Fit(text, size, room, bold), colour, SKTextAlign.Center, bold, italic);
        return baseline + size * .25f;
    }

    private static float Fit(string text, float size, float room, bool bold)
    {
        var wide = Fonts.Width(text, size, bold);
        return wide <= room ? size : (float)(size * room / wide);
    }

    private void Text(string text, float x, float y, float size, SKColor colour, SKTextAlign align, bool bold = false, bool italic = false) =>
        ShapedText.Draw(canvas, text, x, y, align, Fonts.Face(bold, italic), size, colour, used);
}
