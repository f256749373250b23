using Serai.Platform.Language;

namespace Serai.Directory.Editing;

static class TypedText
{
    /// <summary>
    /// The stored field with what was typed. Only languages whose words changed get the time of this change, so that a translation that was
    /// left as it is becomes old when its source is rewritten.
    /// </summary>
    public static LocalText Rewritten(this LocalText? stored, LocalText? typed, DateTime now)
    {
        var text = stored ?? LocalText.Empty;
        foreach (var gone in text.LanguageCodes.Where(l => typed?.Has(l) != true).ToList())
            text = text.With(gone, null, now);
        foreach (var version in typed?.Versions ?? [])
            if (text[version.Language] != version.Text)
                text = text.With(version.Language, version.Text, now);
        return text;
    }

    public static LocalText? OrNull(this LocalText text) => text.IsEmpty ? null : text;

    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Lines of a text area as they are stored: joined by bars.</summary>
    public static string LinesToBars(this string? lines) =>
        string.Join('|', (lines ?? "").Split(['\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct());

    public static string BarsToLines(this string bars) => bars.Replace('|', '\n');

    public static IEnumerable<string> Bars(this string bars) => bars.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
