using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Serai.Platform.Language;

namespace Serai.Platform.Tables;

internal sealed class XlsxSource : ITableSource
{
    private readonly Stream _file;
    private readonly TableOptions _options;
    private readonly Dictionary<(int Row, int Column), string> _errors = [];

    public XlsxSource(Stream file, TableOptions options)
    {
        (_file, _options) = (file, options);
        Format = new TableFormat(null, null, false, Confidence.Certain, null, options.Sheet);
        try
        {
            using var reader = OpenReader();
            if (FindSheet(reader))
            {
                Format = Format with { Sheet = reader.Name };
                _errors = WorkbookErrors.In(file, reader.Name);
            }
            else Fault = new Message("There is no sheet named {0} in this workbook.", options.Sheet);
        }
        catch (Exception error) when (IsDamage(error))
        {
            Fault = new Message("This workbook cannot be read. Save it again in its own program and send that copy.");
        }
    }

    public TableFormat Format { get; }

    public Message? Fault { get; }

    public IEnumerable<TableRow> Records()
    {
        if (Fault is not null) yield break;
        using var reader = OpenReader();
        FindSheet(reader);
        var number = 0;
        while (Read(reader))
        {
            number++;
            yield return ReadRow(reader, number);
        }
    }

    private TableRow ReadRow(IExcelDataReader reader, int number)
    {
        var last = reader.FieldCount;
        while (last > 0 && reader.GetValue(last - 1) is null or "" && !_errors.ContainsKey((number - 1, last - 1))) last--;
        if (last > _options.MaxColumns) throw new TableFaultException(new Message("The table has more than {0} columns.", _options.MaxColumns));
        var cells = new TableCell[last];
        Message? fault = null;
        for (var i = 0; i < last; i++)
        {
            if (_errors.TryGetValue((number - 1, i), out var error))
                fault ??= new Message("Column {0} of this row holds the error {1}; replace it by a value.", ColumnName(i), error);
            cells[i] = Cell(reader.GetValue(i), reader.GetNumberFormatString(i));
        }
        return new TableRow(number, cells, fault);
    }

    private static TableCell Cell(object? value, string? format) => value switch
    {
        null => new TableCell(""),
        string text => new TableCell(text),
        DateTime { TimeOfDay.Ticks: 0 } date => new TableCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date),
        DateTime moment => new TableCell(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), moment),
        TimeSpan time => new TableCell(time.ToString("c", CultureInfo.InvariantCulture), time),
        bool yes => new TableCell(yes ? "TRUE" : "FALSE", yes),
        double number => new TableCell(Number(number, format), number),
        int number => new TableCell(Number(number, format), (double)number),
        _ => new TableCell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>In full, never with an exponent. A number shown as 00042 is an identifier, and keeps its zeros.</summary>
    internal static string Number(double number, string? format)
    {
        if (double.IsInteger(number) && Math.Abs(number) < 1e15)
        {
            var whole = ((long)number).ToString(CultureInfo.InvariantCulture);
            return format is { Length: > 1 } && format.All(c => c == '0') ? whole.PadLeft(format.Length, '0') : whole;
        }
        return Math.Abs(number) is < 1e27 and > 1e-9
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    internal static string ColumnName(int index)
    {
        var name = "";
        for (var n = index + 1; n > 0; n = (n - 1) / 26) name = (char)('A' + (n - 1) % 26) + name;
        return name;
    }

    private bool FindSheet(IExcelDataReader reader)
    {
        if (_options.Sheet is null) return true;
        do
        {
            if (string.Equals(reader.Name, _options.Sheet, StringComparison.OrdinalIgnoreCase)) return true;
        }
        while (reader.NextResult());
        return false;
    }

    private IExcelDataReader OpenReader()
    {
        _file.Position = 0;
        return ExcelReaderFactory.CreateOpenXmlReader(_file, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static bool Read(IExcelDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new TableFaultException(new Message("This workbook cannot be read. Save it again in its own program and send that copy."));
        }
    }

    private static bool IsDamage(Exception error) =>
        error is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or NullReferenceException or IndexOutOfRangeException or OverflowException;
}
