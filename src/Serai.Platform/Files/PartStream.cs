using System.IO.Compression;
using Serai.Platform.Language;

namespace Serai.Platform.Files;

/// <summary>One part of an archive while it inflates: counts real bytes, sums the checksum, watches for what must not be inside.</summary>
internal sealed class PartStream : Stream
{
    private static readonly uint[] Table = MakeTable();

    private readonly ZipPart _part;
    private readonly FileLimits _limits;
    private readonly Stream _inner;
    private readonly TestVirusWatch _virus = new();
    private readonly CancellationToken _ct;
    private readonly bool _isXml;
    private uint _crc = uint.MaxValue;
    private long _count;
    private long _run;

    public PartStream(Stream file, ZipPart part, FileLimits limits, bool isXml, CancellationToken ct)
    {
        (_part, _limits, _isXml, _ct) = (part, limits, isXml, ct);
        var window = new Window(file, part.DataAt, part.Packed);
        _inner = part.Deflated ? new DeflateStream(window, CompressionMode.Decompress) : window;
    }

    public override int Read(Span<byte> buffer)
    {
        _ct.ThrowIfCancellationRequested();
        int read;
        try
        {
            read = _inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw ZipCatalogue.Damaged();
        }
        if (read == 0)
        {
            if (buffer.Length > 0) CheckEnd();
            return 0;
        }
        _count += read;
        // The directory's size was already held against the caps; more than it announced is a lie.
        if (_count > _part.Unpacked) throw ZipCatalogue.Bomb(_limits);
        var got = buffer[..read];
        var crc = _crc;
        foreach (var b in got) crc = Table[(crc ^ b) & 0xFF] ^ crc >> 8;
        _crc = crc;
        _virus.Look(got);
        if (_isXml) CountRun(got);
        return read;
    }

    public void Drain()
    {
        var buffer = new byte[81920];
        while (Read(buffer) > 0) { }
    }

    private void CheckEnd()
    {
        if (_count != _part.Unpacked || ~_crc != _part.Crc) throw ZipCatalogue.Damaged();
    }

    // '<' may not stand inside a tag, so this bounds the longest attribute as well as the longest text.
    private void CountRun(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var at = bytes.IndexOf((byte)'<');
            _run += at < 0 ? bytes.Length : at;
            if (_run > _limits.XmlRunBytes)
                throw new FileRefusedException(FileFault.XmlTooLong, new Message("This document contains one text or attribute that is longer than {0} KB.", _limits.XmlRunBytes / 1024));
            if (at < 0) return;
            _run = 0;
            bytes = bytes[(at + 1)..];
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _count; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
            table[i] = c;
        }
        return table;
    }

    /// <summary>A stretch of the file; the file itself stays open.</summary>
    private sealed class Window(Stream file, long start, long length) : Stream
    {
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            var wanted = (int)Math.Min(buffer.Length, length - _at);
            if (wanted <= 0) return 0;
            file.Position = start + _at;
            var read = file.Read(buffer[..wanted]);
            _at += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _at; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
