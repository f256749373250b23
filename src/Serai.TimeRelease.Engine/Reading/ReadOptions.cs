namespace Serai.TimeRelease.Engine.Reading;

/// <summary>In which order a date such as 03/04/2025 is written.</summary>
public enum DateOrder
{
    /// <summary>Decided over the whole column; refused where both are possible.</summary>
    Detect,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>How an input is read. Everything has a default; what cannot be decided from the input is refused with the name of the option that decides it.</summary>
public sealed record ReadOptions
{
    /// <summary>IANA name of the zone of stamps that carry no offset; null refuses them.</summary>
    public string? Zone { get; init; }

    public DateOrder DateOrder { get; init; }

    /// <summary>Column separator; null detects comma, semicolon, tab or bar.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Name of the encoding (utf-8, utf-16, windows-1251, windows-1252); null detects it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Refuse the whole file for one refused row.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Bytes that reading may take before it goes on in temporary files; null for 60 % of what the machine has free.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Threads; null for as many as the machine has, four at most.</summary>
    public int? Threads { get; init; }

    /// <summary>Longest row in bytes. A row beyond it is refused and the next one looked for.</summary>
    public int MaxRowBytes { get; init; } = 16 << 20;

    /// <summary>Which of two instants a local time means that occurred twice: null refuses it.</summary>
    public TwiceChoice? Twice { get; init; }
}

/// <summary>The answer to a local time that occurred twice.</summary>
public enum TwiceChoice
{
    First,
    Second,
}
