using System.Globalization;

namespace Serai.Documents;

/// <summary>What a row holds, brought to the few forms that a file can hold.</summary>
internal static class Cells
{
    public static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        System.DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The number, or null when the value is not one.</summary>
    public static double? Number(object value) => value switch
    {
        double number => double.IsFinite(number) ? number : null,
        float number => float.IsFinite(number) ? number : null,
        decimal number => (double)number,
        int or long or short or byte or uint or ulong or ushort or sbyte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The moment as the clock showed it, or null when the value is not one.</summary>
    public static System.DateTime? Moment(object value) => value switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        System.DateTime moment => moment,
        DateTimeOffset moment => moment.DateTime,
        _ => null,
    };

    /// <summary>Days since 1899-12-30, which Excel counts from; null before March 1900, where Excel's calendar is wrong.</summary>
    public static double? Serial(object value) =>
        Moment(value) is { } moment && moment >= new System.DateTime(1900, 3, 1) ? moment.ToOADate() : null;
}
