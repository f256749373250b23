using System.Globalization;

namespace Serai.Platform.Language;

public enum PluralCategory { Zero, One, Two, Few, Many, Other }

/// <summary>
/// CLDR cardinal plural rules for the languages of the programmes (docs/methods/plural-rules.md). .NET has no interface for them.
/// n absolute value · i integer digits · v number of visible fraction digits · no compact notation is used, so e is always 0.
/// </summary>
public static class PluralRules
{
    public static PluralCategory Of(string language, long value) =>
        Of(language, value == long.MinValue ? (decimal)long.MaxValue + 1 : Math.Abs(value));

    /// <summary>The visible fraction digits are those of the decimal itself: 1.0m has one, 1m has none.</summary>
    public static PluralCategory Of(string language, decimal value)
    {
        var n = Math.Abs(value);
        var i = decimal.Truncate(n);
        var v = (int)n.Scale;
        return Rule(language)(n, i, v);
    }

    /// <summary>
    /// The categories that a language's PO entries hold, in the order of msgstr[0], msgstr[1]…
    /// </summary>
    public static IReadOnlyList<PluralCategory> Forms(string language) => Key(language) switch
    {
        "fr" or "es" or "pt" or "pt-PT" => [PluralCategory.One, PluralCategory.Many, PluralCategory.Other],
        "ru" or "uk" => [PluralCategory.One, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "ar" => [PluralCategory.Zero, PluralCategory.One, PluralCategory.Two, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "ja" or "zh" or "tg" => [PluralCategory.Other],
        _ => [PluralCategory.One, PluralCategory.Other],
    };

    /// <summary>Which msgstr a value takes.</summary>
    public static int FormIndex(string language, decimal value)
    {
        var forms = Forms(language);
        var category = Of(language, value);
        for (var index = 0; index < forms.Count; index++)
            if (forms[index] == category) return index;
        throw new InvalidOperationException($"The rule of {language} gives {category}, which its forms do not have.");
    }

    /// <summary>The comment at the head of each PO file: which msgstr is which category.</summary>
    public static string Describe(string language) =>
        string.Join(", ", Forms(language).Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"msgstr[{i}] {c.ToString().ToLowerInvariant()}")));

    private delegate PluralCategory CardinalRule(decimal n, decimal i, int v);

    private static string Key(string language) =>
        language.Equals("pt-PT", StringComparison.OrdinalIgnoreCase) ? "pt-PT" : Languages.Primary(language).ToLowerInvariant();

    private static CardinalRule Rule(string language) => Key(language) switch
    {
        "fr" or "pt" => static (_, i, v) => i is 0 or 1 ? PluralCategory.One : Millions(i, v),
        "es" => static (n, i, v) => n == 1 ? PluralCategory.One : Millions(i, v),
        "pt-PT" => static (_, i, v) => i == 1 && v == 0 ? PluralCategory.One : Millions(i, v),
        "ru" or "uk" => EastSlavic,
        "ar" => Arabic,
        "kk" or "ky" or "uz" or "az" or "ka" or "tk" => static (n, _, _) => n == 1 ? PluralCategory.One : PluralCategory.Other,
        "hy" => static (_, i, _) => i is 0 or 1 ? PluralCategory.One : PluralCategory.Other,
        "ja" or "zh" or "tg" => static (_, _, _) => PluralCategory.Other,
        _ => static (_, i, v) => i == 1 && v == 0 ? PluralCategory.One : PluralCategory.Other, // en, sw, and whatever has no rule here
    };

    private static PluralCategory Millions(decimal i, int v) =>
        i != 0 && i % 1_000_000 == 0 && v == 0 ? PluralCategory.Many : PluralCategory.Other;

    private static PluralCategory EastSlavic(decimal n, decimal i, int v)
    {
        if (v != 0) return PluralCategory.Other;
        var ten = (int)(i % 10);
        var hundred = (int)(i % 100);
        if (ten == 1 && hundred != 11) return PluralCategory.One;
        return ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? PluralCategory.Few : PluralCategory.Many;
    }

    private static PluralCategory Arabic(decimal n, decimal i, int v)
    {
        if (n == 0) return PluralCategory.Zero;
        if (n == 1) return PluralCategory.One;
        if (n == 2) return PluralCategory.Two;
        // Ranges of n hold for whole numbers only: 3.5 is "other".
        if (n != i) return PluralCategory.Other;
        return (int)(n % 100) switch { >= 3 and <= 10 => PluralCategory.Few, >= 11 => PluralCategory.Many, _ => PluralCategory.Other };
    }
}
