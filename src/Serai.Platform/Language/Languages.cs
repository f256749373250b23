using System.Collections.Concurrent;
using System.Globalization;

namespace Serai.Platform.Language;

/// <summary>The interface languages, and the names of all other languages.</summary>
public static class Languages
{
    // en-GB: the project's English has 24-hour clocks and the day before the month.
    public static LanguageInfo English { get; } = new("en", "English", "ltr", Read("en-GB"));
    public static LanguageInfo French { get; } = new("fr", "Français", "ltr", Read("fr-FR"));
    public static LanguageInfo Russian { get; } = new("ru", "Русский", "ltr", Read("ru-RU"));
    public static LanguageInfo Spanish { get; } = new("es", "Español", "ltr", Read("es-ES"));

    /// <summary>English with accents, brackets and 40 % more letters: shows untranslated text and tight layouts.</summary>
    public static LanguageInfo Pseudo { get; } = new("qps-ploc", "[!! Þšéûðô !!]", "ltr", Read("en-GB"));

    /// <summary>Right-to-left sweeps only, until the interface is translated: English words, Arabic direction and culture.</summary>
    public static LanguageInfo Arabic { get; } = new("ar", "العربية", "rtl", Read("ar"));

    /// <summary>The languages a reader can choose.</summary>
    public static IReadOnlyList<LanguageInfo> Interface { get; } = [English, French, Russian, Spanish];

    /// <summary>The languages a sweep goes through: those of the reader, then the pseudo-locale and the right-to-left one.</summary>
    public static IReadOnlyList<LanguageInfo> WithSweeps { get; } = [.. Interface, Pseudo, Arabic];

    /// <summary>The languages that have PO files: all of the interface but English, which is the key.</summary>
    public static IReadOnlyList<LanguageInfo> Translated { get; } = [French, Russian, Spanish];

    /// <summary>Codes offered for names, materials and other content. Any other BCP 47 code is accepted too.</summary>
    public static IReadOnlyList<string> Content { get; } =
        ["en", "fr", "ru", "es", "pt", "ar", "ja", "az", "hy", "ka", "kk", "ky", "tg", "tk", "uz", "uk", "sw", "mg", "tet", "fj", "sm", "to", "bi", "zh"];

    private static readonly ConcurrentDictionary<(string Code, string Reader), string> Names = new();

    /// <summary>The interface language for a code such as "fr" or "fr-CA", or null when there is none.</summary>
    public static LanguageInfo? Find(string? code, bool withSweeps = false)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var known = withSweeps ? WithSweeps : Interface;
        return known.FirstOrDefault(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(l => l.Code.Equals(Primary(code), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The first interface language of an Accept-Language header, or English.</summary>
    public static LanguageInfo FromAcceptLanguage(string? header)
    {
        var wanted = (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select((part, place) =>
            {
                var pieces = part.Split(';', StringSplitOptions.TrimEntries);
                var quality = pieces.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
                var weight = quality is not null && double.TryParse(quality[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out var q) ? q : 1;
                return (Code: pieces[0], Weight: weight, Place: place);
            })
            .Where(w => w.Weight > 0).OrderByDescending(w => w.Weight).ThenBy(w => w.Place);
        foreach (var (code, _, _) in wanted)
            if (Find(code) is { } found) return found;
        return English;
    }

    /// <summary>The name of any language, in the reader's language: ("ky", ru) gives "киргизский". An unknown code comes back as it is.</summary>
    public static string NameOf(string code, LanguageInfo reader) => Names.GetOrAdd((code, reader.Culture.Name), static key =>
    {
        if (Open(key.Code) is not { } culture) return key.Code;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Read(key.Reader);
            return culture.DisplayName;
        }
        finally { CultureInfo.CurrentUICulture = before; }
    });

    /// <summary>The name of any language in itself: "ky" gives "кыргызча". An unknown code comes back as it is.</summary>
    public static string OwnName(string code) => Find(code) is { } known && known.Code == code ? known.OwnName : Open(code)?.NativeName ?? code;

    /// <summary>"rtl" for languages written from right to left, "ltr" for all others, for `dir` beside a `lang`.</summary>
    public static string DirectionOf(string code) => Open(code) is { TextInfo.IsRightToLeft: true } ? "rtl" : "ltr";

    /// <summary>True for a well-formed language code that the culture data knows.</summary>
    public static bool IsKnown(string code) => Open(code) is not null;

    /// <summary>The code without region and script: "pt-BR" gives "pt".</summary>
    public static string Primary(string code) => code.Split('-', '_')[0];

    private static CultureInfo? Open(string code)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        try
        {
            var culture = new CultureInfo(code.Replace('_', '-'), useUserOverride: false);
            // ICU makes up a culture for any well-formed code; a made-up one has no three-letter ISO name.
            return culture.ThreeLetterISOLanguageName.Length == 3 && culture.EnglishName != code ? culture : null;
        }
        catch (CultureNotFoundException) { return null; }
    }

    private static CultureInfo Read(string name) => CultureInfo.ReadOnly(new CultureInfo(name, useUserOverride: false));
}
