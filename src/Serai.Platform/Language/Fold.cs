using System.Globalization;
using System.Text;

namespace Serai.Platform.Language;

/// <summary>
/// Search keys that do not care about script, case or accents: «Кыргызстан», "Kyrgyzstan" and "KYRGYZSTAN" have one key.
/// It is for finding only. Official paper never carries a transliteration (programme.md §10.4).
/// </summary>
public static class Fold
{
    /// <summary>
    /// The strict key: lower case, no marks, Cyrillic, Georgian and Armenian in plain Latin letters, words with one space between.
    /// Apostrophes disappear ("Côte d'Ivoire" is "cote divoire"); all other signs separate words.
    /// </summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var key = new StringBuilder(text.Length + 8);
        // Composed first, so that й is one letter and does not lose its mark to become и.
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (FoldLetters.Latin.TryGetValue(c, out var latin)) { key.Append(latin); continue; }
            if (c < 128) { AppendPlain(key, c); continue; }
            // Lower case again: İ has no lower case of its own, but falls apart into I and a dot.
            foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) continue;
                if (FoldLetters.Latin.TryGetValue(part, out var letters)) key.Append(letters);
                else AppendPlain(key, part);
            }
        }
        if (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }

    /// <summary>The words of the strict key.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The loose key: the strict key after the spellings that differ from one transliteration to the next are made one.
    /// In this order: dzh, dj, zh, j → i · shch, sch → sh · tch → ch · kh → h · gh → g · ph → f · th → t · ts, tz → s · ck, q → k ·
    /// x, and ks before a vowel → h ·
    /// ou → u · ye → e · c before e, i, y → s, else k (ch stays) · w → v · y → i · doubled letters → one. Use it to offer
    /// candidates, never to decide that two names are one.
    /// </summary>
    public static string Loose(string? text)
    {
        var key = Key(text);
        if (key.Length == 0) return "";
        foreach (var (from, to) in FoldLetters.Spellings) key = key.Replace(from, to, StringComparison.Ordinal);
        var loose = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i] switch
            {
                'c' when i + 1 < key.Length && key[i + 1] == 'h' => 'c',
                'c' => i + 1 < key.Length && key[i + 1] is 'e' or 'i' or 'y' ? 's' : 'k',
                'q' => 'k',
                'w' => 'v',
                'y' or 'j' => 'i',
                var other => other,
            };
            if (loose.Length == 0 || loose[^1] != c) loose.Append(c);
        }
        return loose.ToString();
    }

    private static void AppendPlain(StringBuilder key, char c)
    {
        // Some apostrophes are letters by their category (ʻ in Oʻzbekiston).
        if (c is '\'' or '’' or 'ʼ' or 'ʻ' or 'ʹ' or 'ʾ' or 'ʿ' or '‘' or '`' or '´') return;
        if (char.IsLetterOrDigit(c)) key.Append(c);
        else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }
}
