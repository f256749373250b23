using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;

namespace Serai.TimeRelease.Logs;

/// <summary>A Parquet file as rows of text, one row group in memory at a time.</summary>
sealed class ParquetTable : IEventTable
{
    readonly ParquetReader _reader;
    readonly DataField[] _fields;

    ParquetTable(ParquetReader reader, string file)
    {
        (_reader, File) = (reader, file);
        _fields = [.. reader.Schema.GetDataFields().Where(f => !f.IsArray && f.MaxRepetitionLevel == 0)];
        Columns = [.. _fields.Select(f => f.Name)];
    }

    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="UnreadableFileException">The file is damaged.</exception>
    public static ParquetTable Open(Stream stream, string file) => Guarded(() =>
    {
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        var table = new ParquetTable(reader, file);
        return table.Columns.Count > 0 ? table : throw new UnreadableFileException(ProblemCodes.FileEmpty, "a Parquet file without columns", "columns");
    });

    public IEnumerable<TableLine> Rows()
    {
        var row = 0;
        for (var g = 0; g < _reader.RowGroupCount; g++)
        {
            var columns = Guarded(() => ReadGroup(g));
            var count = columns.Length == 0 ? 0 : columns[0].Length;
            for (var r = 0; r < count; r++)
            {
                row++;
                var cells = new string?[columns.Length];
                for (var c = 0; c < cells.Length; c++) cells[c] = columns[c][r];
                if (!cells.All(string.IsNullOrWhiteSpace)) yield return new TableLine(row, cells);
            }
        }
    }

    string?[][] ReadGroup(int index)
    {
        using var group = _reader.OpenRowGroupReader(index);
        return [.. _fields.Select(field => ReadColumn(group, field))];
    }

    static string?[] ReadColumn(ParquetRowGroupReader group, DataField field)
    {
        var type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[group.RowCount];
            group.ReadAsync(field, texts.AsMemory()!).AsTask().GetAwaiter().GetResult();
            return texts;
        }
        if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>))
        {
            var bytes = new byte[]?[group.RowCount];
            group.ReadAsync(field, bytes.AsMemory()!).AsTask().GetAwaiter().GetResult();
            return [.. bytes.Select(b => b is null ? null : Encoding.UTF8.GetString(b))];
        }
        var isUtc = field is DateTimeDataField { IsAdjustedToUTC: true } || (field is DateTimeDataField dates && dates.DateTimeFormat == DateTimeFormat.Impala);
        if (type == typeof(DateTime)) return Values<DateTime>(group, field, time => Text(time, isUtc));
        if (type == typeof(DateOnly)) return Values<DateOnly>(group, field, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (type == typeof(int)) return Values<int>(group, field, Number);
        if (type == typeof(long)) return Values<long>(group, field, Number);
        if (type == typeof(short)) return Values<short>(group, field, Number);
        if (type == typeof(sbyte)) return Values<sbyte>(group, field, Number);
        if (type == typeof(byte)) return Values<byte>(group, field, Number);
        if (type == typeof(ushort)) return Values<ushort>(group, field, Number);
        if (type == typeof(uint)) return Values<uint>(group, field, Number);
        if (type == typeof(ulong)) return Values<ulong>(group, field, Number);
        if (type == typeof(float)) return Values<float>(group, field, Number);
        if (type == typeof(double)) return Values<double>(group, field, Number);
        if (type == typeof(decimal)) return Values<decimal>(group, field, Number);
        if (type == typeof(bool)) return Values<bool>(group, field, yes => yes ? "TRUE" : "FALSE");
        if (type == typeof(TimeSpan)) return Values<TimeSpan>(group, field, time => time.ToString("c", CultureInfo.InvariantCulture));
        if (type == typeof(Guid)) return Values<Guid>(group, field, id => id.ToString());
        // A column of another kind can be no stamp, case or lane; the others are read.
        return new string?[group.RowCount];
    }

    static string?[] Values<T>(ParquetRowGroupReader group, DataField field, Func<T, string> text) where T : struct
    {
        if (field.IsNullable)
        {
            var values = new T?[group.RowCount];
            group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(values, v => v is { } value ? text(value) : null);
        }
        var whole = new T[group.RowCount];
        group.ReadAsync<T>(field, whole.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(whole, v => (string?)text(v));
    }

    static string Number<T>(T value) where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    static string Text(DateTime time, bool isUtc) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + (isUtc || time.Kind == DateTimeKind.Utc ? "Z" : "");

    /// <summary>A damaged file makes the package throw nearly anything.</summary>
    static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (UnreadableFileException or OutOfMemoryException))
        {
            throw new UnreadableFileException(FileCodes.Damaged, "a Parquet file that cannot be read (" + fault.Message.Split('\n')[0].TrimEnd('.') + ")", "a complete file; write it again");
        }
    }

    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
