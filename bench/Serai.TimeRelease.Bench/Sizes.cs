using System.Globalization;

namespace Serai.TimeRelease.Bench;

static class Sizes
{
    /// <summary>"1M", "8.35M", "250k" or a plain number.</summary>
    public static long Parse(string text)
    {
        var unit = char.ToLowerInvariant(text[^1]) switch { 'm' => 1_000_000m, 'k' => 1_000m, _ => 1m };
        return (long)(decimal.Parse(unit == 1m ? text : text[..^1], CultureInfo.InvariantCulture) * unit);
    }
}
