namespace Serai.Platform.Files;

/// <summary>Caps that hold for every purpose. They are counted while reading, never taken from what a file says about itself.</summary>
public sealed record FileLimits
{
    private const long Megabyte = 1024 * 1024;

    public static readonly FileLimits Default = new();

    /// <summary>All parts of an archive together, after inflating.</summary>
    public long UnpackedBytes { get; init; } = 200 * Megabyte;

    /// <summary>One part of an archive, after inflating.</summary>
    public long PartBytes { get; init; } = 100 * Megabyte;

    public int Parts { get; init; } = 2_000;

    /// <summary>Unpacked to packed bytes of one part; looked at only above <see cref="RatioFromBytes"/>, because small parts may be very regular.</summary>
    public int Ratio { get; init; } = 200;

    public long RatioFromBytes { get; init; } = 4 * Megabyte;

    /// <summary>Word nests tables in text boxes in tables; real documents stay below 100.</summary>
    public int XmlDepth { get; init; } = 256;

    /// <summary>The longest stretch between two tags, so that one attribute or text cannot fill the memory.</summary>
    public int XmlRunBytes { get; init; } = 1024 * 1024;

    /// <summary>Different element and attribute names in one part.</summary>
    public int XmlNames { get; init; } = 20_000;

    public long Pixels { get; init; } = 40_000_000;

    /// <summary>Pixels times bytes per pixel while decoding.</summary>
    public long DecodedBytes { get; init; } = 128 * Megabyte;

    /// <summary>Compressed text inside a picture, after inflating.</summary>
    public long PictureTextBytes { get; init; } = Megabyte;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);
}
