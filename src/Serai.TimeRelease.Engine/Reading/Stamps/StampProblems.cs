namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>The code and the expectation that go with a stamp that could not be read.</summary>
public static class StampProblems
{
    public static bool IsRead(this StampOutcome outcome) => outcome <= StampOutcome.ReadDateOnly;

    public static string Code(this StampOutcome outcome) => outcome switch
    {
        StampOutcome.ReadDateOnly => ProblemCodes.DateOnly,
        StampOutcome.Empty => ProblemCodes.TimeMissing,
        StampOutcome.OutOfRange => ProblemCodes.TimeOutOfRange,
        StampOutcome.OrderUnclear => ProblemCodes.DateOrderUnclear,
        StampOutcome.ZoneMissing => ProblemCodes.ZoneMissing,
        StampOutcome.Skipped => ProblemCodes.TimeSkipped,
        StampOutcome.Twice => ProblemCodes.TimeTwice,
        _ => ProblemCodes.TimeUnreadable,
    };

    /// <param name="outcome">What came of the stamp.</param>
    /// <param name="order">The date order in force.</param>
    /// <param name="zone">Name of the zone in force, or null.</param>
    public static string Expected(this StampOutcome outcome, DateOrder order, string? zone) => outcome switch
    {
        StampOutcome.Empty => "a date and time",
        StampOutcome.NoSuchTime => $"a date and time that exist, written {Pattern(order)}",
        StampOutcome.OutOfRange => "a year from 1900 to 2199",
        StampOutcome.OrderUnclear => "a date that reads in one way only; --date-order dmy or mdy decides",
        StampOutcome.ZoneMissing => "an offset such as +05:00 or Z in the stamp, or --zone with the IANA name of its zone",
        StampOutcome.Skipped => $"a local time that exists in {zone}: the clocks went forward over this one",
        StampOutcome.Twice => $"a local time that occurred once in {zone}: the clocks went back, and it occurred twice; an offset in the stamp or --twice first|second decides",
        _ => $"a date and time such as {Pattern(order)}",
    };

    static string Pattern(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => "dd/MM/yyyy HH:mm:ss",
        DateOrder.MonthDayYear => "MM/dd/yyyy HH:mm:ss",
        _ => "yyyy-MM-ddTHH:mm:ss+05:00",
    };
}
