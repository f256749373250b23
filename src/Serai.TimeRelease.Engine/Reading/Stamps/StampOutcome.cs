namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>What came of reading one stamp.</summary>
public enum StampOutcome : byte
{
    /// <summary>Read, with a time of day.</summary>
    Read,

    /// <summary>Read as midnight: the text holds no time of day, so a duration made from it carries ± 24 h.</summary>
    ReadDateOnly,

    /// <summary>Nothing there. Missing is not zero.</summary>
    Empty,

    /// <summary>No known way of writing a stamp.</summary>
    Unreadable,

    /// <summary>A day, hour, minute or offset that does not exist, such as 31/02.</summary>
    NoSuchTime,

    /// <summary>A year outside 1900 to 2199.</summary>
    OutOfRange,

    /// <summary>Reads both as day/month and as month/day, and nothing decides.</summary>
    OrderUnclear,

    /// <summary>A wall time without offset, and no zone given.</summary>
    ZoneMissing,

    /// <summary>A wall time that was skipped when the clocks went forward.</summary>
    Skipped,

    /// <summary>A wall time that occurred twice when the clocks went back.</summary>
    Twice,
}
