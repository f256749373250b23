using System.IO.Compression;
using System.Text;

namespace Serai.Tests.Files;

internal static class Pdfs
{
    /// <summary>A one-page PDF, with more in its catalogue and more objects when given.</summary>
    public static byte[] Plain(string catalogue = "", string objects = "", int pages = 1)
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ").Append(catalogue).Append(" >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [");
        for (var i = 0; i < pages; i++) text.Append(3 + i).Append(" 0 R ");
        text.Append("] /Count ").Append(pages).Append(" >>\nendobj\n");
        for (var i = 0; i < pages; i++) text.Append(3 + i).Append(" 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n");
        text.Append(objects).Append("trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>The objects are inside a compressed object stream.</summary>
    public static byte[] Packed(string objects)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes("9 0 " + objects));
        return Plain(objects: $"9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
    }
}
