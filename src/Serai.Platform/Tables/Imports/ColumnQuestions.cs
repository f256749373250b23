using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Platform.Tables.Imports;

/// <summary>Looks at one column from top to bottom and says what has to be asked about it.</summary>
internal sealed class ColumnQuestions(ImportColumn column, string header, ColumnReading reading)
{
    private int _ambiguous, _dayFirst, _monthFirst, _comma, _point, _hombre, _female;
    private string _example = "";

    public void Look(TableCell cell)
    {
        if (cell.IsEmpty) return;
        var text = SafeCell.Restore(cell.Text.Trim());
        if (reading.Read(cell).IsAmbiguous)
        {
            if (_ambiguous++ == 0) _example = text;
            return;
        }
        switch (column.Kind)
        {
            case ColumnKind.Date when cell.Value is null:
                // What fits only one order speaks for it, but does not decide.
                if (DateReading.Of(text) is DateReading.Done { MonthFirst: true }) _monthFirst++;
                else if (ColumnReading.Figures().Match(text) is { Success: true } figures && figures.Groups[1].Value != figures.Groups[2].Value && DateReading.Of(text) is DateReading.Done) _dayFirst++;
                break;
            case ColumnKind.Integer or ColumnKind.Decimal when cell.Value is null && NumberReading.Of(text) is NumberReading.Done:
                var last = text.LastIndexOfAny([',', '.']);
                if (last < 0 || text.Count(c => c == text[last]) > 1) break;
                if (text[last] == ',') _comma++;
                else _point++;
                break;
            case ColumnKind.Sex:
                if (Fold.Key(text) is "h" or "hombre") _hombre++;
                else if (Fold.Key(text) == "f") _female++;
                break;
        }
    }

    /// <summary>Null when every cell has one reading.</summary>
    public ImportQuestion? Question()
    {
        if (_ambiguous == 0) return null;
        return column.Kind switch
        {
            ColumnKind.Date => AboutDates(),
            // M beside F, or alone, is male; only beside H can it be mujer.
            ColumnKind.Sex => _hombre > 0 ? AboutSex() : null,
            _ => AboutNumbers(),
        };
    }

    private ImportQuestion? AboutDates() => DateReading.Of(_example) is not DateReading.Ambiguous two ? null : Ask(
        new Message("Which date is {0} in the column {1}?", _example, header),
        new QuestionOption(ColumnReading.DayFirst, new Message("{0} (day first)", two.DayFirst), Hint(_dayFirst)),
        new QuestionOption(ColumnReading.MonthFirst, new Message("{0} (month first)", two.MonthFirst), Hint(_monthFirst)));

    private ImportQuestion? AboutNumbers()
    {
        if (NumberReading.Of(_example) is not NumberReading.Ambiguous two) return null;
        var isComma = _example.Contains(',');
        return Ask(
            new Message("Which number is {0} in the column {1}?", _example, header),
            new QuestionOption(isComma ? ColumnReading.Point : ColumnReading.Comma, new Message("{0}: the sign separates thousands", (long)two.Thousands), Hint(isComma ? _point : _comma)),
            new QuestionOption(isComma ? ColumnReading.Comma : ColumnReading.Point, new Message("{0}: the sign is the decimal mark", two.Fraction), Hint(isComma ? _comma : _point)));
    }

    private ImportQuestion AboutSex() => Ask(
        new Message("What does M mean in the column {0}?", header),
        new QuestionOption(ColumnReading.FemaleM, new Message("female (H and M, hombre and mujer)"), _female == 0 ? Hint(_hombre) : null),
        new QuestionOption(ColumnReading.MaleM, new Message("male"), Hint(_female)));

    private ImportQuestion Ask(Message text, params QuestionOption[] options) => new(column.Key, header, text, options, _ambiguous);

    private static Message? Hint(int rows) => rows == 0 ? null : new Message("Rows of this column that fit only this reading: {0}", rows);
}
