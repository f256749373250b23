using NodaTime;
using Serai.Platform.Outcomes;

namespace Serai.TimeRelease.Studies;

/// <summary>What holds for a study however it is written.</summary>
internal static class StudyRules
{
    public static void CheckPeriod(Problems problems, DateOnly? from, DateOnly? to, DateOnly? freeze)
    {
        if (from is { } first && to is { } last && last < first)
            problems.Add("To", "The last day {0} is before the first day {1}", last, first);
        if (to is { } end && freeze is { } frozen && frozen < end)
            problems.Add("Freeze", "Follow-up cannot stop on {0}, before the last day {1}", frozen, end);
    }

    public static void CheckZone(Problems problems, string field, string zone)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            problems.Add(field, "\"{0}\" is not a time zone; expected a name such as Asia/Almaty", zone);
    }
}
