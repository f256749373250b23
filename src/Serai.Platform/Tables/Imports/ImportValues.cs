namespace Serai.Platform.Tables.Imports;

/// <summary>
/// The values of one row by column key: string, <see cref="DateOnly"/>, long, decimal or bool. A column that is not in the file and an empty
/// cell are both null, and both mean: leave what is there.
/// </summary>
public sealed class ImportValues(int row, IReadOnlyDictionary<string, object> values)
{
    public int Row => row;

    public IReadOnlyDictionary<string, object> All => values;

    public object? this[string key] => values.GetValueOrDefault(key);

    public string? Text(string key) => values.GetValueOrDefault(key) as string;

    public DateOnly? Date(string key) => values.GetValueOrDefault(key) as DateOnly?;

    public long? Integer(string key) => values.GetValueOrDefault(key) as long?;

    public decimal? Decimal(string key) => values.GetValueOrDefault(key) as decimal?;

    public bool? YesNo(string key) => values.GetValueOrDefault(key) as bool?;
}
