using Serai.Platform.Language;

namespace Serai.Training.WorkingGroups;

/// <summary>
/// Public holidays with a fixed date in the countries that host working groups, for a warning beside the agenda. Moving feasts are not
/// listed, so that no warning is no promise; the page says so.
/// </summary>
internal static class FixedHolidays
{
    static readonly (string Member, int Month, int Day, string Name)[] All =
    [
        ("*", 1, 1, /*T*/"New Year's Day"), ("*", 5, 1, /*T*/"Labour Day"), ("*", 12, 25, /*T*/"Christmas Day"),
        ("GE", 1, 7, /*T*/"Orthodox Christmas"), ("KZ", 1, 7, /*T*/"Orthodox Christmas"), ("KG", 1, 7, /*T*/"Orthodox Christmas"), ("AM", 1, 6, /*T*/"Christmas (Armenia)"),
        ("KZ", 3, 8, /*T*/"International Women's Day"), ("UZ", 3, 8, /*T*/"International Women's Day"), ("KG", 3, 8, /*T*/"International Women's Day"), ("TJ", 3, 8, /*T*/"International Women's Day"),
        ("TM", 3, 8, /*T*/"International Women's Day"), ("AZ", 3, 8, /*T*/"International Women's Day"), ("GE", 3, 8, /*T*/"International Women's Day"), ("AM", 3, 8, /*T*/"International Women's Day"),
        ("KZ", 3, 21, /*T*/"Nowruz"), ("KZ", 3, 22, /*T*/"Nowruz"), ("UZ", 3, 21, /*T*/"Nowruz"), ("KG", 3, 21, /*T*/"Nowruz"), ("TJ", 3, 21, /*T*/"Nowruz"), ("TM", 3, 21, /*T*/"Nowruz"), ("AZ", 3, 21, /*T*/"Nowruz"),
        ("GE", 5, 26, /*T*/"Independence Day"), ("AZ", 5, 28, /*T*/"Independence Day"), ("KG", 8, 31, /*T*/"Independence Day"), ("UZ", 9, 1, /*T*/"Independence Day"),
        ("TJ", 9, 9, /*T*/"Independence Day"), ("AM", 9, 21, /*T*/"Independence Day"), ("TM", 9, 27, /*T*/"Independence Day"), ("KZ", 12, 16, /*T*/"Independence Day"),
        ("KZ", 10, 25, /*T*/"Republic Day"), ("FJ", 10, 10, /*T*/"National Day"), ("GH", 3, 6, /*T*/"Independence Day"), ("SN", 4, 4, /*T*/"Independence Day"),
        ("CI", 8, 7, /*T*/"Independence Day"), ("BW", 9, 30, /*T*/"National Day"), ("NG", 10, 1, /*T*/"Independence Day"), ("BE", 7, 21, /*T*/"National Day"),
    ];

    public static Message? On(DateOnly day, string? member)
    {
        var found = All.FirstOrDefault(h => h.Month == day.Month && h.Day == day.Day && (h.Member == "*" || h.Member == member));
        return found.Name is null ? null : new Message(found.Name);
    }
}
