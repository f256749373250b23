namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>A run of whole rows, in a buffer that one thread owns. Behind the text stand <see cref="Slack"/> zero bytes, so that wide loads may pass its end.</summary>
sealed unsafe class Chunk
{
    public const int Slack = 128;

    public Chunk(int capacity) => Resize(capacity);

    public byte[] Buffer { get; private set; } = [];
    public byte* Pointer { get; private set; }
    public int Capacity => Buffer.Length - Slack;
    public int Length;

    /// <summary>Number of the first row, and where it stands in the text of the file.</summary>
    public int FirstRow;
    public long Offset;
    public bool HasQuotes;

    /// <summary>False where the text is not sound UTF-8, so that its rows have to be looked at one by one.</summary>
    public bool Sound;

    /// <summary>Set where the chunk is the beginning of one row that cannot be read; <see cref="RowLength"/> is the length of that row.</summary>
    public string? RefusedAs;
    public long RowLength;

    public void Resize(int capacity)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(capacity + Slack, pinned: true);
        Buffer.AsSpan(0, Math.Min(Length, capacity)).CopyTo(buffer);
        Buffer = buffer;
        fixed (byte* first = buffer)
            Pointer = first;
    }
}
