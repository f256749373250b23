using System.Globalization;
using Serai.Documents;

namespace Serai;

/// <summary>The rows of a sheet as JSON objects; the keys are the sheet's English headers, dates are ISO 8601.</summary>
static class SheetJson
{
    public static IEnumerable<Dictionary<string, object?>> Of(Sheet sheet) =>
        sheet.Rows.Select(row => sheet.Columns.Select((c, i) => (c.Header, Value: Plain(row[i]))).ToDictionary(c => c.Header, c => c.Value));

    static object? Plain(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum one => one.ToString(),
        Guid id => id.ToString(),
        _ => value,
    };
}
