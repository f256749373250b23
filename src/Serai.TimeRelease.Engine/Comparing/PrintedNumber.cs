using System.Globalization;

namespace Serai.TimeRelease.Engine.Comparing;

/// <summary>A number as it was printed: its value and how many decimals it shows, which says how far it may have been rounded.</summary>
/// <param name="Value">The value.</param>
/// <param name="Decimals">Decimals shown.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals)
{
    /// <summary>Half of the last printed digit.</summary>
    public decimal HalfUnit
    {
        get
        {
            var unit = 0.5m;
            for (var i = 0; i < Decimals; i++)
                unit /= 10;
            return unit;
        }
    }

    /// <summary>Reads a printed number with a decimal point: "12.2", "1,256.1", "-27.2", "−27.2".</summary>
    /// <returns>Nothing where nothing, "-" or "–" is printed: missing is not zero.</returns>
    /// <exception cref="FormatException">Something else than a number is printed.</exception>
    public static PrintedNumber? Parse(string? text)
    {
        var plain = text?.Trim().Replace('−', '-').Replace(" ", "", StringComparison.Ordinal).TrimEnd('%');
        if (plain is null or "" or "-" or "–" or "—")
            return null;
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"Found \"{text}\"; expected a number such as 12.2, or nothing.");
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return new(value, point < 0 ? 0 : plain.Length - point - 1);
    }

    /// <summary>As printed, with a decimal point.</summary>
    public override string ToString() => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
