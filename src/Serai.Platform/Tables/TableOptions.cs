namespace Serai.Platform.Tables;

/// <summary>What a person has said about a table after seeing what was recognised; null means: recognise it.</summary>
public sealed record TableOptions
{
    public static readonly TableOptions Default = new();

    /// <summary>"utf-8", "utf-16", "utf-16BE", "windows-1251", "windows-1252".</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>Name of the sheet; the first one when null.</summary>
    public string? Sheet { get; init; }

    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Characters of one record, all its cells together.</summary>
    public int MaxRecord { get; init; } = 1024 * 1024;

    /// <summary>What a sheet of a workbook can hold.</summary>
    public int MaxRows { get; init; } = 1_048_576;
}

public enum Confidence { Certain, Likely, Guess }

/// <param name="Delimiter">Null for a workbook.</param>
/// <param name="Encoding">Name of the encoding; null for a workbook.</param>
/// <param name="HasMark">The file begins with a byte order mark.</param>
/// <param name="DecimalMark">Null when no number in the file shows it.</param>
public sealed record TableFormat(char? Delimiter, string? Encoding, bool HasMark, Confidence Confidence, char? DecimalMark, string? Sheet);
