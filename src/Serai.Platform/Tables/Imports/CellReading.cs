using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Platform.Tables.Imports;

/// <summary>What one cell came to: a value, a problem, or two possible readings.</summary>
internal readonly record struct CellReading(object? Value, Message? Problem, bool IsAmbiguous = false)
{
    public static readonly CellReading Empty = new(null, null);
}

/// <summary>Reads the cells of one column, after the answer that was given for it.</summary>
internal sealed partial class ColumnReading(ImportColumn column, ImportKind kind, string? answer)
{
    public const string DayFirst = "day-first", MonthFirst = "month-first", Comma = "comma", Point = "point", MaleM = "m-male", FemaleM = "m-female";

    private static readonly HashSet<string> Female = Keys("f", "female", "woman", "w", "femme", "feminin", "féminin", "femenino", "mujer", "ж", "жен", "женский", "женщина");
    private static readonly HashSet<string> Male = Keys("male", "man", "homme", "h", "masculin", "masculino", "hombre", "м", "муж", "мужской", "мужчина", "varón");
    private static readonly HashSet<string> Other = Keys("x", "other", "autre", "otro", "другой", "d");
    private static readonly HashSet<string> Yes = Keys("yes", "y", "true", "1", "oui", "o", "vrai", "да", "д", "si", "sí", "s", "verdadero");
    private static readonly HashSet<string> No = Keys("no", "n", "false", "0", "non", "faux", "нет", "н", "falso");

    // "M" alone has no fixed meaning: with "H" for hombre beside it, it is mujer.
    private readonly Dictionary<string, string> _choices = Choices(column);

    public CellReading Read(TableCell cell)
    {
        if (cell.IsEmpty) return column.IsRequired ? new CellReading(null, new Message("There is no value; one is required")) : CellReading.Empty;
        var text = SafeCell.Restore(cell.Text.Trim()).Trim();
        return column.Kind switch
        {
            ColumnKind.Text => ReadText(text),
            ColumnKind.Date => ReadDate(text, cell),
            ColumnKind.Integer or ColumnKind.Decimal => ReadNumber(text, cell),
            ColumnKind.Email => text.Length <= 254 && Email().IsMatch(text) ? Done(text) : Not(text, new Message("{0} is not a mail address; expected one such as name@example.org", Short(text))),
            ColumnKind.Country => kind.CountryOf!(text) is { } code ? Done(code) : Not(text, new Message("{0} is not a known country or Member; expected a name or an ISO code such as KE", Short(text))),
            ColumnKind.Choice => ReadChoice(text),
            ColumnKind.Sex => ReadSex(text),
            ColumnKind.YesNo => ReadYesNo(text, cell),
            _ => throw new InvalidOperationException($"Column kind {column.Kind} has no reading."),
        };
    }

    public static bool CanBeAmbiguous(ColumnKind kind) => kind is ColumnKind.Date or ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Sex;

    private CellReading ReadText(string text)
    {
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) return Not(text, new Message("There are control characters in this text"));
        if (text.Length > column.MaxLength) return Not(text, new Message("This text has {0} characters; at most {1} are accepted", text.Length, column.MaxLength));
        return Done(text.Normalize(NormalizationForm.FormC));
    }

    private CellReading ReadDate(string text, TableCell cell)
    {
        if (cell.Value is DateTime typed) return Done(DateOnly.FromDateTime(typed));
        if (MidnightTail().Match(text) is { Success: true } tail) text = text[..tail.Index];
        var order = answer switch { DayFirst => DayMonthOrder.DayFirst, MonthFirst => DayMonthOrder.MonthFirst, _ => DayMonthOrder.Unknown };
        if (order != DayMonthOrder.Unknown && Figures().Match(text) is { Success: true } figures)
        {
            var (first, second) = (int.Parse(figures.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(figures.Groups[2].Value, CultureInfo.InvariantCulture));
            if (order == DayMonthOrder.DayFirst && second is > 12 and <= 31 && first <= 12) return Not(text, new Message("{0} has the month first, while the day comes first in this column", Short(text)));
            if (order == DayMonthOrder.MonthFirst && first is > 12 and <= 31 && second <= 12) return Not(text, new Message("{0} has the day first, while the month comes first in this column", Short(text)));
        }
        return DateReading.Of(text, order) switch
        {
            DateReading.Done done => Done(done.Date),
            DateReading.Ambiguous => new CellReading(null, null, IsAmbiguous: true),
            _ => Not(text, new Message("{0} is not a date; expected one such as 2026-04-30 or 30 April 2026", Short(text))),
        };
    }

    private CellReading ReadNumber(string text, TableCell cell)
    {
        char? mark = answer switch { Comma => ',', Point => '.', _ => null };
        // A number that the workbook holds as a number has one reading, whatever its text looks like.
        if (cell.Value is double) mark = '.';
        var reading = NumberReading.Of(text, mark);
        if (reading is NumberReading.Ambiguous) return new CellReading(null, null, IsAmbiguous: true);
        if (reading is not NumberReading.Done { Value: var number }) return Not(text, new Message("{0} is not a number", Short(text)));
        if (column.Kind == ColumnKind.Decimal) return Done(number);
        return decimal.IsInteger(number) && Math.Abs(number) <= long.MaxValue
            ? Done((long)number)
            : Not(text, new Message("{0} is not a whole number", Short(text)));
    }

    private CellReading ReadChoice(string text) => _choices.TryGetValue(Fold.Key(text), out var code)
        ? Done(code)
        : Not(text, new Message("{0} is not one of the values expected here: {1}", Short(text), column.Choices.Take(12).Select(c => c.Names.FirstOrDefault() ?? c.Code).ToList()));

    private CellReading ReadSex(string text)
    {
        var key = Fold.Key(text);
        if (key == "m" && text.Trim().TrimEnd('.') is "M" or "m")
        {
            return answer switch
            {
                FemaleM => Done("F"),
                MaleM => Done("M"),
                _ => new CellReading("M", null, IsAmbiguous: true),
            };
        }
        if (Female.Contains(key)) return Done("F");
        if (Male.Contains(key)) return Done("M");
        return Other.Contains(key) ? Done("X") : Not(text, new Message("{0} is not a sex; expected F, M or X, or the word in an interface language", Short(text)));
    }

    private static CellReading ReadYesNo(string text, TableCell cell)
    {
        if (cell.Value is bool typed) return Done(typed);
        var key = Fold.Key(text);
        if (Yes.Contains(key)) return Done(true);
        return No.Contains(key) ? Done(false) : Not(text, new Message("{0} is neither yes nor no", Short(text)));
    }

    internal static string Short(string text) => "\u201C" + (text.Length > 60 ? text[..60] + "\u2026" : text) + "\u201D";

    private static CellReading Done(object value) => new(value, null);

    private static CellReading Not(string text, Message problem) => text.Length == 0 ? CellReading.Empty : new CellReading(null, problem);

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(Fold.Key)];

    private static Dictionary<string, string> Choices(ImportColumn column)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in column.Choices)
            foreach (var name in choice.Names.Append(choice.Code)) choices.TryAdd(Fold.Key(name), choice.Code);
        return choices;
    }

    [GeneratedRegex(@"^[^@\s<>()\[\],;:""\\]+@[^@\s.<>()\[\],;:""\\]+(\.[^@\s.<>()\[\],;:""\\]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"^([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*[0-9]{4}", RegexOptions.NonBacktracking)]
    internal static partial Regex Figures();

    [GeneratedRegex(@"[T ]00:00(:00(\.0+)?)?$")]
    private static partial Regex MidnightTail();
}
