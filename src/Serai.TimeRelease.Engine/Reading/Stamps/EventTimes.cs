namespace Serai.TimeRelease.Engine.Reading.Stamps;

/// <summary>Calendar arithmetic on microseconds, by the proleptic Gregorian calendar, for the years 1900 to 2199.</summary>
static class EventTimes
{
    public const long NoTime = Events.EventLog.NoTime;
    public const int FirstYear = 1900, LastYear = 2199;
    public const long Second = 1_000_000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

    /// <summary>Days from 1970-01-01 to the first of each month from January 1900, one entry more than months.</summary>
    static readonly int[] MonthStarts = Starts();

    /// <summary>Days since 1970-01-01, or int.MinValue where the day does not exist. The year must be in range.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        if ((uint)(month - 1) >= 12)
            return int.MinValue;
        var index = (year - FirstYear) * 12 + month - 1;
        var first = MonthStarts[index];
        return (uint)(day - 1) < (uint)(MonthStarts[index + 1] - first) ? first + day - 1 : int.MinValue;
    }

    static int[] Starts()
    {
        var starts = new int[(LastYear - FirstYear + 1) * 12 + 1];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = new DateOnly(FirstYear + i / 12, i % 12 + 1, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        return starts;
    }
}
