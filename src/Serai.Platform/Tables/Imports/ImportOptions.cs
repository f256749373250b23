using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

public sealed record ImportOptions
{
    public static readonly ImportOptions Default = new();

    /// <summary>Column key to the position of its column in the file; -1 leaves the column out. What is not named is recognised by its header.</summary>
    public IReadOnlyDictionary<string, int> Mapping { get; init; } = new Dictionary<string, int>();

    /// <summary>Column key to the <see cref="QuestionOption.Answer"/> that was chosen.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
}

/// <summary>Something that can be read in two ways and is therefore asked, once for a whole column.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Header">The header in the file.</param>
/// <param name="Rows">How many rows have two readings.</param>
public sealed record ImportQuestion(string Column, string Header, Message Text, IReadOnlyList<QuestionOption> Options, int Rows);

/// <param name="Hint">What else in the column speaks for this answer; null when nothing does.</param>
public sealed record QuestionOption(string Answer, Message Label, Message? Hint = null);

/// <param name="Add">Rows that would be new records; likewise the others.</param>
public sealed record ImportTotals(int Rows, int Add, int Change, int None, int Conflict, int Refused)
{
    public Message Summary => new("{0} of {1} rows accepted: {2} new, {3} changed, {4} unchanged; {5} in conflict, {6} refused", Add + Change + None, Rows, Add, Change, None, Conflict, Refused);
}

/// <summary>What an import would do. Nothing has been stored.</summary>
/// <param name="Mapping">Column key to position in the file, for every column that was found.</param>
/// <param name="Ignored">Headers that mean nothing to this kind of import.</param>
/// <param name="Questions">To be answered first; the rows are not read while there are any.</param>
/// <param name="Faults">What makes the whole table unusable.</param>
public sealed record ImportResult(Message? Recognised, IReadOnlyDictionary<string, int> Mapping, IReadOnlyList<string> Ignored,
    IReadOnlyList<ImportQuestion> Questions, IReadOnlyList<Message> Faults, IReadOnlyList<ImportRow> Rows, ImportTotals Totals)
{
    public bool IsReady => Questions.Count == 0 && Faults.Count == 0;
}
