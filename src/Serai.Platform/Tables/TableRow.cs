using Serai.Platform.Language;

namespace Serai.Platform.Tables;

/// <param name="Text">As a person would read it; numbers in full, never with an exponent.</param>
/// <param name="Value">In a workbook the typed value (DateTime, double, bool); null where there is only text.</param>
public readonly record struct TableCell(string Text, object? Value = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <param name="Number">As a spreadsheet counts: the first row of the file is 1.</param>
/// <param name="Fault">Why this row cannot be used, for example because it holds a NUL character; null for a sound row.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells, Message? Fault = null)
{
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : new TableCell("");

    public bool IsBlank => Fault is null && Cells.All(c => c.IsEmpty);
}

/// <summary>The whole table cannot be read further.</summary>
internal sealed class TableFaultException(Message reason) : Exception(reason.English)
{
    public Message Reason => reason;
}
