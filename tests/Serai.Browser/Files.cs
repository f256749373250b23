using System.Text;

namespace Serai.Browser;

/// <summary>Small true files to hand in.</summary>
static class Files
{
    /// <summary>A PDF of one empty page, a little wider for each number, so that no two are alike.</summary>
    public static byte[] Pdf(int number)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var body in new[] { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {595 + number} 842]>>" })
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var place in places)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A grey JPEG of one pixel.</summary>
    public static byte[] Jpeg() => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=");
}
