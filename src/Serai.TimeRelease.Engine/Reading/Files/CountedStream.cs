namespace Serai.TimeRelease.Engine.Reading.Files;

/// <summary>Counts what really comes out of a packed file and stops when it is more than an honest file holds.</summary>
sealed class CountedStream(Stream inner, Unpacked unpacked) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw new UnreadableFileException(FileCodes.Damaged, "the packed data are damaged or cut off (" + damage.Message.TrimEnd('.') + ")", "a complete file; send or save it again");
        }
        unpacked.Add(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The running count over all parts of one file.</summary>
sealed class Unpacked(long packed, ReadLimits limits)
{
    long _bytes;

    public void Add(int bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.MaxUnpacked)
            throw new UnreadableFileException(FileCodes.TooLarge, $"more than {limits.MaxUnpacked / (1 << 20):N0} MB when unpacked", $"at most {limits.MaxUnpacked / (1 << 20):N0} MB");
        if (_bytes > limits.RatioFrom && _bytes / Math.Max(1, packed) > limits.MaxRatio)
            throw new UnreadableFileException(FileCodes.Bomb, $"more than {limits.MaxRatio} unpacked bytes for each packed byte", $"at most {limits.MaxRatio}, as honest files have; this one would fill the memory");
    }
}
