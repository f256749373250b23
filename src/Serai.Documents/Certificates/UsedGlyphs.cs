using SkiaSharp;

namespace Serai.Documents;

/// <summary>
/// Knows which glyphs a document uses. It is drawn once to nothing to find them out, and then for good with faces that hold no others.
/// </summary>
internal sealed class UsedGlyphs : IDisposable
{
    private readonly Dictionary<SKTypeface, HashSet<ushort>> _used = [];
    private Dictionary<SKTypeface, SKTypeface>? _slim;

    /// <summary>The face to draw with, for a face that text was shaped with.</summary>
    public SKTypeface Face(SKTypeface face, ushort[] glyphs)
    {
        if (_slim is not null)
        {
            return _slim.GetValueOrDefault(face, face);
        }

        if (!_used.TryGetValue(face, out var used))
        {
            _used.Add(face, used = []);
        }

        used.UnionWith(glyphs);
        return face;
    }

    public void Slim() => _slim = _used.ToDictionary(entry => entry.Key, entry =>
    {
        using var data = SKData.CreateCopy(SlimFont.Keep(Bytes(entry.Key), entry.Value));
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("The reduced font cannot be read.");
    });

    public void Dispose()
    {
        foreach (var face in _slim?.Values ?? Enumerable.Empty<SKTypeface>())
        {
            face.Dispose();
        }
    }

    private static byte[] Bytes(SKTypeface face)
    {
        using var stream = face.OpenStream(out _);
        var bytes = new byte[stream.Length];
        stream.Read(bytes, bytes.Length);
        return bytes;
    }
}
