namespace Serai.Platform.Tables.Imports;

public enum ColumnKind { Text, Date, Integer, Decimal, Email, Country, Choice, Sex, YesNo }

/// <param name="Code">What is stored.</param>
/// <param name="Names">What may stand in a file, in any language; the first one is shown to people.</param>
public sealed record ImportChoice(string Code, params string[] Names);

/// <param name="Key">Stable name for values, mappings and answers.</param>
/// <param name="Header">The English header.</param>
public sealed record ImportColumn(string Key, string Header, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>Other headers that mean this column, above all those in the other interface languages.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>All key columns together tell two rows apart.</summary>
    public bool IsKey { get; init; }

    public IReadOnlyList<ImportChoice> Choices { get; init; } = [];

    public int MaxLength { get; init; } = 1_000;
}

/// <summary>What can be imported: a description, with everything that needs the register supplied from outside.</summary>
public sealed record ImportKind(string Name, string Title, IReadOnlyList<ImportColumn> Columns)
{
    /// <summary>The code of a country written as a name in any language or as a code; null when unknown. Needed where a column is a country.</summary>
    public Func<string, string?>? CountryOf { get; init; }

    /// <summary>Rules over several values of one row.</summary>
    public Func<ImportValues, IEnumerable<ImportRule>>? Check { get; init; }
}

/// <param name="Column">The column to name with it; null when it is about the whole row.</param>
public sealed record ImportRule(string? Column, Language.Message What);
