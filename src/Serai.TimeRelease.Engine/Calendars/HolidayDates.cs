using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars;

/// <summary>The days off of a year, with those that move off a weekend.</summary>
internal static class HolidayDates
{
    public static IEnumerable<LocalDate> Of(WorkingCalendar calendar, int year)
    {
        // A holiday at the end of December may move into January.
        var named = calendar.Holidays.SelectMany(holiday => new[] { year - 1, year }.SelectMany(holiday.In).Select(date => (Date: date, Moves: holiday.MovesToNextWorkingDay)))
            .OrderBy(day => day.Date).ToArray();
        var off = named.Select(day => day.Date).ToHashSet();
        foreach (var (date, _) in named.Where(day => day.Moves && !Works(day.Date)))
        {
            var next = date.PlusDays(1);
            for (var tries = 0; tries < 31 && (off.Contains(next) || !Works(next)); tries++)
                next = next.PlusDays(1);
            off.Add(next);
        }
        return off.Where(date => date.Year == year);

        bool Works(LocalDate date) => calendar.Weeks.FirstOrDefault(week => week.Covers(date))?.On(date.DayOfWeek).Count > 0;
    }
}
