using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.ImportRoom;

/// <summary>Reads a value back from the words of the audit.</summary>
static class AuditedValue
{
    public static object? Read(IProperty property, string? written)
    {
        if (written is null)
            return null;
        var converter = property.GetValueConverter() ?? property.GetTypeMapping().Converter;
        var stored = Parse(Nullable.GetUnderlyingType(converter?.ProviderClrType ?? property.ClrType) ?? converter?.ProviderClrType ?? property.ClrType, written);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    static object Parse(Type type, string written) =>
        type == typeof(string) ? written
        : type == typeof(Guid) ? Guid.Parse(written)
        : type == typeof(DateTime) ? DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : type == typeof(DateOnly) ? DateOnly.Parse(written, CultureInfo.InvariantCulture)
        : type == typeof(TimeOnly) ? TimeOnly.Parse(written, CultureInfo.InvariantCulture)
        : type.IsEnum ? Enum.Parse(type, written)
        : Convert.ChangeType(written, type, CultureInfo.InvariantCulture);
}
