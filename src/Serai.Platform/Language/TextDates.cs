using System.Globalization;
using NodaTime;
using Serai.Platform.Time;

namespace Serai.Platform.Language;

public sealed partial class Text
{
    private const string Dash = "–";

    /// <summary>"30 April 2026", "30 avril 2026", "30 апреля 2026 г.", "30 de abril de 2026".</summary>
    public string Date(DateOnly date) => DayMonth(date) + YearTail(date);

    /// <summary>Day, month and year in figures, as the reader's language orders them: "30/04/2026", "30.04.2026".</summary>
    public string ShortDate(DateOnly date) => date.ToString(Language.Code switch
    {
        "ru" => "dd.MM.yyyy",
        _ => "dd/MM/yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>"April 2026", "avril 2026", "апрель 2026 г.", "abril de 2026".</summary>
    public string Month(DateOnly date) => Language.Code switch
    {
        "ru" => $"{MonthName(date.Month, alone: true)} {Year(date)} г.",
        "es" => $"{MonthName(date.Month, alone: true)} de {Year(date)}",
        _ => $"{MonthName(date.Month, alone: true)} {Year(date)}",
    };

    /// <summary>"3–7 February 2025", "29 January – 9 February 2024", "29 December 2025 – 2 January 2026"; one day is one date.</summary>
    public string DateRange(DateOnly first, DateOnly last)
    {
        if (last < first) throw new ArgumentException($"The range ends ({last:o}) before it starts ({first:o}).", nameof(last));
        if (first == last) return Date(first);
        if (first.Year != last.Year) return $"{Date(first)} {Dash} {Date(last)}";
        if (first.Month != last.Month) return $"{DayMonth(first)} {Dash} {Date(last)}";
        return $"{Day(first)}{Dash}{Date(last)}";
    }

    /// <summary>"Thursday", in the reader's language.</summary>
    public string Weekday(DateOnly date) => Culture.DateTimeFormat.GetDayName(date.DayOfWeek);

    /// <summary>Date and time of an instant in the reader's zone.</summary>
    public string Moment(DateTime utc) => Moment(utc, Zone);

    /// <summary>Date and time of an instant in a given IANA zone.</summary>
    public string Moment(DateTime utc, string zone)
    {
        var local = Zones.ToLocal(utc, zone);
        return $"{Date(local.Date.ToDateOnly())}{(Language.IsRightToLeft ? "، " : ", ")}{Time(local.TimeOfDay.ToTimeOnly())}";
    }

    /// <summary>The date of an instant in the reader's zone.</summary>
    public string DateOf(DateTime utc) => Date(Zones.ToLocal(utc, Zone).Date.ToDateOnly());

    /// <summary>The clock of an instant in the reader's zone.</summary>
    public string Time(DateTime utc) => Time(Zones.ToLocal(utc, Zone).TimeOfDay.ToTimeOnly());

    /// <summary>"14:05"; seconds only where there are any, because a deadline of 23:59:59 must not read 23:59.</summary>
    public string Time(TimeOnly time) => time.ToString(time.Second == 0 ? "HH':'mm" : "HH':'mm':'ss", Culture);

    private string Day(DateOnly date) =>
        Language.Code == "fr" && date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private string DayMonth(DateOnly date) =>
        Language.Code == "es" ? $"{Day(date)} de {MonthName(date.Month)}" : $"{Day(date)} {MonthName(date.Month)}";

    private string YearTail(DateOnly date) => Language.Code switch
    {
        "ru" => $" {Year(date)} г.",
        "es" => $" de {Year(date)}",
        _ => $" {Year(date)}",
    };

    private static string Year(DateOnly date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);

    // The genitive stands after a day (30 апреля), the nominative alone (апрель).
    private string MonthName(int month, bool alone = false) =>
        (alone ? Culture.DateTimeFormat.MonthNames : Culture.DateTimeFormat.MonthGenitiveNames)[month - 1];
}
