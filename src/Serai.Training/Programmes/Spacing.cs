namespace Serai.Training.Programmes;

/// <summary>Proposes the weeks of the five working groups: five days from a Monday, spread evenly over the months of the programme.</summary>
internal static class Spacing
{
    public const int WorkingGroups = 5;

    public static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    /// <param name="months">From the first day of the first working group to the last day of the fifth.</param>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> Propose(DateOnly start, int months)
    {
        var first = MondayOnOrAfter(start);
        var step = (first.AddMonths(months).DayNumber - 4 - first.DayNumber) / (double)(WorkingGroups - 1);
        return [.. Enumerable.Range(0, WorkingGroups).Select(i => MondayOnOrAfter(first.AddDays((int)(i * step) - 3))).Select((monday, i) => i == 0 ? first : monday).Select(m => (m, m.AddDays(4)))];
    }

    /// <summary>Moves a week on, at most twelve times, until nothing speaks against it.</summary>
    public static (DateOnly From, DateOnly To) FirstFree((DateOnly From, DateOnly To) week, Func<(DateOnly From, DateOnly To), bool> isFree)
    {
        for (var i = 0; i < 12; i++)
        {
            if (isFree(week))
                return week;
            week = (week.From.AddDays(7), week.To.AddDays(7));
        }
        return week;
    }
}
