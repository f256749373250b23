using System.Globalization;
using Serai.TimeRelease.Engine.Events;
using Serai.TimeRelease.Engine.Statistics;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>V17: two posts stamped one physical event, and their clocks differ systematically.</summary>
static class SkewRules
{
    const int From = 10;

    public static void Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        foreach (var (first, second) in setup.SameMoment)
        {
            int a = log.EventId(first), b = log.EventId(second);
            if (a < 0 || b < 0) continue;
            findings.Apply("V17");
            List<double> gaps = [];
            for (var c = 0; c < log.CaseCount; c++)
                if (StudyEvents.First(log, c, a) is >= 0 and var i && StudyEvents.First(log, c, b) is >= 0 and var j) gaps.Add((log.TimeMicros[j] - log.TimeMicros[i]) / 1e6);
            if (gaps.Count < From) continue;
            // The sign test: clocks that agree put the second stamp before and after the first equally often.
            int before = gaps.Count(g => g < 0), after = gaps.Count(g => g > 0);
            var p = before + after == 0 ? 1 : Math.Min(1, 2 * Binomial.AtLeast(Math.Max(before, after), before + after, 0.5));
            var values = SortedValues.Of(gaps);
            if (p >= setup.Alpha / setup.SameMoment.Count || Math.Abs(values.Median) < setup.SkewFrom.TotalSeconds) continue;
            var interval = RankInterval.Of(values);
            findings.About("V17", second, $"the clocks of {first} and {second} differ (sign test p = {p.ToString("0.0e0", CultureInfo.InvariantCulture)}, {gaps.Count} cases)",
                $"{second} is {Words.Length((long)(values.Median * 1e6))} after {first} in the median{(interval.Exists ? $", 95 % interval {Words.Length((long)(interval.Lower * 1e6))} to {Words.Length((long)(interval.Upper * 1e6))}" : "")}");
        }
    }
}
