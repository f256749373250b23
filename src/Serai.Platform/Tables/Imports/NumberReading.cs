using System.Globalization;
using System.Text;

namespace Serai.Platform.Tables.Imports;

/// <summary>What a written number was read as.</summary>
public abstract record NumberReading
{
    private NumberReading() { }

    public sealed record Done(decimal Value) : NumberReading;

    /// <summary>"1,234" is one thousand and more in some countries, one and a bit in others.</summary>
    public sealed record Ambiguous(decimal Thousands, decimal Fraction) : NumberReading;

    public sealed record Unreadable : NumberReading;

    /// <param name="decimalMark">'.' or ',' when somebody has said which one stands before the fraction.</param>
    public static NumberReading Of(string? typed, char? decimalMark = null)
    {
        var text = (typed ?? "").Trim();
        var isNegative = text.StartsWith('-') || text.StartsWith('\u2212');
        if (isNegative || text.StartsWith('+')) text = text[1..].TrimStart();
        if (text.Length is 0 or > 40) return new Unreadable();

        var groups = text.Split(' ', '\u00A0', '\u202F', '\u2009', '\'', '\u2019');
        var hasSpaces = groups.Length > 1;
        // 1 234 567,8: after the first, every group begins with three digits.
        for (var i = 1; i < groups.Length; i++)
        {
            var digits = groups[i].TakeWhile(char.IsAsciiDigit).Count();
            if (digits != 3 || (i < groups.Length - 1 && groups[i].Length != 3)) return new Unreadable();
        }
        if (hasSpaces && groups[0].Length is 0 or > 3) return new Unreadable();
        var plain = string.Concat(groups);
        if (plain.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or ',')) || !plain.Any(char.IsAsciiDigit)) return new Unreadable();
        return Read(plain, isNegative, hasSpaces, decimalMark);
    }

    private static NumberReading Read(string text, bool isNegative, bool hasSpaces, char? decimalMark)
    {
        int commas = text.Count(c => c == ','), points = text.Count(c => c == '.');
        if (commas == 0 && points == 0) return Make(text, "", isNegative);
        if (commas > 0 && points > 0)
        {
            var last = text[Math.Max(text.LastIndexOf(','), text.LastIndexOf('.'))];
            return hasSpaces ? new Unreadable() : WithFraction(text, last, isNegative, decimalMark);
        }
        var mark = commas > 0 ? ',' : '.';
        if (commas + points > 1) return decimalMark == mark || hasSpaces ? new Unreadable() : Grouped(text, mark, isNegative);

        var at = text.IndexOf(mark);
        var looksGrouped = !hasSpaces && text.Length - at - 1 == 3 && at is >= 1 and <= 3 && text[0] != '0';
        if (!looksGrouped) return WithFraction(text, mark, isNegative, decimalMark);
        var grouped = Grouped(text, mark, isNegative);
        if (decimalMark is { } known) return known == mark ? WithFraction(text, mark, isNegative, known) : grouped;
        return grouped is Done thousands && WithFraction(text, mark, isNegative, mark) is Done fraction ? new Ambiguous(thousands.Value, fraction.Value) : new Unreadable();
    }

    private static NumberReading WithFraction(string text, char mark, bool isNegative, char? decimalMark)
    {
        if (decimalMark is { } known && known != mark) return new Unreadable();
        if (text.Count(c => c == mark) != 1) return new Unreadable();
        var at = text.IndexOf(mark);
        var whole = text[..at];
        var other = mark == ',' ? '.' : ',';
        if (text[(at + 1)..].Contains(other)) return new Unreadable();
        if (!whole.Contains(other)) return Make(whole, text[(at + 1)..], isNegative);
        return Grouped(whole, other, isNegative) is Done ? Make(whole.Replace(other.ToString(), "", StringComparison.Ordinal), text[(at + 1)..], isNegative) : new Unreadable();
    }

    private static NumberReading Grouped(string text, char mark, bool isNegative)
    {
        var groups = text.Split(mark);
        if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3 || !g.All(char.IsAsciiDigit))) return new Unreadable();
        return Make(string.Concat(groups), "", isNegative);
    }

    private static NumberReading Make(string whole, string fraction, bool isNegative)
    {
        var text = new StringBuilder().Append(whole.Length == 0 ? "0" : whole);
        if (fraction.Length > 0) text.Append('.').Append(fraction);
        if (!decimal.TryParse(text.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return new Unreadable();
        return new Done(isNegative ? -value : value);
    }
}
