using NodaTime;
using Serai.TimeRelease.Engine.Events;

namespace Serai.TimeRelease.Engine.Verification;

/// <summary>
/// V16: a stamp that cannot be right becomes right when day and month are swapped, when twelve hours or a day are added or taken away, or in
/// another year. The repair is proposed; nobody applies it unasked.
/// </summary>
static class RepairRules
{
    /// <summary>A repaired case must be a usual one, by Tukey's own reach, or nearly every repair would do.</summary>
    const double UsualReach = 1.5;

    static readonly string[] Suspicious = ["V01", "V03", "V04", "V21"];

    public static void Apply(EventLog log, VerificationSetup setup, StudyEvents study, Findings findings)
    {
        findings.Apply("V16");
        var fences = LengthRules.FencesOf(log, UsualReach);
        var suspects = Suspicious.Select(findings.Cases).Where(b => b is not null).ToList();
        if (suspects.Count == 0) return;
        for (var c = 0; c < log.CaseCount; c++)
        {
            if (!suspects.Any(s => s![c])) continue;
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                var proposals = Repairs(log.TimeMicros[i], setup.Zone ?? DateTimeZone.Utc)
                    .Where(r => IsPlausible(log, setup, study, fences, c, i, r.Micros)).ToList();
                if (proposals.Count == 0) continue;
                var at = i;
                findings.Add("V16", c, i, string.Join(" or ", proposals.Select(p => p.What)), () => Words.At(log.TimeMicros[at], setup.Zone), () => string.Join(" or ", proposals.Select(p => Words.At(p.Micros, setup.Zone))));
            }
        }
    }

    static IEnumerable<(string What, long Micros)> Repairs(long micros, DateTimeZone zone)
    {
        var local = Words.InstantOf(micros).InZone(zone).LocalDateTime;
        if (local.Day <= 12 && local.Day != local.Month) yield return ("day and month swapped", At(new LocalDateTime(local.Year, local.Day, local.Month, 0, 0).Date + local.TimeOfDay, zone));
        yield return local.Hour < 12 ? ("12-hour clock, afternoon meant", At(local.PlusHours(12), zone)) : ("12-hour clock, morning meant", At(local.PlusHours(-12), zone));
        yield return ("midnight passed, next day meant", At(local.PlusDays(1), zone));
        yield return ("midnight passed, day before meant", At(local.PlusDays(-1), zone));
        yield return ("wrong year, next one meant", At(local.PlusYears(1), zone));
        yield return ("wrong year, year before meant", At(local.PlusYears(-1), zone));
    }

    static long At(LocalDateTime local, DateTimeZone zone) => Words.Micros(zone.AtLeniently(local).ToInstant());

    /// <summary>With the stamp at this moment the case would have no finding of order, future or window, and a usual length.</summary>
    static bool IsPlausible(EventLog log, VerificationSetup setup, StudyEvents study, Statistics.Fences? fences, int c, int moved, long micros)
    {
        long Time(int i) => i == moved ? micros : log.TimeMicros[i];
        long first = long.MaxValue, last = long.MinValue;
        for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
        {
            var start = log.StartMicros is { } starts && starts[i] != EventLog.NoTime ? starts[i] : Time(i);
            if (start > Time(i) || WindowRules.Fault(log, setup, study, c, i, Time(i)) is not null) return false;
            first = Math.Min(first, start);
            last = Math.Max(last, Time(i));
        }
        if (fences is not null && (last - first) / 1e6 > fences.Upper) return false;
        var before = -1;
        foreach (var activity in study.Order)
        {
            var at = StudyEvents.First(log, c, activity);
            if (at < 0) continue;
            if (before >= 0 && Time(at) < Time(before) && !(log.EventIds[before] == study.Arrival && log.EventIds[at] == study.Lodgement)) return false;
            before = at;
        }
        // Without a map, the recorded order has to be one that some other case may have: the moved stamp must lie among the others.
        if (study.Order.Length < 2)
        {
            long others = long.MaxValue, end = long.MinValue;
            for (var i = log.CaseStarts[c]; i < log.CaseStarts[c + 1]; i++)
            {
                if (i == moved) continue;
                others = Math.Min(others, log.TimeMicros[i]);
                end = Math.Max(end, log.TimeMicros[i]);
            }
            if (others == long.MaxValue || micros < others || micros > end) return false;
        }
        return true;
    }
}
