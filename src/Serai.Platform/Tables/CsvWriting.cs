namespace Serai.Platform.Tables;

/// <summary>Writes records that every reader reads back as they were.</summary>
public static class CsvWriting
{
    private static readonly char[] Special = ['"', '\r', '\n', '\0'];

    public static void WriteRecord(TextWriter writer, IEnumerable<string> cells, char delimiter)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) writer.Write(delimiter);
            isFirst = false;
            if (cell.Length > 0 && (cell.Contains(delimiter) || cell.IndexOfAny(Special) >= 0 || cell[0] == ' ' || cell[^1] == ' '))
            {
                writer.Write('"');
                writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(cell);
            }
        }
        writer.Write("\r\n");
    }
}
