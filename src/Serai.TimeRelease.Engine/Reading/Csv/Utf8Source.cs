using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>The bytes of a file as UTF-8 without byte-order mark, in order. A file in another encoding is converted on the way.</summary>
sealed class Utf8Source : IDisposable
{
    readonly SafeFileHandle? _handle;
    readonly Stream? _converted;
    readonly int _mark;
    long _at;

    public Utf8Source(string path, Encoding encoding, int mark)
    {
        _mark = mark;
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
            _at = mark;
            return;
        }
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        stream.Seek(mark, SeekOrigin.Begin);
        _converted = Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false));
    }

    /// <summary>Where in the file the first byte of text stands, for UTF-8; positions in converted text are positions in the converted text.</summary>
    public int Mark => _converted is null ? _mark : 0;

    /// <summary>Fills the buffer as far as there is text; less than asked for only at the end.</summary>
    public int Read(Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = _handle is not null ? RandomAccess.Read(_handle, buffer[total..], _at) : _converted!.Read(buffer[total..]);
            if (read == 0)
                break;
            total += read;
            _at += read;
        }
        return total;
    }

    public void Dispose()
    {
        _handle?.Dispose();
        _converted?.Dispose();
    }
}
