using System.Globalization;
using Serai.Platform.Time;

namespace Serai.Platform.Language;

/// <summary>
/// Everything that is said to one reader: sentences, plurals, dates, numbers and names in the reader's language and zone.
/// </summary>
/// <param name="phrases">The translations.</param>
/// <param name="language">The reader's interface language.</param>
/// <param name="zone">The reader's IANA zone, such as "Asia/Almaty". An unknown one is read as UTC.</param>
public sealed partial class Text(Phrases phrases, LanguageInfo language, string zone)
{
    /// <summary>English, UTC, no translations: for logs, tests and machine formats.</summary>
    public static Text Plain { get; } = new(Phrases.None, Languages.English, "UTC");

    public LanguageInfo Language { get; } = language;
    public string Zone { get; } = Zones.IsKnown(zone) ? zone : "UTC";
    public CultureInfo Culture => Language.Culture;
    public string Direction => Language.Direction;
    public Phrases Phrases { get; } = phrases;

    private bool IsPseudo => Language.Code == Languages.Pseudo.Code;

    /// <summary>The same catalogue for a document that is written in another language.</summary>
    public Text In(LanguageInfo other) => new(Phrases, other, Zone);

    /// <summary>The same language for a reader in another zone.</summary>
    public Text At(string otherZone) => new(Phrases, Language, otherZone);

    /// <summary>
    /// A sentence. Values are written as the reader writes them: dates with the month in words, moments in the reader's zone, lists
    /// with "and", whole numbers grouped from 10,000 on (years stay as they are). A missing translation is read in English.
    /// </summary>
    public string this[string english, params object?[] args]
    {
        get
        {
            var format = IsPseudo ? PseudoLocale.Of(english) : Phrases.Find(Language.Code, english) ?? english;
            return Fill(format, args);
        }
    }

    /// <summary>A counted sentence: {0} is the number, the other values follow as {1}, {2}…</summary>
    public string Plural(long n, string one, string other, params object?[] args) => Plural(Number(n), (decimal)n, one, other, args);

    /// <inheritdoc cref="Plural(long, string, string, object?[])"/>
    public string Plural(int n, string one, string other, params object?[] args) => Plural((long)n, one, other, args);

    /// <inheritdoc cref="Plural(long, string, string, object?[])"/>
    public string Plural(decimal n, string one, string other, params object?[] args) => Plural(Number(n), n, one, other, args);

    /// <summary>A message in the reader's language.</summary>
    public string Say(Message message) => this[message.English, message.Args];

    /// <summary>"a, b and c" as the reader's language joins a list.</summary>
    public string List(IEnumerable<string> items)
    {
        var all = items as IReadOnlyList<string> ?? [.. items];
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(Language.IsRightToLeft ? "، " : ", ", all.Take(all.Count - 1)) + And(all[^1]),
        };
    }

    /// <summary>The name of any language, in the reader's language.</summary>
    public string LanguageName(string code) => Languages.NameOf(code, Language);

    /// <summary>The reader's best version of a text out of the data; empty where there is none.</summary>
    public string Best(LocalText? value) => value?.Pick(this).Text ?? "";

    private string Plural(string written, decimal n, string one, string other, object?[] args)
    {
        object?[] all = [written, .. args];
        if (IsPseudo) return Fill(PseudoLocale.Of(PluralRules.Of("en", n) == PluralCategory.One ? one : other), all);
        return Phrases.FindPlural(Language.Code, one, other) is { } forms
            ? Fill(forms[PluralRules.FormIndex(Language.Code, n)], all)
            : Fill(PluralRules.Of("en", n) == PluralCategory.One ? one : other, all);
    }

    private string Fill(string format, object?[] args)
    {
        // Without values a brace is only a brace: "{" in a sentence must not throw.
        if (args.Length == 0) return format;
        var written = new object?[args.Length];
        for (var i = 0; i < args.Length; i++) written[i] = Written(args[i], format, i);
        var said = string.Format(Culture, format, written);
        // A Russian date ends with "г." and a sentence with a full stop; one is enough.
        return Language.Code == "ru" ? said.Replace("г..", "г.", StringComparison.Ordinal) : said;
    }

    private object? Written(object? value, string format, int index) => value switch
    {
        // A placeholder with its own format ({0:N1}) gets the value as it is.
        IFormattable when format.Contains(string.Create(CultureInfo.InvariantCulture, $"{{{index}:"), StringComparison.Ordinal) => value,
        Message message => Say(message),
        CultureInfo language => LanguageName(language.Name),
        DateOnly date => Date(date),
        DateTime moment => Moment(moment),
        DateTimeOffset moment => Moment(moment.UtcDateTime),
        TimeOnly time => Time(time),
        TimeSpan span => Duration(span),
        long or int or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture) is var whole and (>= 10_000 or <= -10_000) ? Number(whole) : value,
        decimal number => Number(number),
        IEnumerable<string> list => List(list),
        _ => value,
    };

    private string And(string last) => Language.Code switch
    {
        "fr" => " et " + last,
        "ru" => " и " + last,
        // Spanish "y" becomes "e" before the sound i.
        "es" => (SoundsLikeI(last) ? " e " : " y ") + last,
        "ar" => " و" + last,
        _ => " and " + last,
    };

    private static bool SoundsLikeI(string word)
    {
        var start = word.AsSpan().TrimStart();
        if (start.StartsWith("h", StringComparison.OrdinalIgnoreCase)) start = start[1..];
        return start.Length > 0 && start[0] is 'i' or 'I' or 'í' or 'Í' && !(start.Length > 1 && start[1] is 'e' or 'a' or 'o');
    }
}
