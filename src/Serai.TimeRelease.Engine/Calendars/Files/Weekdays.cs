using NodaTime;

namespace Serai.TimeRelease.Engine.Calendars.Files;

/// <summary>Weekdays as written in a calendar file.</summary>
internal static class Weekdays
{
    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>"monday", "mon", "mon-fri", "sat, sun", "weekdays", "weekend", "daily"; nothing if it is none of these.</summary>
    public static IReadOnlyList<IsoDayOfWeek>? Parse(string text)
    {
        var days = new List<IsoDayOfWeek>();
        foreach (var part in text.Trim().ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
        {
            var range = part switch
            {
                "daily" or "every day" => "monday-sunday",
                "weekdays" => "monday-friday",
                "weekend" => "saturday-sunday",
                _ => part,
            };
            var ends = range.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || One(ends[0]) is not { } first || One(ends[^1]) is not { } last)
                return null;
            // A week may be written sunday-thursday.
            for (var day = first; ; day = day % 7 + 1)
            {
                days.Add((IsoDayOfWeek)day);
                if (day == last)
                    break;
            }
        }
        return days;
    }

    private static int? One(string text)
    {
        var at = text.Length < 2 ? -1 : Array.FindIndex(Names, name => name == text || (text.Length is 2 or 3 && name.StartsWith(text, StringComparison.Ordinal)) || (text is "tues" or "thur" or "thurs" && name.StartsWith(text, StringComparison.Ordinal)));
        return at < 0 ? null : at + 1;
    }
}
