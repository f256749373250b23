using System.Text;

namespace Serai.Platform.Language;

/// <summary>
/// English made visible as translated: accents on every letter, 40 % more length, brackets at both ends, placeholders untouched.
/// What stands on a page without brackets did not come through the catalogue; what loses a bracket is cut off.
/// </summary>
internal static class PseudoLocale
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "àƀçðéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ";

    public static string Of(string format)
    {
        var text = new StringBuilder("[!! ");
        var letters = 0;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '{' && i + 1 < format.Length && format[i + 1] != '{')
            {
                var end = format.IndexOf('}', i);
                if (end > i) { text.Append(format, i, end - i + 1); i = end; continue; }
            }
            var place = Plain.IndexOf(c, StringComparison.Ordinal);
            text.Append(place < 0 ? c : Accented[place]);
            letters++;
        }
        var more = (int)Math.Ceiling(letters * 0.4);
        for (var i = 0; i < more; i++) text.Append(i % 6 == 0 ? ' ' : '~');
        return text.Append(" !!]").ToString();
    }
}
