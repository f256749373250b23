using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

public enum ImportStatus { Add, Change, None, Conflict, Refused }

/// <param name="Column">Key of the column.</param>
public sealed record FieldChange(string Column, object? Old, object? New);

/// <param name="Column">The header as it stands in the file; null when the whole row is meant.</param>
public sealed record ImportProblem(int Row, string? Column, Message What)
{
    public Message Message => Column is null ? new Message("Row {0}: {1}", Row, What) : new Message("Row {0}, column {1}: {2}", Row, Column, What);
}

/// <summary>One row of the file with what would become of it.</summary>
/// <param name="Number">As a spreadsheet counts: the first row of the file is 1.</param>
public sealed record ImportRow(int Number, ImportValues Values, ImportStatus Status, IReadOnlyList<ImportProblem> Reasons)
{
    /// <summary>The record that this row would change or leave as it is.</summary>
    public Guid? Existing { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>What the register knows about one row.</summary>
public abstract record ImportMatch
{
    private ImportMatch() { }

    public static readonly ImportMatch New = new Unknown();

    /// <param name="Fields">Present values by column key, of the types that <see cref="ImportValues"/> has.</param>
    public sealed record Found(Guid Id, IReadOnlyDictionary<string, object?> Fields) : ImportMatch;

    /// <summary>A person has to decide, for example because two records fit.</summary>
    public sealed record Unclear(Message Reason) : ImportMatch;

    /// <summary>The rules of the register forbid this row.</summary>
    public sealed record Forbidden(Message Reason) : ImportMatch;

    private sealed record Unknown : ImportMatch;
}

/// <summary>Finds the records for a batch of rows, one answer per row in the same order.</summary>
public delegate Task<IReadOnlyList<ImportMatch>> ImportMatcher(IReadOnlyList<ImportValues> rows, CancellationToken ct);
