namespace Serai.TimeRelease.Engine.Reading.Files;

/// <summary>
/// How much a packed file may hold before it is refused. Sizes in an archive are claims by a stranger, so real bytes are counted
/// while they are unpacked, and reading stops at the cap.
/// </summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Unpacked bytes of one file, over all its parts.</summary>
    public long MaxUnpacked { get; init; } = 16L << 30;

    /// <summary>Unpacked bytes for each packed byte. An event log in XML packs 20 to 60 times.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>The ratio counts only beyond this many unpacked bytes; little files may pack well.</summary>
    public long RatioFrom { get; init; } = 16L << 20;

    public int MaxParts { get; init; } = 2000;

    /// <summary>Characters of all texts that a workbook keeps apart from its cells.</summary>
    public long MaxSharedText { get; init; } = 200_000_000;

    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Characters of one cell or attribute.</summary>
    public int MaxText { get; init; } = 1 << 20;

    public int MaxDepth { get; init; } = 64;

    /// <summary>Bytes of a file that is held in memory while it is read (OCEL as JSON).</summary>
    public long MaxInMemory { get; init; } = 1L << 30;
}
